package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Roles and cores in front of the whole window. */
class RolesInFrontTest extends LabFixture {
    @Test
    void shouldOpenFromTheBarsOfTheRolesAndCloseByEscape() {
        fx(() -> editor().run().start());
        frames(30);
        robot.clickOn(byId("status.roles").lookup(".progress-bar"));
        assertTrue(panel() != null, "also a click on a bar opens it");
        Bounds window = scene.getRoot().localToScene(scene.getRoot().getLayoutBounds());
        Bounds shown = panel().localToScene(panel().getBoundsInLocal());
        assertTrue(window.contains(shown), () -> window + " " + shown);
        robot.push(KeyCode.ESCAPE);
        assertNull(panel());
    }

    @Test
    void shouldOpenByKeyWithTheFocusOnARoleAndGiveItBack() {
        fx(() -> byId("status.roles").requestFocus());
        fx(() -> lab.actions().get("run.roles").perform());
        assertTrue(lab.actions().get("run.roles").isSelected());
        robot.push(KeyCode.DIGIT0);
        assertEquals(Map.of("gate", 0), editor().drawing().machine().placement().seats());
        assertEquals("Undo Place gate on processor 0", lab.actions().get("edit.undo").getText());
        fx(() -> lab.actions().get("edit.undo").perform());
        assertEquals(Map.of(), editor().drawing().machine().placement().seats());
        fx(() -> lab.actions().get("run.roles").perform());
        assertNull(panel());
        assertSame(byId("status.roles"), scene.getFocusOwner());
    }

    private Node panel() {
        return scene.getRoot().lookup("#machine");
    }
}
