package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.ui.editor.Selection;
import edgeos.ui.theme.Appearance;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Parts found by what they are called and what is set about them, and the map that shows where they lie and what is wrong there. */
class FindTest extends CanvasStage {
    @Override
    protected Drawing first() {
        return Drawings.tenants();
    }

    @Test
    void shouldFindBySeveralWordsMarkAllAndGoFromOneToTheNext() {
        interact(() -> view.actions().fit());
        assertTrue(lookup("#find").queryAll().isEmpty() && lookup("#canvas-add").queryAll().isEmpty(), "what nobody asked for is not styled");
        interact(() -> view.actions().find().open());
        write("sink");
        assertEquals(List.of("Sink", "Second sink", "Sink of B"), names().subList(0, 3));
        assertEquals(named().size(), Integer.parseInt(count()));
        assertTrue(marks() >= 5, "nodes and the wires to them are marked");
        type(KeyCode.ENTER);
        assertEquals(Selection.ofNode("sink"), editor.selection());
        assertEquals("1 of " + named().size(), count());
        type(KeyCode.ENTER);
        assertEquals(Selection.ofNode("cap"), editor.selection());
        press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
        assertEquals(Selection.ofNode("sink"), editor.selection());
        assertTrue(lookup("#find-text").query().isFocused(), "whoever goes from one to the next goes on typing");
        clickOn("#find-text");
        interact(() -> lookup("#find-text").queryTextInputControl().clear());
        write("11211");
        type(KeyCode.ENTER);
        assertEquals(Selection.ofNode("fw"), editor.selection(), "by a rule among its settings");
        type(KeyCode.ESCAPE);
        assertFalse(lookup("#find").query().isVisible());
        assertEquals(0, marks());
        assertEquals("canvas", view.getScene().getFocusOwner().getId());
        interact(() -> view.actions().find().open());
        interact(() -> editor.open(edgeos.ui.editor.Document.untitled(Drawings.tenants(), java.nio.file.Path.of("target"))));
        assertFalse(lookup("#find").query().isVisible(), "what was found is not of the next drawing");
    }

    @Test
    void shouldLookIntoFoldedGroupsAndShowItInBothThemes() {
        interact(() -> editor.apply("Group", drawing -> Groups.collapse(Groups.group(drawing, "g", Parts.ofNodes(Set.of("nat", "mon"))), List.of("g"), true)));
        interact(() -> view.actions().fit());
        interact(() -> view.actions().find().open());
        write("monitor");
        pictureNow("find-dark");
        type(KeyCode.ENTER);
        assertEquals("g", editor.scopeProperty().get());
        assertEquals(Selection.ofNode("mon"), editor.selection());
        interact(() -> appearance.choiceProperty().set(Appearance.Choice.LIGHT));
        pictureNow("find-light");
    }

    @Test
    void shouldTellOnTheMapWhatIsWrongAndMoveWhatIsSeenByMouseAndKeys() {
        interact(() -> editor.apply("Disable", drawing -> drawing.withNodes(drawing.nodes().stream().map(node -> node.disabled(node.id().equals("cap"))).toList())));
        Node map = lookup("#minimap").query();
        until(() -> map.getAccessibleText().matches("Map of the drawing: 11 nodes(, \\d with findings)?, 1 disabled"));
        interact(() -> assertTrue(editor.run().start(), () -> editor.findingsProperty().get().toString()));
        until(() -> map.getAccessibleText().contains("held back"));
        pictureNow("map-dark");
        double before = view.board().camera().x();
        interact(map::requestFocus);
        type(KeyCode.RIGHT);
        assertTrue(view.board().camera().x() > before);
        Bounds at = map.localToScreen(map.getBoundsInLocal());
        double held = view.board().camera().x();
        dragTo(new Point2D(at.getCenterX(), at.getCenterY()), new Point2D(at.getCenterX() - 20, at.getCenterY()));
        assertTrue(view.board().camera().x() < held);
    }

    private String count() {
        return lookup("#find-count").<Label>query().getText();
    }

    private List<?> named() {
        return lookup("#find-list").queryListView().getItems();
    }

    private List<String> names() {
        return named().stream().map(found -> found.toString().replaceAll(".*, name=(.*), why=.*", "$1")).toList();
    }

    private long marks() {
        return lookup(".canvas-found").queryAll().size();
    }
}
