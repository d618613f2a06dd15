package edgeos.ui.canvas.wire;

import edgeos.ui.canvas.geometry.Curve;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.StrokeLineCap;

/** Heads of arrows along a wire: what it carries is a stream, with a direction and an order. They stand still, so that they cost nothing. */
final class Heads extends Path {
    private static final double GAP = 46;
    private static final double ANGLE = 0.8;
    private static final double STROKE = 1.7;
    private static final double LEAST = 5.5;

    private Curve stands;
    private double size;

    Heads() {
        setFill(null);
        setStrokeWidth(STROKE);
        setStrokeLineCap(StrokeLineCap.ROUND);
        setVisible(false);
    }

    /** Stands along this curve, on a wire so wide. */
    void show(Curve curve, double width, Color colour) {
        setVisible(true);
        setStroke(colour);
        double wanted = LEAST + Math.round(width);
        if (!curve.equals(stands) || wanted != size) {
            stands = curve;
            size = wanted;
            getElements().clear();
            double length = curve.length();
            int heads = Math.max(1, (int) (length / GAP));
            for (int head = 0; head < heads; head++) {
                add(curve, (head + 0.5) / heads, 1 / Math.max(1, length));
            }
        }
    }

    private void add(Curve curve, double at, double step) {
        double x = curve.x(at);
        double y = curve.y(at);
        double angle = Math.atan2(curve.y(at + step) - curve.y(at - step), curve.x(at + step) - curve.x(at - step)) + Math.PI;
        getElements().addAll(new MoveTo(x + size * Math.cos(angle - ANGLE), y + size * Math.sin(angle - ANGLE)), new LineTo(x, y),
                new LineTo(x + size * Math.cos(angle + ANGLE), y + size * Math.sin(angle + ANGLE)));
    }
}
