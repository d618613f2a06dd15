package edgeos.ui.canvas.gesture;

import edgeos.model.Note;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Extent;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.text.Texts;

/** Drags the lower right corner of a note. */
final class ResizeNote implements Gesture {
    private static final Texts TEXTS = Texts.of(ResizeNote.class);
    private static final double REACH = 14;

    private final MergedEdits edits;
    private final Pointer start;
    private final Note note;

    ResizeNote(Board board, Pointer start, Note note) {
        this.start = start;
        this.note = note;
        edits = new MergedEdits(board, TEXTS.get("note.resize"));
    }

    /** True if this point of the drawing is at the corner of a note, seen at this zoom. */
    static boolean isCorner(Note note, double x, double y, double zoom) {
        return Plot.box(note).right() - x <= REACH / zoom && Plot.box(note).bottom() - y <= REACH / zoom;
    }

    @Override
    public void drag(Pointer pointer) {
        double right = Extent.snap(note.x() + note.width() + pointer.x() - start.x());
        double bottom = Extent.snap(note.y() + note.height() + pointer.y() - start.y());
        edits.apply(before -> Edits.resizeNote(before, note.id(), right - note.x(), bottom - note.y()));
    }

    @Override
    public void release(Pointer pointer) {
        edits.end();
    }

    @Override
    public void cancel() {
        edits.takeBack();
    }
}
