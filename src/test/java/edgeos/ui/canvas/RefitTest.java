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
        shrink();
        assertTrue(view.board().seen().contains(view.board().plot().bounds().orElseThrow()));
    }

    @Test
    void shouldKeepWhereSomebodyLooks() {
        interact(() -> view.actions().fit());
        interact(() -> view.board().look(view.board().camera().panned(30, 0)));
        Camera chosen = view.board().camera();
        shrink();
        assertEquals(chosen, view.board().camera());
    }

    private void shrink() {
        interact(() -> {
            view.setMaxSize(420, 320);
            view.resize(420, 320);
            view.layout();
        });
    }
}
