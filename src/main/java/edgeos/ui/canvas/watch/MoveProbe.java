package edgeos.ui.canvas.watch;

import edgeos.model.Drawing;
import edgeos.model.Probe;
import edgeos.model.edit.Watches;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Gesture;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.text.Texts;

/** Drags a probe beside its wire. */
final class MoveProbe implements Gesture {
    private static final Texts TEXTS = Texts.of(MoveProbe.class);
    private static int rows;

    private final Board board;
    private final Pointer start;
    private final Probe probe;
    private final Drawing before;
    private final String key = "probe" + rows++;

    MoveProbe(Board board, Pointer start, Probe probe) {
        this.board = board;
        this.start = start;
        this.probe = probe;
        before = board.editor().drawing();
    }

    @Override
    public void drag(Pointer pointer) {
        double dx = Math.round(probe.dx() + pointer.x() - start.x());
        double dy = Math.round(probe.dy() + pointer.y() - start.y());
        board.editor().applyMerging(TEXTS.get("edit.moveProbe"), key, _ -> Watches.pin(before, probe.at(dx, dy)));
    }

    @Override
    public void release(Pointer pointer) {
        board.editor().endMerging();
    }

    @Override
    public void cancel() {
        board.editor().applyMerging(TEXTS.get("edit.moveProbe"), key, _ -> before);
        board.editor().endMerging();
        board.editor().refresh();
    }
}
