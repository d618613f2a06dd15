package edgeos.ui.shell;

import edgeos.ui.canvas.CanvasActions;
import edgeos.ui.capability.GraphActions;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;

/** What menus and shortcuts ask of the view that is in front, whichever it is. JavaFX application thread. */
final class Front {
    private final Editor editor;
    private final CanvasActions canvas;
    private final GraphActions graph;

    Front(Editor editor, CanvasActions canvas, GraphActions graph) {
        this.editor = editor;
        this.canvas = canvas;
        this.graph = graph;
    }

    void zoomIn() {
        either(canvas::zoomIn, graph::zoomIn);
    }

    void zoomOut() {
        either(canvas::zoomOut, graph::zoomOut);
    }

    void zoomActual() {
        either(() -> canvas.zoomTo(1), () -> graph.zoomTo(1));
    }

    void fit() {
        either(canvas::fit, graph::fit);
    }

    void copy() {
        either(canvas::copy, graph::copyText);
    }

    void delete() {
        either(canvas::delete, graph::delete);
    }

    private void either(Runnable onChain, Runnable onGraph) {
        (editor.viewProperty().get() == View.CAPABILITIES ? onGraph : onChain).run();
    }
}
