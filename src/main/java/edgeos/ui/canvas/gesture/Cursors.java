package edgeos.ui.canvas.gesture;

import edgeos.ui.canvas.geometry.Hit;
import javafx.scene.Cursor;

/** The shape of the pointer says what pressing would do, and what is being done. Stateless; JavaFX application thread. */
final class Cursors {
    private Cursors() { }

    /** Over this, with nothing going on. */
    static Cursor over(Hit hit) {
        return switch (hit) {
            case Hit.OnPort _ -> Cursor.CROSSHAIR;
            case Hit.OnCorner _ -> Cursor.SE_RESIZE;
            case Hit.OnWire _ -> Cursor.HAND;
            default -> Cursor.DEFAULT;
        };
    }

    /** While this goes on. */
    static Cursor during(Gesture gesture) {
        return switch (gesture) {
            case Pan _ -> Cursor.CLOSED_HAND;
            case MoveParts _ -> Cursor.MOVE;
            case ResizeFrame _ -> Cursor.SE_RESIZE;
            case DrawWire _, DrawFrame _ -> Cursor.CROSSHAIR;
            default -> Cursor.DEFAULT;
        };
    }
}
