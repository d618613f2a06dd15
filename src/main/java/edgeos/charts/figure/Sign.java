package edgeos.charts.figure;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Small shapes that tell figures apart without colour. Immutable: nobody changes the shapes. */
public enum Sign {
    DOT(new Ellipse2D.Double(-3.5, -3.5, 7, 7)),
    DIAMOND(polygon(-4, 0, 0, -4, 4, 0, 0, 4)),
    TRIANGLE(polygon(-3.8, 3.2, 3.8, 3.2, 0, -3.8)),
    BAR(new Rectangle2D.Double(-1.5, -4.5, 3, 9)),
    SQUARE(new Rectangle2D.Double(-3, -3, 6, 6));

    private final Shape shape;

    Sign(Shape shape) {
        this.shape = shape;
    }

    /** The shape around the origin. */
    public Shape shape() {
        return shape;
    }

    private static Shape polygon(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
