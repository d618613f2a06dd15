package edgeos.ui.canvas.arrange;

import edgeos.model.Drawing;
import edgeos.model.edit.Arranging;
import edgeos.model.edit.Parts;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Naming;
import edgeos.ui.text.Texts;
import java.util.Locale;

/** Lines up and spreads what is selected; each is one step to undo. JavaFX application thread. */
public final class ArrangeActions {
    /** So many things make a line. */
    public static final int FEWEST_TO_ALIGN = 2;
    /** So many things have gaps that can be equal. */
    public static final int FEWEST_TO_DISTRIBUTE = 3;

    private static final Texts TEXTS = Texts.of(ArrangeActions.class);

    private final Board board;

    /** Arranges what is selected on this board. */
    public ArrangeActions(Board board) {
        this.board = board;
    }

    /** How many things are selected that move on their own: a frame with all that is inside counts once. */
    public int count() {
        return Arranging.count(drawing(), board.selected());
    }

    /** Brings what is selected onto one line. */
    public void align(Arranging.Line line) {
        if (count() >= FEWEST_TO_ALIGN) {
            apply("align." + line.name().toLowerCase(Locale.ROOT), Arranging.align(drawing(), board.selected(), line));
        }
    }

    /** Leaves equal gaps between what is selected. */
    public void distribute(Arranging.Axis axis) {
        if (count() >= FEWEST_TO_DISTRIBUTE) {
            apply("distribute." + axis.name().toLowerCase(Locale.ROOT), Arranging.distribute(drawing(), board.selected(), axis));
        }
    }

    private void apply(String key, Drawing after) {
        Drawing before = drawing();
        Parts parts = board.selected();
        board.editor().apply(TEXTS.get(key, Naming.of(before, parts)), _ -> after);
        board.glideFrom(before);
    }

    private Drawing drawing() {
        return board.editor().drawing();
    }
}
