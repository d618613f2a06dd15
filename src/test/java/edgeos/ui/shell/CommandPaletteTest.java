package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.ui.command.Command;
import edgeos.ui.editor.View;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CommandPaletteTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldDoByKeysWhateverIsFoundByAFewLettersAndGiveTheFocusBack() {
        fx(lab.window().canvasView()::requestFocus);
        Node before = scene.getFocusOwner();
        int nodes = editor().drawing().nodes().size();
        type("pl nat");
        assertTrue(chosen().startsWith("Command: Place NAT"), chosen());
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#commands").queryAll().isEmpty());
        assertEquals(nodes + 1, editor().drawing().nodes().size());
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertTrue(chosen().startsWith("Command: Place NAT"), "what was used lately is first: " + chosen());
        robot.push(KeyCode.DOWN);
        assertFalse(chosen().startsWith("Command: Place NAT"));
        robot.push(KeyCode.UP);
        assertTrue(chosen().startsWith("Command: Place NAT"));
        robot.push(KeyCode.ESCAPE);
        assertTrue(robot.lookup("#commands").queryAll().isEmpty());
        fx(() -> editor().undo());
        fx(before::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.push(KeyCode.CONTROL, KeyCode.K);
        assertSame(before, scene.getFocusOwner());
    }

    @Test
    void shouldGoToPartsOfTheDrawingAndOpenSamplesByTheirTitles() {
        fx(() -> editor().viewProperty().set(View.CAPABILITIES));
        String name = editor().drawing().nodes().getFirst().name();
        type("go " + name);
        robot.push(KeyCode.ENTER);
        assertEquals(View.CHAIN, editor().viewProperty().get());
        assertEquals(List.of(editor().drawing().nodes().getFirst().id()), List.copyOf(editor().selection().nodes()));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write("open tenants at the edge");
        Await.until("titles are read", LIMIT, () -> chosen().startsWith("Command: Open Tenants at the edge, Sample"));
        Node first = robot.lookup(".list-cell").match((ListCell<?> cell) -> cell.isVisible() && cell.getIndex() == 0).query();
        robot.clickOn(first);
        assertEquals("Tenants at the edge", editor().drawing().title());
    }

    @Test
    void shouldSayWhyNotAndDoNothingThen() {
        type("undo");
        assertTrue(chosen().contains("Nothing to undo"), chosen());
        robot.push(KeyCode.ENTER);
        assertTrue(((TextField) byId("commands.field")).isFocused(), "it stays");
        robot.press(KeyCode.CONTROL).press(KeyCode.A).release(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("zomo");
        assertTrue(byId("commands.nothing").isVisible());
        assertFalse(byId("commands.list").isVisible());
        robot.clickOn(byId("status.state"));
        assertTrue(robot.lookup("#commands").queryAll().isEmpty(), "a press beside it closes it");
    }

    @Test
    void shouldListWhatOtherRoomsOffer() {
        boolean[] done = new boolean[1];
        fx(() -> lab.desk().commands().offer(() -> List.of(new Command("lesson.fwp", new Command.Words("What an FWP is", "Lesson", "", ""), new Command.Look("note", "yours"), Optional.empty(), () -> done[0] = true))));
        type("wfwp");
        robot.push(KeyCode.ENTER);
        assertTrue(done[0]);
    }

    private void type(String words) {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.write(words);
    }

    private String chosen() {
        ListView<?> list = (ListView<?>) byId("commands.list");
        assertTrue(list.getSelectionModel().getSelectedIndex() >= 0);
        return byId("commands.field").getAccessibleText();
    }
}
