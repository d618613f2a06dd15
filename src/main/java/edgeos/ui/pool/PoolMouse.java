package edgeos.ui.pool;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does on the wall: a click looks closely or folds, dragging and Shift with the wheel scroll, the wheel zooms. */
final class PoolMouse {
    private static final double WHEEL_NOTCH = 40;
    private static final double DRAG_FROM = 4;

    private final PoolSurface surface;
    private double pressedY;
    private double scrolled;
    private boolean dragging;
    private double turned;

    PoolMouse(PoolSurface surface) {
        this.surface = surface;
        surface.setOnMouseMoved(event -> surface.point(event.getX(), event.getY()));
        surface.setOnMouseExited(_ -> surface.point(Double.NaN, 0));
        surface.setOnMousePressed(this::press);
        surface.setOnMouseDragged(this::drag);
        surface.setOnMouseClicked(this::click);
        surface.setOnScroll(this::wheel);
    }

    private void press(MouseEvent event) {
        surface.requestFocus();
        pressedY = event.getY();
        scrolled = surface.scroll();
        dragging = false;
    }

    private void drag(MouseEvent event) {
        dragging |= Math.abs(event.getY() - pressedY) >= DRAG_FROM;
        if (dragging) {
            surface.scrollTo(scrolled + pressedY - event.getY());
        }
    }

    private void click(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !dragging) {
            surface.press(event.getX(), event.getY());
            event.consume();
        }
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown() || event.getDeltaY() == 0) {
            surface.scrollTo(surface.scroll() - (event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY()));
        } else {
            turned += event.getDeltaY();
            int steps = (int) (turned / WHEEL_NOTCH);
            turned -= steps * WHEEL_NOTCH;
            if (steps != 0) {
                surface.zoom(steps, event.getX(), event.getY());
            }
        }
        event.consume();
    }
}
