package edgeos.charts.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Curves over a shared horizontal axis. Immutable: nobody changes the arrays.
 *
 * @param title of the chart
 * @param captions longest first
 * @param legend who is who
 * @param x horizontal axis
 * @param left vertical axis of the curves
 * @param right vertical axis of the {@link Look#SECOND} curves, if there are any
 * @param curves what is drawn, the hindmost first
 * @param references what others reached
 * @param empty what to do to see something
 */
public record CurveFigure(String title, List<String> captions, List<Entry> legend, Across x, Up left, Optional<Up> right,
        List<Curve> curves, List<Reference> references, String empty) implements Figure {

    /** How a curve is drawn. */
    public enum Look {
        /** A line with a tinted area below. */
        AREA,
        /** A line. */
        LINE,
        /** A thin line on the axis of the right side. */
        SECOND
    }

    /**
     * A curve.
     *
     * @param name whose it is
     * @param ink its colour
     * @param look how it is drawn
     * @param x ascending
     * @param y of the same length; NaN is a gap
     * @param says how a value reads, with its unit
     */
    public record Curve(String name, Ink ink, Look look, double[] x, double[] y, DoubleFunction<String> says) { }

    /**
     * The horizontal axis.
     *
     * @param name and unit of it, for tables
     * @param low left end
     * @param high right end
     * @param log durations in nanoseconds on a logarithmic axis; otherwise seconds, the right end being now
     */
    public record Across(String name, double low, double high, boolean log) { }

    /**
     * A vertical axis from 0.
     *
     * @param name and unit of it, for tables
     * @param high the highest value to show
     * @param fixed ends exactly there, instead of at the next round value
     * @param unit follows the highest mark, such as {@code  %}
     */
    public record Up(String name, double high, boolean fixed, String unit) { }

    /**
     * A dashed line.
     *
     * @param across stands at {@code at} on the horizontal axis; otherwise lies at {@code at} on the left one
     * @param at where
     * @param ink its colour
     * @param labels longest first
     */
    public record Reference(boolean across, double at, Ink ink, List<String> labels) { }

    @Override
    public List<List<String>> table() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("series", x.name(), "value", "unit"));
        for (Curve curve : curves) {
            String unit = curve.look() == Look.SECOND ? right.map(Up::name).orElse("") : left.name();
            for (int i = 0; i < curve.x().length; i++) {
                rows.add(List.of(curve.name(), number(curve.x()[i]), number(curve.y()[i]), unit));
            }
        }
        for (Reference reference : references) {
            rows.add(List.of("reference: " + reference.labels().getFirst(), reference.across() ? number(reference.at()) : "",
                    reference.across() ? "" : number(reference.at()), reference.across() ? "" : left.name()));
        }
        return rows;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }
}
