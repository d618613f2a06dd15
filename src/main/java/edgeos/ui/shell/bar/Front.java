package edgeos.ui.shell.bar;

import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.capability.GraphActions;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.experiments.ExperimentsPane;
import edgeos.ui.pool.PoolPane;
import java.util.function.Supplier;

/** What menus and shortcuts ask of the view that is in front, whichever it is. JavaFX application thread. */
public final class Front {
    private final Editor editor;
    private final CanvasActions canvas;
    private final Supplier<GraphActions> graph;
    private final Supplier<PoolPane> pool;
    private final Supplier<ExperimentsPane> experiments;

    /** Asks these views, the one in front of them; views that nobody looked at yet are made only when they are. */
    public Front(Editor editor, CanvasActions canvas, Supplier<GraphActions> graph, Supplier<PoolPane> pool, Supplier<ExperimentsPane> experiments) {
        this.pool = pool;
        this.experiments = experiments;
        this.editor = editor;
        this.canvas = canvas;
        this.graph = graph;
    }

    void zoomIn() {
        each(canvas::zoomIn, () -> graph.get().zoomIn(), () -> pool.get().zoom(1));
    }

    void zoomOut() {
        each(canvas::zoomOut, () -> graph.get().zoomOut(), () -> pool.get().zoom(-1));
    }

    void zoomActual() {
        each(() -> canvas.zoomTo(1), () -> graph.get().zoomTo(1), () -> pool.get().fit());
    }

    void fit() {
        each(canvas::fit, () -> graph.get().fit(), () -> pool.get().fit());
    }

    /** Does it only where people see the drawing that it changes. */
    Runnable inDrawing(Runnable edit) {
        return () -> each(edit, () -> { }, () -> { });
    }

    void copy() {
        each(canvas.copying()::copy, () -> graph.get().copyText(), () -> { });
    }

    /** Nothing in the pool: what is selected there is a node, whose FWPs are shown, and not the node itself. */
    void delete() {
        each(canvas::delete, () -> graph.get().delete(), () -> { });
    }

    /** Brings the pool to the front. */
    void pool() {
        editor.viewProperty().set(View.POOL);
    }

    /** Brings the experiments to the front, where arrow keys choose one. */
    void experiments() {
        editor.viewProperty().set(View.EXPERIMENTS);
        experiments.get().requestFocus();
    }

    /** Lets somebody type what to find: a client in the pool, a part of the drawing elsewhere. */
    void find() {
        if (editor.viewProperty().get() == View.POOL) {
            pool.get().beginSearch();
        } else {
            editor.viewProperty().set(View.CHAIN);
            canvas.find().open();
        }
    }

    /** Brings the pool to the front, where somebody can type which client to find. */
    void findClient() {
        pool();
        pool.get().beginSearch();
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
