package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Session;
import edgeos.model.Drawing;
import edgeos.telemetry.Event;
import edgeos.telemetry.Snapshot;
import edgeos.ui.Hands;
import edgeos.ui.canvas.CanvasView;
import edgeos.ui.charts.ChartStrip;
import edgeos.ui.charts.StripTab;
import edgeos.ui.editor.Document;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** What a newcomer does first: drags three parts from the palette, wires them, presses Run, and watches counters and charts move. */
class BuildAndRunTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int MOST_TURNS = 40;
    private CanvasView canvas;

    @Test
    void shouldRunAChainThatWasBuiltByMouse() {
        fx(() -> {
            lab.editor().open(Document.untitled(Drawing.EMPTY, Path.of("target")));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
        canvas = robot.lookup(CanvasView.class::isInstance).query();
        place("generator", 0.12);
        place("firewall", 0.45);
        place("sink", 0.78);
        drag(port("generator", "out", true), port("firewall", "in", false));
        drag(port("firewall", "out", true), port("sink", "in", false));
        assertEquals(2, editor().drawing().links().size());
        assertTrue(editor().shown().findings().isEmpty(), editor().shown().findings()::toString);

        robot.push(KeyCode.F5);
        Await.until("it runs", LIMIT, () -> editor().shown().state() == Session.State.RUNNING);
        Await.until("the sink takes messages", LIMIT, () -> delivered() > 500);
        assertEquals(0, editor().shown().snapshot().ledger().imbalance());
        ChartStrip strip = robot.lookup(ChartStrip.class::isInstance).query();
        robot.clickOn("Copy throughput");
        assertEquals(StripTab.COPY_THROUGHPUT, strip.chosenProperty().get());
        int before = picture(strip);
        try {
            Await.until("the charts move", LIMIT, () -> picture(strip) != before);
        } catch (AssertionError still) {
            throw new AssertionError(still.getMessage() + ": " + seen(strip), still);
        }

        robot.push(KeyCode.F5);
        Await.until("it stops", LIMIT, () -> editor().shown().state() == Session.State.STOPPED);
        Snapshot end = editor().shown().snapshot();
        assertEquals(0, end.ledger().imbalance());
        assertEquals(end.ledger().delivered(), end.nodes().getLast().in());
    }

    /** What somebody would look at who asks why the charts stand still. */
    private String seen(ChartStrip strip) {
        Session session = editor().live().orElseThrow();
        var samples = session.history().samples();
        var spoken = strip.lookupAll(".chart-pane").stream().map(Node::getAccessibleText).toList();
        var troubles = session.events().after(0).stream().filter(event -> event.level() == Event.Level.ERROR).toList();
        return "state=" + session.state() + " atNanos=" + session.snapshot().atNanos() + " samples=" + samples.size() + " delivered=" + delivered()
                + " hertz=" + editor().run().hertzProperty().get() + " windows=" + Window.getWindows() + " shown=" + spoken + " errors=" + troubles;
    }

    private long delivered() {
        return editor().shown().snapshot().ledger().delivered();
    }

    /** A number for what a part of the window looks like now. */
    private int picture(Node part) {
        var hash = new AtomicInteger();
        fx(() -> {
            var image = part.snapshot(null, null);
            int width = (int) image.getWidth();
            int[] pixels = new int[width * (int) image.getHeight()];
            image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
            hash.set(Arrays.hashCode(pixels));
        });
        return hash.get();
    }

    private void place(String kind, double share) {
        var bounds = canvas.localToScreen(canvas.getBoundsInLocal());
        var row = byId("palette." + kind);
        bringIntoView(row);
        var from = row.localToScreen(row.getBoundsInLocal());
        drag(new Point2D(from.getCenterX(), from.getCenterY()),
                new Point2D(bounds.getMinX() + bounds.getWidth() * share, bounds.getMinY() + bounds.getHeight() / 2));
        assertTrue(editor().drawing().nodes().stream().anyMatch(node -> node.kind().equals(kind)), kind);
    }

    /** Turns the wheel over the palette until all of this row is seen: on its way to the canvas, a part may pass over the scroll bar and move it. */
    private void bringIntoView(Node row) {
        ScrollPane palette = robot.lookup((Node node) -> node instanceof ScrollPane pane && pane.getContent() == row.getParent()).query();
        var seen = palette.localToScreen(palette.getBoundsInLocal());
        for (int turn = 0; turn < MOST_TURNS && !seen.contains(row.localToScreen(row.getBoundsInLocal())); turn++) {
            boolean above = row.localToScreen(row.getBoundsInLocal()).getMinY() < seen.getMinY();
            robot.moveTo(new Point2D(seen.getCenterX(), seen.getCenterY())).scroll(above ? VerticalDirection.UP : VerticalDirection.DOWN);
            Hands.settle();
        }
    }

    private Point2D port(String id, String name, boolean out) {
        var spot = canvas.board().plot().ports()
                .filter(port -> port.end().node().equals(id) && port.end().port().equals(name) && port.isOut() == out).findFirst().orElseThrow();
        var camera = canvas.board().camera();
        return canvas.localToScreen(camera.viewX(spot.x()), camera.viewY(spot.y()));
    }

    private void drag(Point2D from, Point2D to) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        robot.moveTo(from.midpoint(to));
        robot.moveTo(to);
        robot.release(MouseButton.PRIMARY);
        Hands.settle();
    }
}
