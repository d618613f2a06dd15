package edgeos.ui.canvas.watch;

import edgeos.model.Probe;
import edgeos.model.edit.Watches;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Gesture;
import edgeos.ui.canvas.gesture.MergedEdits;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.text.Texts;

/** Drags a probe beside its wire. */
final class MoveProbe implements Gesture {
    private static final Texts TEXTS = Texts.of(MoveProbe.class);

    private final MergedEdits edits;
    private final Pointer start;
    private final Probe probe;

    MoveProbe(Board board, Pointer start, Probe probe) {
        this.start = start;
        this.probe = probe;
        edits = new MergedEdits(board, TEXTS.get("edit.moveProbe"));
    }

    @Override
    public void drag(Pointer pointer) {
        double dx = Math.round(probe.dx() + pointer.x() - start.x());
        double dy = Math.round(probe.dy() + pointer.y() - start.y());
        edits.apply(before -> Watches.pin(before, probe.at(dx, dy)));
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
