package edgeos.ui.canvas.gesture;

import edgeos.ui.canvas.geometry.Camera;

/** Drags the paper. */
final class Pan implements Gesture {
    private final Board board;
    private final Camera before;
    private final Pointer start;

    Pan(Board board, Pointer start) {
        this.board = board;
        this.before = board.camera();
        this.start = start;
    }

    @Override
    public void drag(Pointer pointer) {
        board.look(before.panned(pointer.viewX() - start.viewX(), pointer.viewY() - start.viewY()));
    }

    @Override
    public void release(Pointer pointer) {
        drag(pointer);
    }

    @Override
    public void cancel() {
        board.look(before);
    }
}
