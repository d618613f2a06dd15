package edgeos.ui.schedule;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does on the chart: the wheel zooms about the pointer, dragging moves through time, a click selects, two zoom to a run. */
final class ScheduleMouse {
    private static final double ZOOM_STEP = 1.25;
    private static final double WHEEL_NOTCH = 40;
    private static final double DRAG_FROM = 4;

    private final ScheduleChart chart;
    private double pressedX;
    private double draggedX;
    private boolean moves;
    private boolean dragging;

    ScheduleMouse(ScheduleChart chart) {
        this.chart = chart;
        chart.setOnMouseMoved(event -> chart.point(event.getX(), event.getY()));
        chart.setOnMouseExited(_ -> chart.point(Double.NaN, 0));
        chart.setOnMousePressed(this::press);
        chart.setOnMouseDragged(this::drag);
        chart.setOnMouseClicked(this::click);
        chart.setOnScroll(this::wheel);
    }

    private void press(MouseEvent event) {
        chart.requestFocus();
        pressedX = event.getX();
        draggedX = event.getX();
        dragging = false;
        moves = event.getButton() == MouseButton.PRIMARY || event.getButton() == MouseButton.MIDDLE;
    }

    private void drag(MouseEvent event) {
        if (!moves) {
            return;
        }
        dragging |= Math.abs(event.getX() - pressedX) >= DRAG_FROM;
        if (dragging) {
            chart.timeline().pan((draggedX - event.getX()) / chart.plan().across());
            draggedX = event.getX();
        }
        chart.point(event.getX(), event.getY());
    }

    private void click(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || dragging) {
            return;
        }
        if (event.getClickCount() == 2) {
            chart.spotAt(event.getX(), event.getY()).ifPresent(chart.timeline()::zoomTo);
        } else {
            chart.choose(event.getX(), event.getY());
        }
        event.consume();
    }

    private void wheel(ScrollEvent event) {
        if (event.isShiftDown()) {
            double by = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
            chart.scroll(by > 0 ? -1 : by < 0 ? 1 : 0);
        } else if (Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            chart.timeline().pan(-event.getDeltaX() / chart.plan().across());
        } else {
            Plan plan = chart.plan();
            double held = Math.clamp((event.getX() - plan.left()) / plan.across(), 0, 1);
            chart.timeline().zoom(Math.pow(ZOOM_STEP, -event.getDeltaY() / WHEEL_NOTCH), held);
        }
        event.consume();
    }
}
