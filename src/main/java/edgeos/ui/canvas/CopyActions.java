package edgeos.ui.canvas;

import edgeos.model.Drawing;
import edgeos.model.edit.Clipping;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Parts;
import edgeos.model.format.DrawingProse;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Mouse;
import edgeos.ui.canvas.gesture.Naming;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.Set;

/** Cuts, copies, pastes, and duplicates parts of the drawing; each is one step to undo. JavaFX application thread. */
public final class CopyActions {
    private static final Texts TEXTS = Texts.of(CopyActions.class);
    private static final double SHIFT = 24;

    private final Board board;
    private final Mouse mouse;
    private final CanvasClipboard clipboard = new CanvasClipboard();

    /** Copies what is selected on this board, and pastes where this mouse was last. */
    CopyActions(Board board, Mouse mouse) {
        this.board = board;
        this.mouse = mouse;
    }

    /** Copies what is selected, then deletes it. */
    public void cut() {
        if (copied()) {
            Parts parts = withInside(board.selected());
            editor().apply(TEXTS.get("edit.cut", Naming.of(drawing(), board.selected())), drawing -> Edits.delete(drawing, parts));
        }
    }

    /** Copies what is selected: nodes with the wires between them, frames with what is inside, notes. */
    public void copy() {
        copied();
    }

    /** Copies what is selected, or all if nothing is, as text for people; pasted into a drawing it is what {@link #copy} puts there. */
    public void copyText() {
        Drawing fragment = Clipping.copy(drawing(), board.selected());
        Drawing whole = Clipping.isEmpty(fragment) ? drawing() : fragment;
        clipboard.put(whole, DrawingProse.of(whole));
    }

    /** Pastes at the pointer, or in the middle of the view if the pointer is elsewhere. */
    public void paste() {
        Pointer at = mouse.last();
        boolean over = new Box(0, 0, board.viewWidth(), board.viewHeight()).contains(at.viewX(), at.viewY());
        Box seen = board.seen();
        paste(over ? board.camera().worldX(at.viewX()) : seen.centreX(), over ? board.camera().worldY(at.viewY()) : seen.centreY());
    }

    /** Pastes with the upper left corner here, in the drawing. */
    public void paste(double x, double y) {
        clipboard.get().ifPresent(fragment -> {
            Clipping.Pasted pasted = Clipping.paste(drawing(), fragment, x, y);
            editor().apply(TEXTS.get("edit.paste", Naming.of(pasted.drawing(), pasted.parts())), _ -> pasted.drawing());
            select(pasted.parts());
        });
    }

    /** True if there is something to paste. */
    public boolean canPaste() {
        return clipboard.get().isPresent();
    }

    /** Puts a copy of what is selected beside it. */
    public void duplicate() {
        Drawing fragment = Clipping.copy(drawing(), board.selected());
        if (!Clipping.isEmpty(fragment)) {
            Clipping.Pasted pasted = Clipping.shifted(drawing(), fragment, SHIFT, SHIFT);
            editor().apply(TEXTS.get("edit.duplicate", Naming.of(drawing(), board.selected())), _ -> pasted.drawing());
            select(pasted.parts());
        }
    }

    private boolean copied() {
        Drawing fragment = Clipping.copy(drawing(), board.selected());
        if (Clipping.isEmpty(fragment)) {
            return false;
        }
        clipboard.put(fragment);
        return true;
    }

    /** What is cut with a frame: the nodes inside, too. */
    private Parts withInside(Parts parts) {
        return new Parts(Edits.moving(drawing(), parts), parts.links(), parts.chains(), parts.notes());
    }

    private void select(Parts parts) {
        editor().select(new Selection(parts.nodes(), parts.links(), parts.chains(), parts.notes(), Set.of()));
    }

    private Editor editor() {
        return board.editor();
    }

    private Drawing drawing() {
        return board.editor().drawing();
    }
}
