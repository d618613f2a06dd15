package edgeos.ui.canvas.gesture;

import edgeos.model.Chain;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Frames;
import edgeos.ui.text.Texts;

/** Drags the lower right corner of a frame. */
final class ResizeFrame implements Gesture {
    private static final Texts TEXTS = Texts.of(ResizeFrame.class);

    private final MergedEdits edits;
    private final Pointer start;
    private final Chain chain;

    ResizeFrame(Board board, Pointer start, Chain chain) {
        this.start = start;
        this.chain = chain;
        edits = new MergedEdits(board, TEXTS.get("frame.resize", chain.name()));
    }

    @Override
    public void drag(Pointer pointer) {
        double right = Extent.snap(chain.x() + chain.width() + pointer.x() - start.x());
        double bottom = Extent.snap(chain.y() + chain.height() + pointer.y() - start.y());
        edits.apply(before -> Frames.resize(before, chain.id(), chain.x(), chain.y(), right - chain.x(), bottom - chain.y()));
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
