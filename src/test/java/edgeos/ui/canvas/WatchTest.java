package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Mode;
import edgeos.lab.Session;
import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Probe;
import edgeos.model.Watching;
import edgeos.model.edit.Watches;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Appearance;
import java.util.List;
import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Breakpoints and probes on the canvas, by mouse and key. */
class WatchTest extends CanvasStage {
    @Override
    protected Drawing first() {
        var nodes = List.of(Drawings.node("g", "generator", "Generator", 48, 120, null, Map.of("ratePerSecond", 20_000.0)),
                Drawings.node("m", "monitor", "Monitor", 360, 120, null, Map.of()), Drawings.node("s", "sink", "Sink", 672, 240, null, Map.of()));
        return Drawing.EMPTY.withNodes(nodes).withLinks(List.of(Drawings.link("first", "g", "out", "m", "in"), Drawings.link("second", "m", "out", "s", "in")));
    }

    private Watching watching() {
        return editor.drawing().watching();
    }

    private Point2D wire(String link, double t) {
        var curve = view.board().plot().wire(link).orElseThrow().curve();
        return at(curve.x(t), curve.y(t));
    }

    private String said(String id) {
        return named(id).getAccessibleText();
    }

    @Test
    void shouldPutBreakpointsByAClickAtTheEdgeAndTakeThemAway() {
        var box = view.board().plot().node("m").orElseThrow().box();
        clickOn(at(box.x() + 3, box.y() + 3));
        assertEquals(List.of(new Breakpoint(Breakpoint.At.NODE, "m")), watching().breakpoints());
        assertTrue(named("breakpoint-m").isVisible());
        clickOn(wire("first", 0.22));
        assertEquals(2, watching().breakpoints().size());
        clickOn(wire("first", 0.22));
        clickOn(at(box.x() + 3, box.y() + 3));
        assertEquals(List.of(), watching().breakpoints());
        interact(editor::undo);
        assertEquals(List.of(new Breakpoint(Breakpoint.At.NODE, "m")), watching().breakpoints());
        clickOn(node("m"));
        assertEquals(Selection.ofNode("m"), editor.selection(), "elsewhere on the card it is selected as ever");
        assertTrue(view.lookup("#canvas").getAccessibleText().endsWith(", breakpoint"), view.lookup("#canvas").getAccessibleText());
    }

    @Test
    void shouldPinAProbeByMenuDragItByHandAndKeyAndReadRatesAndCounts() {
        clickOn(wire("first", 0.6), MouseButton.SECONDARY);
        interact(() -> view.actions().watches().toggle("first", Probe.Figure.RATE));
        push(KeyCode.ESCAPE);
        assertEquals("\u2013", said("probe-first-RATE"));
        interact(() -> assertTrue(editor.run().start()));
        until(() -> said("probe-first-RATE").endsWith("msg/s"));
        Probe before = watching().probes().getFirst();
        Point2D middle = wire("first", 0.5);
        moveTo(middle.add(before.dx(), before.dy())).press(MouseButton.PRIMARY).moveTo(middle.add(before.dx() + 40, before.dy() - 60)).release(MouseButton.PRIMARY);
        Probe dragged = watching().probes().getFirst();
        assertEquals(before.dx() + 40, dragged.dx(), 1);
        assertEquals(before.dy() - 60, dragged.dy(), 1);
        assertEquals(Selection.ofLink("first"), editor.selection());
        push(KeyCode.RIGHT);
        assertEquals(dragged.dx() + 8, watching().probes().getFirst().dx(), 8);
        assertTrue(watching().probes().getFirst().dx() > dragged.dx());
        interact(() -> editor.undo());
        interact(() -> editor.undo());
        assertEquals(before, watching().probes().getFirst());
        interact(() -> editor.run().setMode(Mode.STEP));
        interact(editor.run()::step);
        String count = Quantity.grouped(editor.snapshotProperty().get().link("first").orElseThrow().messages());
        until(() -> said("probe-first-RATE").endsWith(" msg"));
        assertFalse(count.isEmpty());
        interact(() -> editor.run().stop());
    }

    @Test
    void shouldShowTheLastMinuteAndTouchNothingThatIsNotSeen() {
        interact(() -> {
            view.actions().watches().toggle("first", Probe.Figure.BIT_RATE);
            view.actions().watches().show("first", Probe.Show.SPARKLINE);
            view.actions().watches().toggle("first", Probe.Figure.FILL);
            view.actions().watches().toggle("second", Probe.Figure.LATENCY);
            assertTrue(editor.run().start());
        });
        until(() -> said("probe-first-BIT_RATE").endsWith("bit/s"));
        interact(() -> {
            view.actions().watches().toggle(Breakpoint.At.LINK, "second");
            editor.apply("Off", drawing -> Watches.disable(drawing, Breakpoint.At.LINK, "second", true));
            view.actions().watches().toggle(Breakpoint.At.NODE, "g");
        });
        until(() -> editor.run().stateProperty().get() == Session.State.PAUSED);
        var boxes = watching().probes().stream().map(probe -> named("probe-" + probe.link() + "-" + probe.figure())).map(Node::getBoundsInParent).toList();
        assertEquals(3, boxes.size());
        for (double scale : new double[] {1, 2}) {
            for (var choice : List.of(Appearance.Choice.DARK, Appearance.Choice.LIGHT)) {
                interact(() -> appearance.choiceProperty().set(choice));
                picture("watch-" + choice.name().toLowerCase() + "-" + (int) scale, WIDTH, HEIGHT, scale);
            }
        }
        interact(() -> {
            view.board().look(view.board().camera().panned(-5000, 0));
            view.layout();
        });
        assertFalse(named("probe-first-BIT_RATE").isVisible());
        assertFalse(named("breakpoint-g").isVisible());
        interact(() -> editor.run().stop());
    }
}
