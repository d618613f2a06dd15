package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.Mode;
import edgeos.ui.editor.Selection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The engine gets the machine: wires stand still, and what is said in words is true all the same. */
class MaxTest extends LabFixture {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private String status() {
        var text = new AtomicReference<String>();
        fx(() -> text.set(((Label) byId("status.law")).getText()));
        return text.get();
    }

    @Test
    void shouldHoldTheDrawingWhileFiguresInWordsGoOn() {
        assertFalse(isSeen("canvas.held"));
        robot.push(KeyCode.F5);
        Await.until("it flows", LIMIT, () -> editor().snapshotProperty().get().ledger().delivered() > 0);
        robot.push(KeyCode.CONTROL, KeyCode.F8);
        assertEquals(Mode.LIVE, editor().run().modeProperty().get());
        assertTrue(((ToggleButton) byId("run.mode.max")).isSelected());
        assertFalse(((ToggleButton) byId("run.mode.live")).isSelected());
        assertTrue(isSeen("canvas.held"), "what is drawn is old, which is to be said");
        String before = status();
        Await.until("words go on", LIMIT, () -> !status().equals(before));
        fx(() -> editor().select(Selection.NONE));
        robot.clickOn(byId("run.mode.live"));
        assertFalse(isSeen("canvas.held"));
        assertFalse(((ToggleButton) byId("run.mode.max")).isSelected());
    }

    @Test
    void shouldHoldNothingThatDoesNotRun() {
        robot.clickOn(byId("run.mode.max"));
        assertFalse(isSeen("canvas.held"), "it does not run");
        robot.push(KeyCode.F5);
        assertTrue(isSeen("canvas.held"));
        robot.push(KeyCode.F6);
        assertFalse(isSeen("canvas.held"), "it is paused: what is drawn is true");
        robot.push(KeyCode.F6);
        assertTrue(isSeen("canvas.held"));
        fx(() -> lab.actions().get("run.mode.step").perform());
        assertFalse(isSeen("canvas.held"));
    }
}
