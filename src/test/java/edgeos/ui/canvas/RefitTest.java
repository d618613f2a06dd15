package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Camera;
import org.junit.jupiter.api.Test;

class RefitTest extends CanvasStage {
    @Override
    protected Drawing first() {
        return Drawings.tenants();
    }

    @Test
    void shouldShowAllAgainWhenTheWindowShrinks() {
        interact(() -> view.actions().fit());
        shrink(320);
        assertTrue(view.board().seen().contains(view.board().plot().bounds().orElseThrow()));
    }

    @Test
    void shouldKeepWhereSomebodyLooks() {
        interact(() -> view.actions().fit());
        interact(() -> view.board().look(view.board().camera().panned(30, 0)));
        Camera chosen = view.board().camera();
        shrink(320);
        assertEquals(chosen, view.board().camera());
    }

    /** On a projector at 200 %, margins must not eat what is left. */
    @Test
    void shouldFillMostOfALowWindow() {
        interact(() -> view.actions().fit());
        shrink(120);
        double shown = view.board().plot().bounds().orElseThrow().height() * view.board().camera().zoom();
        assertTrue(shown > 0.6 * 120 || view.board().plot().bounds().orElseThrow().width() * view.board().camera().zoom() > 0.6 * 420, () -> "height of the drawing in pixels: " + shown);
    }

    private void shrink(double height) {
        interact(() -> {
            view.setMaxSize(420, height);
            view.resize(420, height);
            view.layout();
        });
    }
}
