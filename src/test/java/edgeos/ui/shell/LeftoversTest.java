package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.ui.editor.Document;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What was begun in one drawing is over when another is opened. */
class LeftoversTest extends LabFixture {
    @Test
    void shouldWriteNoNameAndAddNothingInADrawingThatIsOpenedMeanwhile() {
        fx(lab.window().canvasView()::requestFocus);
        robot.write("m");
        assertTrue(byId("canvas-add").isVisible());
        another();
        assertFalse(byId("canvas-add").isVisible());
        fx(() -> lab.window().canvasView().actions().selectAll());
        robot.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.G);
        assertFalse(robot.lookup("#canvas-name").queryAll().isEmpty());
        robot.write("Mine");
        another();
        assertTrue(robot.lookup("#canvas-name").queryAll().isEmpty());
        assertEquals(Drawings.ONE_OF_EACH, editor().drawing());
    }

    private void another() {
        fx(() -> editor().open(Document.untitled(Drawings.ONE_OF_EACH, Path.of("target"))));
        frames(3);
    }
}
