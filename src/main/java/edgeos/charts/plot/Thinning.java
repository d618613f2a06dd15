package edgeos.charts.plot;

import edgeos.charts.figure.CurveFigure.Across;
import edgeos.charts.figure.CurveFigure.Curve;
import java.util.Arrays;

/** Leaves at most one point of a curve to each pixel. Stateless; any thread. */
final class Thinning {
    private Thinning() { }

    /** The curve itself if it is thin enough; otherwise means over time, or the last point of each pixel of a distribution. */
    static Curve thin(Curve curve, Across across, int pixels) {
        int points = Math.min(curve.x().length, curve.y().length);
        if (points <= Math.max(2, pixels)) {
            return curve;
        }
        double[] x = new double[points];
        double[] y = new double[points];
        int kept = across.log() ? lasts(curve, points, across, pixels, x, y) : means(curve, points, across, pixels, x, y);
        return new Curve(curve.name(), curve.ink(), curve.look(), Arrays.copyOf(x, kept), Arrays.copyOf(y, kept), curve.says());
    }

    private static int lasts(Curve curve, int points, Across across, int pixels, double[] x, double[] y) {
        int kept = 0;
        long last = Long.MIN_VALUE;
        for (int i = 0; i < points; i++) {
            long pixel = (long) Math.floor(position(across, curve.x()[i]) * pixels);
            if (kept < 2 || pixel != last) {
                kept++;
            }
            x[kept - 1] = curve.x()[i];
            y[kept - 1] = curve.y()[i];
            last = pixel;
        }
        return kept;
    }

    /** Buckets lie on whole multiples of their width, so that a curve that moves to the left does not shimmer. */
    private static int means(Curve curve, int points, Across across, int pixels, double[] x, double[] y) {
        double width = Math.max(1e-12, (across.high() - across.low()) / pixels);
        int kept = 0;
        for (int from = 0, to; from < points; from = to) {
            double bucket = Math.floor(curve.x()[from] / width);
            double sumX = 0;
            double sumY = 0;
            int counted = 0;
            for (to = from; to < points && Math.floor(curve.x()[to] / width) == bucket; to++) {
                sumX += curve.x()[to];
                if (!Double.isNaN(curve.y()[to])) {
                    sumY += curve.y()[to];
                    counted++;
                }
            }
            x[kept] = sumX / (to - from);
            y[kept++] = counted == 0 ? Double.NaN : sumY / counted;
        }
        return kept;
    }

    /** Where a value stands on the axis: 0 at its left end, 1 at its right end. */
    static double position(Across across, double value) {
        if (!across.log()) {
            return across.high() > across.low() ? (value - across.low()) / (across.high() - across.low()) : 1;
        }
        double low = Math.log(across.low());
        return (Math.log(Math.max(value, across.low() * 1e-3)) - low) / (Math.log(across.high()) - low);
    }

    /** The inverse of {@link #position}. */
    static double value(Across across, double position) {
        return across.log() ? across.low() * Math.pow(across.high() / across.low(), position)
                : across.low() + position * (across.high() - across.low());
    }
}
