package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.ui.canvas.geometry.Camera;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
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

    /** At 200 % there is room for the drawing, or for a map of it. */
    @Test
    void shouldCoverNothingThatIsAllInSight() {
        interact(() -> view.actions().fit());
        shrink(640, 300);
        assertEquals(List.of(), List.of("#minimap", ".canvas-zoom").stream().flatMap(chrome -> under(lookup(chrome).query())).toList());
        interact(() -> view.board().look(view.board().camera().zoomed(1, 320, 0)));
        interact(view::layout);
        assertTrue(lookup("#minimap").query().isVisible(), "a map of what is beyond the window is worth its place");
    }

    private Stream<String> under(Node chrome) {
        Bounds taken = chrome.getBoundsInParent();
        Camera camera = view.board().camera();
        return view.board().plot().nodes().stream().filter(spot -> chrome.isVisible() && taken.intersects(camera.viewX(spot.box().x()), camera.viewY(spot.box().y()),
                spot.box().width() * camera.zoom(), spot.box().height() * camera.zoom())).map(spot -> spot.node().id() + " below " + chrome.getStyleClass());
    }

    private void shrink(double height) {
        shrink(420, height);
    }

    private void shrink(double width, double height) {
        interact(() -> {
            view.setMaxSize(width, height);
            view.resize(width, height);
            view.layout();
        });
    }
}
