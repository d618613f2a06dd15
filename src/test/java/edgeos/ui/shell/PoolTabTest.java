package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The pool in the window: how one gets there and back. */
class PoolTabTest extends LabFixture {
    @Test
    void shouldComeToTheFrontByItsTabItsKeyAndTheSearch() {
        robot.push(KeyCode.F3);
        assertEquals(View.POOL, editor().viewProperty().get());
        assertTrue(byId("pool-surface").isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.F);
        assertEquals(View.POOL, editor().viewProperty().get());
        assertTrue(byId("pool-search").isFocused());
        robot.write("10.20.0.7");
        assertEquals("10.20.0.7", ((TextField) byId("pool-search")).getText());
        robot.push(KeyCode.ESCAPE);
        assertEquals("", ((TextField) byId("pool-search")).getText());
    }

    @Test
    void shouldNotDeleteANodeWhoseFwpsAreLookedAt() {
        robot.push(KeyCode.F3);
        fx(() -> {
            editor().select(Selection.ofNode("wall"));
            byId("pool-surface").requestFocus();
        });
        robot.push(KeyCode.DELETE);
        assertEquals(Drawings.ONE_OF_EACH, editor().drawing());
    }

    @Test
    void shouldLeadFromAChainOnTheCanvasToItsCells() {
        fx(() -> editor().select(Selection.ofChain("blue")));
        fx(() -> byId("canvas").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.clickOn("#menu-pool");
        assertEquals(View.POOL, editor().viewProperty().get());
        assertNull(scene.lookup("#pool-client"));
    }
}
