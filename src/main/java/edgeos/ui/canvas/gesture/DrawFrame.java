package edgeos.ui.canvas.gesture;

import edgeos.model.edit.Extent;
import edgeos.model.edit.Frames;
import edgeos.model.edit.Ids;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;

/** Draws a frame; nodes whose middle lies inside join the new chain. */
final class DrawFrame implements Gesture {
    private static final Texts TEXTS = Texts.of(DrawFrame.class);

    private final Board board;
    private final Pointer start;

    DrawFrame(Board board, Pointer start) {
        this.board = board;
        this.start = start;
    }

    @Override
    public void drag(Pointer pointer) {
        board.show(Feedback.NONE.withBand(band(pointer)).saying(TEXTS.get("frame.release"), false, pointer.x(), pointer.y()));
    }

    @Override
    public void release(Pointer pointer) {
        board.show(Feedback.NONE);
        Box band = band(pointer);
        if (band.width() >= Extent.FRAME_LEAST && band.height() >= Extent.FRAME_LEAST) {
            String id = Ids.chain(board.editor().drawing());
            board.editor().apply(TEXTS.get("frame.edit"), drawing -> Frames.place(drawing, id, band.x(), band.y(), band.width(), band.height()));
            board.editor().select(Selection.ofChain(id));
        }
    }

    @Override
    public void cancel() {
        board.show(Feedback.NONE);
    }

    private Box band(Pointer pointer) {
        return Box.between(Extent.snap(start.x()), Extent.snap(start.y()), Extent.snap(pointer.x()), Extent.snap(pointer.y()));
    }
}
