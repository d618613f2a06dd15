package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.kind.Catalogue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class PaletteTest extends LabFixture {
    @Test
    void shouldShowEveryKindAndNarrowThemByTyping() {
        Catalogue.kinds().forEach(kind -> assertTrue(byId("palette." + kind.id()).isVisible()));
        fx(() -> ((TextField) byId("palette.search")).setText("fire"));
        assertEquals(1, robot.lookup(".lab-kind").queryAll().size());
        fx(() -> ((TextField) byId("palette.search")).setText("nothing is called so"));
        assertTrue(robot.lookup(".lab-kind").queryAll().isEmpty());
    }

    @Test
    void shouldPlaceByKey() {
        robot.clickOn(byId("palette.search"));
        robot.write("tee").push(KeyCode.DOWN).push(KeyCode.ENTER);
        assertEquals(4, editor().drawing().nodes().size());
        assertEquals("tee", editor().drawing().nodes().getLast().kind());
    }

    @Test
    void shouldPlaceWhereItIsDroppedAndNowhereElse() {
        Node canvas = scene.lookup(".canvas-view");
        Bounds area = canvas.localToScreen(canvas.getBoundsInLocal());
        robot.drag(byId("palette.echo"), MouseButton.PRIMARY).dropTo(area.getCenterX(), area.getMaxY() - 90);
        assertEquals("echo", editor().drawing().nodes().getLast().kind());
        assertTrue(editor().undoNameProperty().get().startsWith("Add"), editor().undoNameProperty().get());
        fx(() -> editor().undo());
        robot.drag(byId("palette.echo"), MouseButton.PRIMARY).dropTo(byId("palette.generator"));
        assertFalse(editor().dirtyProperty().get());
    }
}
