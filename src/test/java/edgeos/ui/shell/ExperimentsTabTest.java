package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.Session;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The experiments in the window: how one gets there and back, and what happens to the drawing meanwhile. */
class ExperimentsTabTest extends LabFixture {
    @Test
    void shouldComeToTheFrontByItsKeyAndMenuAndGiveTheDrawingItsPanelsBack() {
        assertNull(scene.lookup("#experiment-list"), "nothing of it is made before somebody wants it");
        robot.push(KeyCode.CONTROL, KeyCode.E);
        assertEquals(View.EXPERIMENTS, editor().viewProperty().get());
        frames(2);
        assertTrue(byId("experiment-list").isFocused());
        assertNull(scene.lookup(".chart-strip"), "charts of the drawing");
        assertNull(scene.lookup(".lab-palette"));
        fx(() -> editor().viewProperty().set(View.CHAIN));
        assertNotNull(scene.lookup(".chart-strip"));
        fx(() -> lab.actions().get("view.experiments").perform());
        assertEquals(View.EXPERIMENTS, editor().viewProperty().get());
    }

    @Test
    void shouldLeaveTheDrawingAloneWhileExperimentsAreInFront() {
        robot.push(KeyCode.CONTROL, KeyCode.E);
        fx(() -> editor().select(Selection.ofNode("wall")));
        robot.push(KeyCode.DELETE);
        assertEquals(Drawings.ONE_OF_EACH, editor().drawing());
    }

    @Test
    void shouldHoldTheDrawingAndLetItGoOnAsItWas() {
        fx(() -> editor().run().start());
        fx(() -> editor().run().hold());
        assertEquals(Session.State.PAUSED, editor().shown().state());
        assertTrue(lab.actions().get("run.pause").isDisabled() && lab.actions().get("run.run").isDisabled() && lab.actions().get("run.step").isDisabled());
        fx(() -> editor().run().togglePause());
        assertEquals(Session.State.PAUSED, editor().shown().state(), "nobody disturbs a measurement");
        fx(() -> editor().run().release());
        assertEquals(Session.State.RUNNING, editor().shown().state());
        fx(() -> editor().run().togglePause());
        fx(() -> editor().run().hold());
        fx(() -> editor().run().release());
        assertEquals(Session.State.PAUSED, editor().shown().state(), "what was paused before stays paused");
    }

    @Test
    void shouldStartAfterwardsWhatWasToStartMeanwhile() {
        fx(() -> editor().run().hold());
        fx(() -> assertTrue(editor().run().start()));
        assertEquals(Session.State.STOPPED, editor().shown().state());
        fx(() -> editor().run().release());
        assertEquals(Session.State.RUNNING, editor().shown().state());
        assertFalse(lab.actions().get("run.run").isDisabled());
    }
}
