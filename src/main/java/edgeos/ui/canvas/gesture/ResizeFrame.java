package edgeos.ui.canvas.gesture;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Frames;

/** Drags the lower right corner of a frame. */
final class ResizeFrame implements Gesture {
    private static int rows;

    private final Board board;
    private final Pointer start;
    private final Chain chain;
    private final Drawing before;
    private final String name;
    private final String key = "resize" + rows++;

    ResizeFrame(Board board, Pointer start, Chain chain) {
        this.board = board;
        this.start = start;
        this.chain = chain;
        this.before = board.editor().drawing();
        this.name = "Resize " + chain.name();
    }

    @Override
    public void drag(Pointer pointer) {
        double right = Extent.snap(chain.x() + chain.width() + pointer.x() - start.x());
        double bottom = Extent.snap(chain.y() + chain.height() + pointer.y() - start.y());
        board.editor().applyMerging(name, key,
                _ -> Frames.resize(before, chain.id(), chain.x(), chain.y(), right - chain.x(), bottom - chain.y()));
    }

    @Override
    public void release(Pointer pointer) {
        board.editor().endMerging();
    }

    @Override
    public void cancel() {
        board.editor().applyMerging(name, key, _ -> before);
        board.editor().endMerging();
        board.editor().refresh();
    }
}
