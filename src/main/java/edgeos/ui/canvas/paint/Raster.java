package edgeos.ui.canvas.paint;

import javafx.geometry.Point2D;
import javafx.scene.Node;

/**
 * Where whole pixels of the window are, as a view counts: at a scale of 125 % they are 0.8 of its own apart, and begin where the view does. What stands between two of them is blurred, and shows at its edges what is beyond. Immutable.
 *
 * @param left of the view in the window, in pixels
 * @param top of the view in the window, in pixels
 * @param density pixels for each of the view's own
 */
public record Raster(double left, double top, double density) {
    /** What is as near is there, but for rounding. */
    private static final double NEARLY = 1e-6;

    /** That of a view which is shown at this density. JavaFX application thread. */
    public static Raster of(Node view, double density) {
        Point2D at = view.localToScene(0, 0);
        return new Raster(at.getX(), at.getY(), density);
    }

    /** The nearest one across. */
    public double x(double x) {
        return (Math.round(left + x * density) - left) / density;
    }

    /** The last one across that is not beyond. */
    public double xBefore(double x) {
        return (Math.floor(left + x * density + NEARLY) - left) / density;
    }

    /** The last one down that is not beyond. */
    public double yBefore(double y) {
        return (Math.floor(top + y * density + NEARLY) - top) / density;
    }

    /** The nearest one down. */
    public double y(double y) {
        return (Math.round(top + y * density) - top) / density;
    }

    /** The least of so many that is no smaller than this. */
    public static double atLeast(double size, double density) {
        return Math.ceil(size * density - NEARLY) / density;
    }
}
