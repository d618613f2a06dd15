package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Drawing;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History(titled("start"));

    @Test
    void shouldUndoAndRedoByName() {
        history.apply("Rename to a", titled("a"));
        history.apply("Rename to b", titled("b"));

        assertEquals("Rename to b", history.undoName());
        assertEquals(titled("a"), history.undo());
        assertEquals("Rename to a", history.undoName());
        assertEquals("Rename to b", history.redoName());
        assertEquals(titled("b"), history.redo());
        assertFalse(history.canRedo());
    }

    @Test
    void shouldDoNothingWhenThereIsNothingToUndo() {
        assertFalse(history.canUndo());
        assertEquals("", history.undoName());
        assertEquals(titled("start"), history.undo());
        assertEquals(titled("start"), history.redo());
    }

    @Test
    void shouldNotRecordAnEditThatChangesNothing() {
        history.apply("Nothing", titled("start"));

        assertFalse(history.canUndo());
    }

    @Test
    void shouldForgetUndoneEditsWhenAnotherIsMade() {
        history.apply("a", titled("a"));
        history.undo();
        history.apply("b", titled("b"));

        assertFalse(history.canRedo());
        assertEquals(titled("start"), history.undo());
    }

    @Test
    void shouldUndoARowOfMergingEditsAtOnce() {
        history.applyMerging("Move", "drag 1", titled("1"));
        history.applyMerging("Move", "drag 1", titled("2"));
        history.applyMerging("Move", "drag 2", titled("3"));
        history.endMerging();
        history.applyMerging("Move", "drag 2", titled("4"));

        assertEquals(titled("3"), history.undo());
        assertEquals(titled("2"), history.undo());
        assertEquals(titled("start"), history.undo());
        assertFalse(history.canUndo());
    }

    @Test
    void shouldNotKeepARowThatLedBackToItsStart() {
        history.applyMerging("Move", "drag", titled("away"));
        history.applyMerging("Move", "drag", titled("start"));
        history.endMerging();

        assertFalse(history.canUndo());
    }

    @Test
    void shouldNotMergeAcrossAnUndo() {
        history.applyMerging("Type", "name", titled("a"));
        history.undo();
        history.applyMerging("Type", "name", titled("b"));

        assertEquals(titled("start"), history.undo());
    }

    @Test
    void shouldKnowWhetherItIsSaved() {
        assertTrue(history.isSaved());
        history.apply("a", titled("a"));
        assertFalse(history.isSaved());
        history.markSaved();
        history.apply("b", titled("b"));
        assertFalse(history.isSaved());
        history.undo();
        assertTrue(history.isSaved());
        history.undo();
        assertFalse(history.isSaved());
    }

    @Test
    void shouldForgetTheOldestEditsBeyondItsBound() {
        for (int step = 0; step < History.MOST_STEPS + 10; step++) {
            history.apply("step", titled("" + step));
        }
        int undone = 0;
        while (history.canUndo()) {
            history.undo();
            undone++;
        }

        assertEquals(History.MOST_STEPS, undone);
        assertEquals(titled("9"), history.current());
    }

    @Test
    void shouldReturnTheVeryDrawingThatWas() {
        Drawing before = history.current();
        history.apply("a", titled("a"));

        assertSame(before, history.undo());
    }

    private static Drawing titled(String title) {
        return Drawing.EMPTY.withTitle(title, "");
    }
}
