package edgeos.ui.canvas.gesture;

import edgeos.model.Drawing;
import java.util.function.UnaryOperator;

/** What a drag does to the drawing: edits of the drawing as it was before, each in place of the last, and all of them one step of the history. Used by one gesture, on the JavaFX application thread. */
public final class MergedEdits {
    private static int drags;

    private final Board board;
    private final String name;
    private final Drawing before;
    private final String key;

    /** Of a drag that begins now; {@code name} is what the menu calls its step. */
    public MergedEdits(Board board, String name) {
        this.board = board;
        this.name = name;
        before = board.editor().drawing();
        key = "drag" + drags++;
    }

    /** The drawing becomes what this makes of the one before the drag. */
    public void apply(UnaryOperator<Drawing> edit) {
        board.editor().applyMerging(name, key, _ -> edit.apply(before));
    }

    /** The drag is over. */
    public void end() {
        board.editor().endMerging();
    }

    /** Nothing was dragged. */
    public void takeBack() {
        apply(drawing -> drawing);
        end();
        board.editor().refresh();
    }
}
