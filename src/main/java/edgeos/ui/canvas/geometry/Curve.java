package edgeos.ui.canvas.geometry;

/**
 * The cubic curve of a wire: it leaves to the right and arrives from the left.
 *
 * @param x0 where it leaves
 * @param y0 where it leaves
 * @param reach how far the two handles stand off, to the right of the start and to the left of the end
 * @param x3 where it arrives
 * @param y3 where it arrives
 */
public record Curve(double x0, double y0, double reach, double x3, double y3) {
    private static final int PIECES = 32;
    private static final double LEAST_REACH = 36;
    private static final double MOST_REACH = 180;

    /** The curve between two ports. */
    public static Curve between(double x0, double y0, double x3, double y3) {
        double across = x3 - x0;
        double bend = Math.abs(y3 - y0);
        double wanted = across >= 0 ? across / 2 : Math.max(-across / 2, LEAST_REACH) + bend / 6;
        double least = across >= 0 ? Math.min(LEAST_REACH, bend / 2 + across / 4) : LEAST_REACH * 2;
        return new Curve(x0, y0, Math.clamp(wanted, least, Math.max(least, MOST_REACH)), x3, y3);
    }

    /** Left handle, from the left. */
    public double x1() {
        return x0 + reach;
    }

    /** Right handle, from the left. */
    public double x2() {
        return x3 - reach;
    }

    /** The point at {@code t}, 0 at the start and 1 at the end: from the left. */
    public double x(double t) {
        double u = 1 - t;
        return u * u * u * x0 + 3 * u * u * t * x1() + 3 * u * t * t * x2() + t * t * t * x3;
    }

    /** The point at {@code t}: from the top. */
    public double y(double t) {
        double u = 1 - t;
        return u * u * (u + 3 * t) * y0 + t * t * (3 * u + t) * y3;
    }

    /** Where on the curve ({@code t}) is nearest to a point. */
    public double nearest(double px, double py) {
        double best = 0;
        double least = Double.MAX_VALUE;
        for (int piece = 0; piece <= PIECES; piece++) {
            double t = piece / (double) PIECES;
            double distance = Math.hypot(x(t) - px, y(t) - py);
            if (distance < least) {
                least = distance;
                best = t;
            }
        }
        return refined(px, py, best);
    }

    /** How far a point is from the curve. */
    public double distance(double px, double py) {
        double t = nearest(px, py);
        return Math.hypot(x(t) - px, y(t) - py);
    }

    /** About how long it is. */
    public double length() {
        double length = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            double t = piece / (double) PIECES;
            double next = (piece + 1) / (double) PIECES;
            length += Math.hypot(x(next) - x(t), y(next) - y(t));
        }
        return length;
    }

    /** A box around all of it. */
    public Box bounds() {
        Box ends = Box.between(x0, y0, x3, y3);
        return ends.with(Box.between(Math.min(x0, x2()), y0, Math.max(x1(), x3), y3));
    }

    private double refined(double px, double py, double start) {
        double t = start;
        double step = 0.5 / PIECES;
        for (int round = 0; round < 6; round++, step /= 2) {
            t = closer(px, py, t, Math.max(0, t - step));
            t = closer(px, py, t, Math.min(1, t + step));
        }
        return t;
    }

    private double closer(double px, double py, double one, double other) {
        return Math.hypot(x(one) - px, y(one) - py) <= Math.hypot(x(other) - px, y(other) - py) ? one : other;
    }
}
