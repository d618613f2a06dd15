package edgeos.ui.canvas.gesture;

import edgeos.ui.canvas.geometry.Camera;
import javafx.scene.input.ScrollEvent;

/** What a wheel does to a picture: it zooms where the pointer is; with Shift, and on a touch pad, it pans. Stateless. */
public final class Wheel {
    private static final double TIMES = 1.0018;

    private Wheel() { }

    /** Where a camera looks after it was turned. */
    public static Camera turned(Camera camera, ScrollEvent event) {
        if (event.isShiftDown() || event.isDirect()) {
            return camera.panned(event.getDeltaX(), event.getDeltaY());
        }
        return event.getDeltaY() == 0 ? camera : camera.zoomed(camera.zoom() * Math.pow(TIMES, event.getDeltaY()), event.getX(), event.getY());
    }
}
