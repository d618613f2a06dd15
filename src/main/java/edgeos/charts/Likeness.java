package edgeos.charts;

import edgeos.charts.figure.CurveFigure;
import edgeos.charts.figure.CurveFigure.Across;
import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.Figure;
import edgeos.charts.figure.SpreadFigure;
import java.util.stream.LongStream;

/**
 * Whether two figures look the same, so that the second need not be drawn. A curve over time that stays level looks the same while time passes; what lies
 * further back moves left a thirty-second part of the axis at a time. Stateless; any thread.
 */
final class Likeness {
    private static final int STEPS = 32;

    private Likeness() { }

    /** True if nobody could tell the second from the first. */
    static boolean of(Figure one, Figure other) {
        boolean words = one.title().equals(other.title()) && one.captions().equals(other.captions()) && one.legend().equals(other.legend())
                && one.empty().equals(other.empty());
        return words && switch (one) {
            case CurveFigure curves -> other instanceof CurveFigure others && curves(curves, others);
            case SpreadFigure _ -> one.table().equals(other.table());
        };
    }

    private static boolean curves(CurveFigure one, CurveFigure other) {
        boolean axes = one.x().log() == other.x().log() && span(one.x()) == span(other.x()) && one.left().equals(other.left())
                && one.right().equals(other.right()) && one.references().equals(other.references());
        return axes && one.curves().size() == other.curves().size() && LongStream.range(0, one.curves().size())
                .allMatch(at -> curve(one.x(), one.curves().get((int) at), other.x(), other.curves().get((int) at)));
    }

    private static boolean curve(Across across, Curve one, Across otherAcross, Curve other) {
        return one.name().equals(other.name()) && one.ink() == other.ink() && one.look() == other.look() && corners(across, one, otherAcross, other);
    }

    /** How wide an axis is, but for what rounding does to it. */
    private static long span(Across across) {
        return Math.round((across.high() - across.low()) * 1000);
    }

    /** True if both are level over the same stretches: their ends are at the same places, and as high. */
    private static boolean corners(Across across, Curve one, Across otherAcross, Curve other) {
        int at = corner(one.y(), 0);
        int otherAt = corner(other.y(), 0);
        while (at < one.y().length && otherAt < other.y().length) {
            if (!same(one.y()[at], other.y()[otherAt]) || !same(place(across, one.x()[at]), place(otherAcross, other.x()[otherAt]))) {
                return false;
            }
            at = corner(one.y(), at + 1);
            otherAt = corner(other.y(), otherAt + 1);
        }
        return at >= one.y().length && otherAt >= other.y().length;
    }

    /** Where the next end of a stretch is, at or after a place; the length if there is none. */
    private static int corner(double[] y, int from) {
        int at = from;
        while (at > 0 && at < y.length - 1 && same(y[at], y[at - 1]) && same(y[at], y[at + 1])) {
            at++;
        }
        return at;
    }

    private static boolean same(double one, double other) {
        return Double.compare(one, other) == 0;
    }

    private static double place(Across across, double x) {
        return across.log() ? x : Math.round((x - across.low()) / (across.high() - across.low()) * STEPS);
    }
}
