package edgeos.charts.plot;

import edgeos.charts.figure.Amounts;
import edgeos.charts.figure.ChartTheme;
import edgeos.charts.figure.ChartWords;
import edgeos.charts.figure.CurveFigure;
import edgeos.charts.figure.CurveFigure.Curve;
import edgeos.charts.figure.CurveFigure.Look;
import edgeos.charts.figure.CurveFigure.Reference;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads values off curves.
 *
 * @param figure what was drawn
 * @param area where
 * @param high upper end of the left axis
 * @param rightHigh upper end of the right axis; NaN if it is not shown
 * @param theme in which colours
 */
record CurveReadings(CurveFigure figure, Rectangle2D area, double high, double rightHigh, ChartTheme theme) implements Readings {
    private static final double NEAR = 4;

    @Override
    public Optional<Reading> at(double x, double y) {
        if (!area.contains(x, y) || figure.curves().isEmpty()) {
            return Optional.empty();
        }
        double value = Thinning.value(figure.x(), (x - area.getX()) / area.getWidth());
        double snapped = figure.x().log() ? value : nearestTime(value);
        var lines = new ArrayList<Reading.Line>();
        for (Curve curve : figure.curves().reversed()) {
            double height = figure.x().log() ? stepAt(curve, snapped) : pointAt(curve, snapped);
            if (!Double.isNaN(height)) {
                lines.add(new Reading.Line(curve.name(), curve.says().apply(height), theme.argb(curve.ink()),
                        onScreen(curve, snapped, height)));
            }
        }
        for (Reference reference : figure.references()) {
            if (reference.across() && Math.abs(screen(reference.at()) - x) <= NEAR) {
                lines.add(new Reading.Line(reference.labels().getFirst(), ChartWords.get("read.derived"), theme.argb(reference.ink()), Double.NaN));
            }
        }
        return lines.isEmpty() ? Optional.empty()
                : Optional.of(new Reading(title(snapped), lines, screen(snapped), area.getY(), area.getMaxY()));
    }

    private String title(double value) {
        return figure.x().log() ? ChartWords.get("read.atMost", Amounts.nanos(value)) : ago((figure.x().high() - value) * 1e9);
    }

    private static String ago(double nanos) {
        return nanos < 1 ? ChartWords.get("now") : ChartWords.get("ago", Amounts.nanos(nanos));
    }

    private double screen(double value) {
        return area.getX() + Math.clamp(Thinning.position(figure.x(), value), 0, 1) * area.getWidth();
    }

    /** Where the curve is at x; NaN where it is not drawn. */
    private double onScreen(Curve curve, double x, double height) {
        if (x < curve.x()[0] || x > curve.x()[curve.x().length - 1]) {
            return Double.NaN;
        }
        double top = curve.look() == Look.SECOND ? rightHigh : high;
        return area.getMaxY() - Math.clamp(height / top, 0, 1) * area.getHeight();
    }

    private double nearestTime(double seconds) {
        double[] x = figure.curves().getFirst().x();
        if (x.length == 0) {
            return seconds;
        }
        int after = Arrays.binarySearch(x, seconds);
        int index = after >= 0 ? after : -after - 1;
        if (index == x.length || index > 0 && seconds - x[index - 1] < x[index] - seconds) {
            index--;
        }
        return x[index];
    }

    private static double pointAt(Curve curve, double x) {
        int index = Arrays.binarySearch(curve.x(), x);
        return index >= 0 && index < curve.y().length ? curve.y()[index] : Double.NaN;
    }

    /** Share at or below x. */
    private static double stepAt(Curve curve, double x) {
        int low = 0;
        int high = curve.x().length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (curve.x()[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : curve.y()[low - 1];
    }
}
