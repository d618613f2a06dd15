package edgeos.ui.shell.bar;

import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.capability.GraphActions;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.experiments.ExperimentsPane;
import edgeos.ui.pool.PoolPane;

/** What menus and shortcuts ask of the view that is in front, whichever it is. JavaFX application thread. */
public final class Front {
    private final Editor editor;
    private final CanvasActions canvas;
    private final GraphActions graph;
    private final PoolPane pool;
    private final ExperimentsPane experiments;

    /** Asks these views, the one in front of them. */
    public Front(Editor editor, CanvasActions canvas, GraphActions graph, PoolPane pool, ExperimentsPane experiments) {
        this.pool = pool;
        this.experiments = experiments;
        this.editor = editor;
        this.canvas = canvas;
        this.graph = graph;
    }

    void zoomIn() {
        each(canvas::zoomIn, graph::zoomIn, () -> pool.zoom(1));
    }

    void zoomOut() {
        each(canvas::zoomOut, graph::zoomOut, () -> pool.zoom(-1));
    }

    void zoomActual() {
        each(() -> canvas.zoomTo(1), () -> graph.zoomTo(1), pool::fit);
    }

    void fit() {
        each(canvas::fit, graph::fit, pool::fit);
    }

    /** Does it only where people see the drawing that it changes. */
    Runnable inDrawing(Runnable edit) {
        return () -> each(edit, () -> { }, () -> { });
    }

    void copy() {
        each(canvas::copy, graph::copyText, () -> { });
    }

    /** Nothing in the pool: what is selected there is a node, whose FWPs are shown, and not the node itself. */
    void delete() {
        each(canvas::delete, graph::delete, () -> { });
    }

    /** Brings the pool to the front. */
    void pool() {
        editor.viewProperty().set(View.POOL);
    }

    /** Brings the experiments to the front, where arrow keys choose one. */
    void experiments() {
        editor.viewProperty().set(View.EXPERIMENTS);
        experiments.requestFocus();
    }

    /** Lets somebody type what to find: a client in the pool, a part of the drawing elsewhere. */
    void find() {
        if (editor.viewProperty().get() == View.POOL) {
            pool.beginSearch();
        } else {
            editor.viewProperty().set(View.CHAIN);
            canvas.find().open();
        }
    }

    /** Brings the pool to the front, where somebody can type which client to find. */
    void findClient() {
        pool();
        pool.beginSearch();
    }

    private void each(Runnable onChain, Runnable onGraph, Runnable onPool) {
        switch (editor.viewProperty().get()) {
            case CHAIN, SOURCE -> onChain.run();
            case CAPABILITIES -> onGraph.run();
            case POOL -> onPool.run();
            case EXPERIMENTS -> { }
        }
    }
}
