package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Session;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.ui.editor.Document;
import edgeos.ui.editor.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;

/** Real clients in the inspector, and what the toolbar does to them. */
class SwarmPageTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private void openSwarm() {
        var chain = new Chain("each", "each", 480, 48, 216, 160, "", Chain.Policy.PER_FLOW, Chain.FlowBy.FIVE_TUPLE, 8, -1, 100, 0, Extras.NONE);
        Drawing drawing = Drawing.EMPTY.withNodes(List.of(Drawings.node("s", "swarm", "Clients", 0, null, Map.of("target", "in", "clients", 4L)),
                Drawings.node("in", "tcpIn", "Front door", 240, null, Map.of()), Drawings.node("e", "streamEcho", "Echo", 504, "each", Map.of()), Drawings.node("out", "tcpOut", "Out", 744, null, Map.of()),
                Drawings.node("in2", "tcpIn", "Back door", 240, null, Map.of()).at(240, 240)))
                .withLinks(List.of(link("in", "e"), link("e", "out"))).withChains(List.of(chain));
        fx(() -> editor().open(Document.untitled(drawing, Path.of("target"))));
        fx(() -> editor().select(Selection.ofNode("s")));
        frames(2);
    }

    private static Link link(String from, String to) {
        return new Link(from + to, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.WAIT, Extras.NONE);
    }

    @Test
    void shouldOfferTheNodesThatListenAsTargets() {
        openSwarm();
        MenuButton targets = (MenuButton) byId("inspector.target");
        fx(targets::show);
        assertEquals(List.of("The only one that listens", "Front door (in)", "Back door (in2)"), targets.getItems().stream().map(MenuItem::getText).toList());
        fx(() -> targets.getItems().getLast().fire());
        assertEquals("in2", editor().drawing().node("s").orElseThrow().settings().text("target", ""));
        fx(() -> editor().undo());
        assertEquals("in", editor().drawing().node("s").orElseThrow().settings().text("target", ""));
        assertNull(robot.lookup((Node node) -> "inspector.reach".equals(node.getId()) && isSeen(node)).tryQuery().orElse(null), "clients hold no capabilities");
    }

    @Test
    void shouldShowWhatClientsSeeAndFollowTheToolbar() {
        openSwarm();
        assertTrue(fxGet(() -> editor().run().start()));
        Await.until("all are connected", LIMIT, () -> "4 of 4".equals(figure("Connected")));
        fx(() -> editor().run().clientsProperty().set(9));
        Await.until("more came", LIMIT, () -> "9 of 9".equals(figure("Connected")));
        assertEquals("0", figure("Wrong answers"));
        assertFalse(figure("Latency p99, from due").isEmpty());
        fx(() -> editor().run().stop());
        assertEquals(Session.State.STOPPED, editor().shown().state());
    }

    private String figure(String name) {
        return fxGet(() -> robot.lookup((Node node) -> ("now." + name).equals(node.getId()) && isSeen(node)).tryQuery().map(row -> ((Label) ((HBox) row).getChildren().getLast()).getText()).orElse(""));
    }

    private <T> T fxGet(java.util.concurrent.Callable<T> what) {
        return org.testfx.util.WaitForAsyncUtils.waitForAsyncFx(LIMIT.toMillis(), what);
    }
}
