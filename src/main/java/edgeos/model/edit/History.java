package edgeos.model.edit;

import edgeos.model.Drawing;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * A drawing with the way it came about: every edit is a whole new drawing under a name, so undoing one can never miss a part of it.
 *
 * <p>Single-threaded: belongs to whoever edits.
 */
public final class History {
    /** How many edits can be undone; older ones are forgotten. */
    public static final int MOST_STEPS = 1000;

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Deque<Step> redo = new ArrayDeque<>();
    private Drawing current;
    private Drawing saved;
    private String openKey;

    /**
     * A history that starts, as saved, with this drawing.
     *
     * @param drawing what is edited
     */
    public History(Drawing drawing) {
        current = Objects.requireNonNull(drawing, "drawing");
        saved = drawing;
    }

    /** The drawing as it stands. */
    public Drawing current() {
        return current;
    }

    /**
     * One edit, and one step to undo; nothing happens if {@code next} equals the current drawing.
     *
     * @param name what the menu calls it, such as "Move 3 nodes"
     * @param next the drawing after it
     */
    public void apply(String name, Drawing next) {
        endMerging();
        if (!next.equals(current)) {
            record(name, next);
        }
    }

    /**
     * One of a row of edits that are undone together, such as the moves of one drag or the letters of one word. Edits that follow each
     * other with an equal key become one step, which keeps the newest name.
     *
     * @param name what the menu calls the whole row
     * @param mergeKey equal for all edits of the row
     * @param next the drawing after it
     */
    public void applyMerging(String name, String mergeKey, Drawing next) {
        if (!mergeKey.equals(openKey)) {
            endMerging();
        }
        if (next.equals(current)) {
            return;
        }
        if (openKey == null) {
            record(name, next);
            openKey = mergeKey;
        } else {
            undo.push(new Step(name, undo.pop().drawing()));
            current = next;
        }
    }

    /** Ends a row of merging edits: the next one is a step of its own. A row that led back to its start is no step at all. */
    public void endMerging() {
        if (openKey != null && undo.peek().drawing().equals(current)) {
            current = undo.pop().drawing();
        }
        openKey = null;
    }

    /** True if there is an edit to undo. */
    public boolean canUndo() {
        return !undo.isEmpty();
    }

    /** True if there is an undone edit to redo. */
    public boolean canRedo() {
        return !redo.isEmpty();
    }

    /** The drawings that {@link #undo()} leads back to, the nearest first. */
    public List<Drawing> past() {
        return undo.stream().map(Step::drawing).toList();
    }

    /** The name of the edit that {@link #undo()} takes back; empty if there is none. */
    public String undoName() {
        return undo.isEmpty() ? "" : undo.peek().name();
    }

    /** The name of the edit that {@link #redo()} brings back; empty if there is none. */
    public String redoName() {
        return redo.isEmpty() ? "" : redo.peek().name();
    }

    /** Takes the newest edit back. Returns the drawing as it then stands; the same one if there is nothing to undo. */
    public Drawing undo() {
        endMerging();
        return travel(undo, redo);
    }

    /** Brings the edit undone last back. Returns the drawing as it then stands; the same one if there is nothing to redo. */
    public Drawing redo() {
        endMerging();
        return travel(redo, undo);
    }

    /** Says that the current drawing is what the file now holds. */
    public void markSaved() {
        endMerging();
        saved = current;
    }

    /** True if the current drawing equals the one last saved, on whatever way it came back to that. */
    public boolean isSaved() {
        return saved.equals(current);
    }

    private void record(String name, Drawing next) {
        undo.push(new Step(Objects.requireNonNull(name, "name"), current));
        redo.clear();
        current = next;
        if (undo.size() > MOST_STEPS) {
            undo.removeLast();
        }
    }

    private Drawing travel(Deque<Step> out, Deque<Step> back) {
        if (!out.isEmpty()) {
            Step step = out.pop();
            back.push(new Step(step.name(), current));
            current = step.drawing();
        }
        return current;
    }

    /**
     * A drawing to return to.
     *
     * @param name of the edit in between
     * @param drawing on the edit's other side
     */
    private record Step(String name, Drawing drawing) { }
}
