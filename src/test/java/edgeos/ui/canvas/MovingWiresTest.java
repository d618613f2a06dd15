package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.model.Drawing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.shape.CubicCurve;
import org.junit.jupiter.api.Test;

/** What flows is seen to flow, and no more than that is drawn for it. */
class MovingWiresTest extends CanvasStage {
    private static final double THIN = 24;

    @Override
    protected Drawing first() {
        var nodes = List.of(Drawings.node("g", "generator", "Generator", 24, 24, null, Map.of("ratePerSecond", 20_000.0)),
                Drawings.node("m", "monitor", "Monitor", 264, 24, null, Map.of()), Drawings.node("s", "sink", "Sink", 504, 24, null, Map.of()),
                Drawings.node("lonely", "monitor", "Nobody's", 264, 240, null, Map.of()), Drawings.node("end", "sink", "End", 504, 240, null, Map.of()));
        return Drawing.EMPTY.withNodes(nodes).withLinks(List.of(Drawings.link("busy", "g", "out", "m", "in"), Drawings.link("on", "m", "out", "s", "in"),
                Drawings.link("still", "lonely", "out", "end", "in")));
    }

    @Test
    void shouldMoveWhatFlowsAndNothingElse() {
        interact(() -> assertTrue(editor.run().start(), () -> editor.findingsProperty().get().toString()));
        until(() -> flow("busy").isVisible() && flow("on").isVisible());
        double before = flow("busy").getStrokeDashOffset();
        until(() -> flow("busy").getStrokeDashOffset() != before);
        assertFalse(flow("still").isVisible(), "nothing flows there");
        Bounds strip = flow("busy").localToScene(flow("busy").getBoundsInLocal());
        assertTrue(strip.getHeight() < THIN, "a frame draws a strip along the wire, not the canvas: " + strip);
        interact(() -> editor.run().stop());
        assertEquals(Map.of("busy", false, "on", false, "still", false),
                List.of("busy", "on", "still").stream().collect(Collectors.toMap(id -> id, id -> flow(id).isVisible())));
    }

    @Test
    void shouldHoldWiresAsTheyAreWhileTheEngineHasTheMachine() {
        interact(() -> assertTrue(editor.run().start()));
        until(() -> flow("busy").isVisible() && view.wireLooks().get("busy").label().endsWith("bit/s"));
        interact(editor.run()::setMax);
        double offset = flow("busy").getStrokeDashOffset();
        var looks = Map.copyOf(view.wireLooks());
        long serial = editor.snapshotProperty().get().serial();
        until(() -> editor.snapshotProperty().get().serial() > serial + 1);
        assertEquals(looks, view.wireLooks());
        assertEquals(offset, flow("busy").getStrokeDashOffset(), "nothing moves");
        interact(() -> editor.run().setMode(Mode.LIVE));
        until(() -> flow("busy").getStrokeDashOffset() != offset);
    }

    @Test
    void shouldShowOneLineFromAfarWithNothingMovingOnIt() {
        interact(() -> assertTrue(editor.run().start()));
        until(() -> flow("busy").isVisible());
        interact(() -> {
            view.board().look(view.board().camera().zoomed(0.3, 0, 0));
            view.layout();
        });
        assertEquals(1, wire("busy").lookupAll("CubicCurve").stream().filter(Node::isVisible).count());
        interact(() -> {
            view.board().look(view.board().camera().zoomed(1, 0, 0));
            view.layout();
        });
        assertTrue(flow("busy").isVisible());
    }

    private Node wire(String link) {
        return named("wire-" + link);
    }

    private CubicCurve flow(String link) {
        return (CubicCurve) wire(link).lookup(".canvas-flow");
    }
}
