package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Parts;
import edgeos.model.field.Fields;
import edgeos.ui.canvas.tidy.Tidy;
import edgeos.ui.editor.Selection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Parts of the drawing put in order in the window: by keys, by the canvas's menu, by the menus. */
class ArrangeTest extends LabFixture {
    /** One window for both: most of the time goes into opening it. */
    @Test
    void shouldPutPartsInOrderByKeyAndByMenu() {
        shouldLineUpAndSpread();
        shouldTidyUpInOneStep();
        shouldSetWhatNodesHaveInCommon();
    }

    private void shouldSetWhatNodesHaveInCommon() {
        fx(() -> editor().apply("Add", drawing -> Edits.addNode(Edits.addNode(drawing, "wall2", "firewall", 24, 600), "mon", "monitor", 300, 600)));
        fx(() -> editor().apply("Differ", drawing -> Fields.withNode(drawing, "wall2", node -> node.with(node.settings().with("ringBytes", 32_768L)))));
        Drawing before = editor().drawing();
        select("wall", "wall2", "mon");
        until(() -> isShown("setting.ringBytes"));
        assertFalse(isShown("setting.otherwise"), "only a firewall has it");
        TextField ring = (TextField) byId("setting.ringBytes");
        assertEquals("several values", ring.getPromptText());
        assertEquals("", ring.getText());
        assertEquals("100", ((TextField) byId("setting.budgetMicros")).getText());
        robot.clickOn(ring).write("8192").push(KeyCode.ENTER);
        assertEquals(List.of(8192L, 8192L, 8192L), java.util.stream.Stream.of("wall", "wall2", "mon").map(id -> node(id).settings().whole("ringBytes", 0)).toList());
        assertEquals("Set ring of 3 nodes", editor().undoNameProperty().get());
        fx(() -> editor().undo());
        assertEquals(before, editor().drawing());
        robot.push(KeyCode.TAB);
        assertEquals("several values", ring.getPromptText());
        robot.clickOn(ring).push(KeyCode.TAB);
        assertEquals(before, editor().drawing(), "who only looks sets nothing");
        select("wall", "gen");
        until(() -> !isShown("setting.ringBytes"));
    }

    private void shouldLineUpAndSpread() {
        Drawing before = scattered();
        select("gen", "sink");
        assertFalse(lab.actions().get("edit.align.left").isDisabled());
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.L);
        assertEquals(List.of(30.0, 30.0), xs("gen", "sink"));
        assertEquals("Align 2 nodes left", editor().undoNameProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, editor().drawing());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(List.of(30.0, 30.0), xs("gen", "sink"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);

        fx(() -> byId("canvas").requestFocus());
        robot.push(KeyCode.SHIFT, KeyCode.F10);
        robot.moveTo("#menu-arrange").type(KeyCode.RIGHT).type(KeyCode.DOWN, 5).type(KeyCode.ENTER);
        assertEquals(node("gen").y(), node("sink").y());
        assertEquals("Align 2 nodes at the bottom", editor().undoNameProperty().get());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(lab.actions().get("edit.distribute.across").isDisabled(), "two things have one gap");
        fx(() -> editor().select(new Selection(Set.of("gen", "sink"), Set.of(), Set.of("blue"), Set.of(), Set.of())));
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.H);
        assertEquals("Distribute 2 nodes and 1 frame horizontally", editor().undoNameProperty().get());
        assertEquals("blue", node("wall").chain());
        fx(() -> editor().select(Selection.NONE));
        assertTrue(lab.actions().get("edit.align.left").isDisabled());
    }

    private void shouldTidyUpInOneStep() {
        Drawing messy = scattered();
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        until(() -> "Tidy up".equals(editor().undoNameProperty().get()));
        Drawing tidy = editor().drawing();
        assertNotEquals(messy, tidy);
        assertTrue(node("gen").x() < node("wall").x() && node("wall").x() < node("sink").x());
        until(() -> lab.window().canvasView().board().plot().drawing() == tidy);
        assertEquals(tidy, Tidy.of(tidy, Parts.ofNodes(Set.of())));
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T);
        until(() -> lab.window().canvasView().board().feedbackProperty().get().words().equals("all is tidy already"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(messy, editor().drawing());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(tidy, editor().drawing());
    }

    private boolean isShown(String id) {
        return robot.lookup((javafx.scene.Node each) -> id.equals(each.getId()) && isSeen(each)).tryQuery().isPresent();
    }

    private Drawing scattered() {
        fx(() -> editor().apply("Scatter", drawing -> drawing.withNodes(drawing.nodes().stream().map(node -> switch (node.id()) {
            case "gen" -> node.at(500, 330);
            case "sink" -> node.at(30, 410);
            default -> node;
        }).toList())));
        return editor().drawing();
    }

    private void select(String... ids) {
        fx(() -> editor().select(Selection.ofNodes(Set.of(ids))));
    }

    private Node node(String id) {
        return editor().drawing().node(id).orElseThrow();
    }

    private List<Double> xs(String... ids) {
        return java.util.Arrays.stream(ids).map(id -> node(id).x()).toList();
    }

    private static void until(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition::getAsBoolean);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("it never happened", late);
        }
    }
}
