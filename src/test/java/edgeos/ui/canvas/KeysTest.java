package edgeos.ui.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import edgeos.ui.editor.Selection;
import java.util.List;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Drawings made with keys alone, and parts that travel over the clipboard. */
class KeysTest extends CanvasStage {
    @Override
    protected Drawing first() {
        return Drawings.row().withLinks(List.of());
    }

    @Test
    void shouldBuildAChainByKeys() {
        type(KeyCode.TAB);
        assertEquals(Set.of("generator"), editor.selection().nodes());
        push(KeyCode.SHIFT, KeyCode.C).type(KeyCode.ENTER);
        assertEquals("firewall", editor.drawing().links().getFirst().to().node());
        interact(() -> editor.select(Selection.ofNode("generator")));
        type(KeyCode.TAB);
        assertEquals(Set.of("firewall"), editor.selection().nodes());
        assertTrue(named("node-firewall").isFocused());
        push(KeyCode.SHIFT, KeyCode.C).type(KeyCode.RIGHT).type(KeyCode.LEFT).type(KeyCode.ENTER);
        assertEquals("sink", editor.drawing().links().getLast().to().node());
        assertEquals("Connect Firewall to Sink", editor.undoNameProperty().get());
        interact(() -> editor.select(Selection.ofNode("firewall")));
        push(KeyCode.SHIFT, KeyCode.W).type(KeyCode.DELETE);
        assertEquals(1, editor.drawing().links().size());
        type(KeyCode.TAB).type(KeyCode.TAB).type(KeyCode.ENTER);
        write("Wall").type(KeyCode.ENTER);
        assertEquals("Wall", editor.drawing().node("firewall").orElseThrow().name());
        type(KeyCode.RIGHT).type(KeyCode.DOWN);
        assertEquals(324, editor.drawing().node("firewall").orElseThrow().x());
        assertEquals(132, editor.drawing().node("firewall").orElseThrow().y());
        push(KeyCode.SHIFT, KeyCode.F);
        assertEquals(1, editor.drawing().chains().size());
        type(KeyCode.ESCAPE);
        assertTrue(editor.selection().isEmpty());
    }

    @Test
    void shouldCutCopyPasteAndDuplicate() {
        interact(() -> {
            editor.apply("Wire", _ -> Drawings.row());
            view.actions().selectAll();
            view.actions().copying().copy();
            view.actions().copying().paste(24, 360);
        });
        assertEquals(6, editor.drawing().nodes().size());
        assertEquals(4, editor.drawing().links().size());
        assertEquals("Paste 3 nodes", editor.undoNameProperty().get());
        assertEquals(3, editor.selection().nodes().size());
        assertEquals("Firewall 2", editor.drawing().nodes().get(4).name());
        interact(() -> view.actions().copying().duplicate());
        assertEquals(9, editor.drawing().nodes().size());
        interact(() -> view.actions().copying().cut());
        assertEquals(6, editor.drawing().nodes().size());
        interact(() -> view.actions().copying().paste());
        assertEquals(9, editor.drawing().nodes().size());
        interact(() -> {
            while (!editor.undoNameProperty().get().isEmpty()) {
                editor.undo();
            }
        });
        assertEquals(first(), editor.drawing());
    }
}
