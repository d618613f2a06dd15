package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.model.Extras;
import edgeos.model.Group;
import edgeos.model.Note;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.ui.editor.Selection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The outline is a twin of the canvas: what is selected, named, deleted, and done in one is so in the other. */
class OutlineTest extends LabFixture {
    @Test
    void shouldFollowTheCanvasAndLeadItByKeys() {
        fx(() -> editor().apply("Group", drawing -> Groups.group(drawing.withNotes(List.of(new Note("n", "Look here\nand there", 0, 600, 200, 60, Extras.NONE))), "g",
                Parts.ofNodes(Set.copyOf(drawing.inside("blue").stream().map(node -> node.id()).toList())))));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        frames(2);
        assertTrue(isSeen(byId("outline")));
        assertFalse(lab.panels().palette().get(), "one at a time is at the left");
        assertEquals("Drawing Tenants at the edge", spoken(0));
        assertTrue(words().stream().anyMatch(words -> words.startsWith("Group Group")), () -> words().toString());
        assertTrue(words().contains("Note Look here"), () -> words().toString());

        fx(() -> editor().select(Selection.ofNode("wall")));
        assertEquals("wall", tree().getSelectionModel().getSelectedItem().getValue().toString().replaceAll(".*id=(.*)]", "$1"));
        fx(() -> tree().requestFocus());
        robot.push(KeyCode.F2);
        fx(() -> ((TextField) byId("outline-name")).setText("Great wall"));
        robot.push(KeyCode.ENTER);
        assertEquals("Great wall", editor().drawing().node("wall").orElseThrow().name());
        assertEquals("Rename Firewall", editor().undoNameProperty().get());

        robot.push(KeyCode.UP).push(KeyCode.UP);
        assertEquals(Selection.ofMembers(editor().drawing(), "g"), editor().selection(), "above the node is its chain, above that the group that holds both");
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals(Selection.ofChain("blue"), editor().selection());
        assertEquals("canvas", scene.getFocusOwner().getId(), "Enter goes there");
        fx(() -> tree().requestFocus());
        robot.push(KeyCode.DOWN).push(KeyCode.DELETE);
        assertTrue(editor().drawing().node("wall").isEmpty());
        fx(() -> editor().undo());
        fx(() -> editor().undo());
    }

    @Test
    void shouldSayWhatNodesDoWhileItRunsAndLeadIntoFoldedGroups() {
        fx(() -> editor().apply("Group", drawing -> Groups.collapse(Groups.group(drawing, "g", Parts.ofNodes(Set.copyOf(drawing.inside("blue").stream().map(node -> node.id()).toList()))), List.of("g"), true)));
        robot.push(KeyCode.SHIFT, KeyCode.F7);
        robot.push(KeyCode.F5);
        Await.until("the outline says what the firewall does", Duration.ofSeconds(30), () -> words().stream().anyMatch(words -> words.matches("Node Firewall: (running|held back|waiting), .*msg/s.*")));
        fx(() -> editor().select(Selection.ofNode("wall")));
        fx(() -> tree().requestFocus());
        robot.push(KeyCode.ENTER);
        assertEquals("g", editor().scopeProperty().get());
        assertEquals(Selection.ofNode("wall"), editor().selection());
        Group group = editor().drawing().groups().getFirst();
        assertTrue(group.collapsed());
        robot.push(KeyCode.F7);
        assertTrue(isSeen(byId("palette.search")));
        assertFalse(lab.panels().outline().get());
        robot.clickOn(byId("side.outline"));
        assertTrue(isSeen(byId("outline")));
    }

    private TreeView<?> tree() {
        return (TreeView<?>) byId("outline");
    }

    private String spoken(int row) {
        return words().get(row);
    }

    /** What the lines that are seen say, from the top. */
    private List<String> words() {
        return robot.lookup((javafx.scene.Node node) -> node instanceof TreeCell<?> cell && !cell.isEmpty() && cell.getTreeView() == tree()).<TreeCell<?>>queryAll().stream()
                .sorted((one, other) -> Integer.compare(one.getIndex(), other.getIndex())).map(TreeCell::getAccessibleText).filter(Objects::nonNull).toList();
    }
}
