package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.telemetry.Event;
import edgeos.ui.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class NoticeInWindowTest extends LabFixture {
    private final List<String> done = new ArrayList<>();

    @Test
    void shouldSayInPassingWithoutCoveringOrCuttingAnything() {
        tell(Notice.info(Event.Topic.FILE, "Saved as one-of-each.json."));
        Bounds canvas = bounds("canvas");
        assertEquals(bounds("status.state").getCenterY(), bounds("notice").getCenterY(), 2, "beside the figures");
        tell(Notice.warning(Event.Topic.RUN, "It stopped at the breakpoint of the firewall, as more than 100 messages waited there; what has been sent since is in the rings.").offering("Go on", () -> done.add("go on"))
                .offering("Take the breakpoint away", () -> done.add("away")));
        assertFalse(bounds("notice").intersects(bounds("status.state")), "a long one has lines of its own");
        assertFalse(bounds("notice").intersects(bounds("canvas")));
        Label words = (Label) byId("notice.words");
        assertTrue(words.getHeight() >= words.prefHeight(words.getWidth()) - 0.5, "all of it is seen");
        robot.clickOn(labelled(robot, "Take the breakpoint away"));
        assertEquals(List.of("away"), done);
        assertEquals("Saved as one-of-each.json.", ((Label) byId("notice.words")).getText());
        robot.clickOn(byId("notice.close"));
        assertFalse(byId("notice").isVisible());
        assertEquals(canvas, bounds("canvas"));
        assertTrue(editor().shown().events().after(0).stream().anyMatch(event -> event.text().startsWith("It stopped at the breakpoint") && event.level() == Event.Level.WARNING));
    }

    @Test
    void shouldReachWhatIsOfferedByKeyAndGoBackToWhereTheFocusWas() {
        fx(lab.window().canvasView()::requestFocus);
        Node before = scene.getFocusOwner();
        tell(Notice.error(Event.Topic.FILE, "It could not be saved.").offering("Save as...", () -> done.add("save as")));
        assertEquals("Error: It could not be saved.", byId("notice").getAccessibleText());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertEquals("notice.offer", scene.getFocusOwner().getId());
        robot.push(KeyCode.ESCAPE);
        assertFalse(byId("notice").isVisible());
        assertSame(before, scene.getFocusOwner());
        tell(Notice.error(Event.Topic.FILE, "It could not be saved.").offering("Save as...", () -> done.add("save as")));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        robot.push(KeyCode.SPACE);
        assertEquals(List.of("save as"), done);
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        assertTrue(isSeen(robot.lookup(".events").query()), "without any, what was said before is shown");
    }

    @Test
    void shouldHaveLinesOfItsOwnInANarrowWindow() {
        tell(Notice.info(Event.Topic.FILE, "Saved as one-of-each.json, with the file that it reads copied beside it."));
        fx(() -> ((Stage) scene.getWindow()).setWidth(640));
        frames(3);
        assertFalse(bounds("notice").intersects(bounds("status.state")));
        assertTrue(bounds("notice").getMinX() >= 0 && bounds("notice").getMaxX() <= 640);
    }

    @Test
    void shouldLeaveMemoryInSightAsLongAsOtherFiguresForLessonsPointAtIt() {
        tell(Notice.info(Event.Topic.FILE, "Saved as one-of-each.json."));
        for (double width = 1400; width >= 700; width -= 100) {
            double now = width;
            fx(() -> ((Stage) scene.getWindow()).setWidth(now));
            frames(3);
            assertTrue(now < 1400 || byId("status.memory").isVisible());
            assertTrue(byId("status.memory").isVisible() || !byId("status.copied").isVisible() && !byId("status.roles").isVisible(), () -> "width=" + now);
        }
        assertFalse(byId("status.roles").isVisible(), "a window in which all fits proves nothing");
    }

    private void tell(Notice notice) {
        fx(() -> lab.notices().tell(notice));
        frames(2);
    }

    private Bounds bounds(String id) {
        Node node = byId(id);
        return node.localToScene(node.getLayoutBounds());
    }
}
