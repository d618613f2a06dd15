package edgeos.ui.canvas.geometry;

import java.util.Collection;
import java.util.Optional;

/**
 * A rectangle along the axes.
 *
 * @param x left edge
 * @param y top edge
 * @param width not negative
 * @param height not negative
 */
public record Box(double x, double y, double width, double height) {

    /** The box between two opposite corners. */
    public static Box between(double x0, double y0, double x1, double y1) {
        return new Box(Math.min(x0, x1), Math.min(y0, y1), Math.abs(x1 - x0), Math.abs(y1 - y0));
    }

    /** The smallest box around all of these; empty if there are none. */
    public static Optional<Box> around(Collection<Box> boxes) {
        return boxes.stream().reduce(Box::with);
    }

    /** Right edge. */
    public double right() {
        return x + width;
    }

    /** Bottom edge. */
    public double bottom() {
        return y + height;
    }

    /** Middle, from the left. */
    public double centreX() {
        return x + width / 2;
    }

    /** Middle, from the top. */
    public double centreY() {
        return y + height / 2;
    }

    /** True if the point is inside or on the edge. */
    public boolean contains(double px, double py) {
        return px >= x && py >= y && px <= right() && py <= bottom();
    }

    /** True if that box lies wholly inside. */
    public boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    /** True if the two share a point. */
    public boolean meets(Box other) {
        return x <= other.right() && other.x <= right() && y <= other.bottom() && other.y <= bottom();
    }

    /** This box with a margin around it. */
    public Box grown(double margin) {
        return new Box(x - margin, y - margin, Math.max(0, width + 2 * margin), Math.max(0, height + 2 * margin));
    }

    /** The smallest box around both. */
    public Box with(Box other) {
        return between(Math.min(x, other.x), Math.min(y, other.y), Math.max(right(), other.right()), Math.max(bottom(), other.bottom()));
    }
}
