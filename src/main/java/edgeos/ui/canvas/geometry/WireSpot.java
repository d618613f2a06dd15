package edgeos.ui.canvas.geometry;

import edgeos.model.Link;

/**
 * A wire on the canvas.
 *
 * @param link of the drawing
 * @param curve where it runs
 * @param whole false if one of its ends is not there, so that it leads into nothing
 * @param away what it leads to or comes from outside of the group that is looked into, in words; empty: both ends are seen, or one is nowhere
 */
public record WireSpot(Link link, Curve curve, boolean whole, String away, boolean isLeaving) {
    private static final double LETTER = 7;
    private static final double HEIGHT = 20;
    private static final double AIR = 20;

    /** Where {@link #away} is said: at the end that leads away. */
    public Box label() {
        double width = away.length() * LETTER + AIR;
        return new Box(isLeaving() ? curve.x3() : curve.x0() - width, curve.y3() - HEIGHT / 2, width, HEIGHT);
    }
}
