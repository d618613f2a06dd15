package edgeos.lab.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A picture of a result: which column is drawn against which. Immutable; any thread.
 *
 * @param title what one sees in it
 * @param form how it is drawn
 * @param value the column of the figure, such as {@code p50Nanos}; where there are columns of the same name that end in {@code Least} and {@code Most}, they are its range
 * @param by the column that tells one figure from another: names for {@link Form#DOTS} and {@link Form#CUMULATIVE}, numbers for {@link Form#CURVES}
 * @param series the column that tells one curve from another, or that is said beside the name; empty: one for all
 * @param only rows in which these columns have these values, or one of several in a list; empty: all that have the figure
 * @param scale how the axis of figures is divided
 * @param lines what figures are to be held against, drawn across
 */
public record Plot(String title, Form form, String value, String by, String series, Map<String, Object> only, Scale scale, List<Line> lines) {
    /** Shapes of a picture. */
    public enum Form {
        /** A line of text for each row, with a dot at its figure. */
        DOTS,
        /** A curve for each series. */
        CURVES,
        /** A curve for each row: which share of its raw data of the figure's name is at or below each figure. */
        CUMULATIVE
    }

    /** Divisions of an axis. */
    public enum Scale { LINEAR, LOGARITHMIC }

    /**
     * A line across a picture.
     *
     * @param label what it stands for
     * @param value where it is
     * @param mark where it comes from, as rows have it: S, C, D, or elsewhere
     */
    public record Line(String label, double value, String mark) {
        public Line {
            Objects.requireNonNull(label);
            Objects.requireNonNull(mark);
        }
    }

    public Plot {
        Stream.of(title, form, value, by, series, scale).forEach(Objects::requireNonNull);
        only = Map.copyOf(only);
        lines = List.copyOf(lines);
    }

    /** A picture without lines across. */
    public Plot(String title, Form form, String value, String by, String series, Map<String, Object> only, Scale scale) {
        this(title, form, value, by, series, only, scale, List.of());
    }

    /** A dot for each system, on a logarithmic axis. */
    public static Plot dots(String title, String value) {
        return new Plot(title, Form.DOTS, value, "system", "", Map.of(), Scale.LOGARITHMIC);
    }

    /** A curve for each system, of numbers, on logarithmic axes where numbers are far apart. */
    public static Plot curves(String title, String value, String by) {
        return new Plot(title, Form.CURVES, value, by, "system", Map.of(), Scale.LOGARITHMIC);
    }

    /** How durations (or other raw data) of this name are distributed in each system, on a logarithmic axis. */
    public static Plot cumulative(String title, String data) {
        return new Plot(title, Form.CUMULATIVE, data, "system", "", Map.of(), Scale.LOGARITHMIC);
    }

    /** The same with one more line across. */
    public Plot withLine(String label, double at, String mark) {
        var more = new ArrayList<>(lines);
        more.add(new Line(label, at, mark));
        return new Plot(title, form, value, by, series, only, scale, more);
    }

    /** The same, of those rows only in which this column has this value. */
    public Plot where(String column, Object is) {
        var more = new HashMap<>(only);
        more.put(column, is);
        return new Plot(title, form, value, by, series, more, scale, lines);
    }

    /** The same on an axis of equal steps. */
    public Plot linear() {
        return new Plot(title, form, value, by, series, only, Scale.LINEAR, lines);
    }

    /** The rows that it shows, in the order of the result; a logarithmic axis has no 0. */
    public List<? extends ExperimentRow> rows(ExperimentResult result) {
        return result.rows().stream().filter(row -> row.values().containsKey(by) && isShown(row)).filter(this::fits).toList();
    }

    private boolean isShown(ExperimentRow row) {
        if (form == Form.CUMULATIVE) {
            return !row.raw().getOrDefault(value, List.of()).isEmpty();
        }
        double figure = figure(row, value);
        return Double.isFinite(figure) && (scale == Scale.LINEAR || figure > 0);
    }

    private boolean fits(ExperimentRow row) {
        return only.entrySet().stream().allMatch(wish -> isOneOf(wish.getValue(), String.valueOf(row.values().get(wish.getKey()))));
    }

    private static boolean isOneOf(Object wanted, String is) {
        return wanted instanceof List<?> several ? several.stream().anyMatch(each -> each.toString().equals(is)) : wanted.toString().equals(is);
    }

    /** A figure of a row; NaN if it has none of this name. */
    public static double figure(ExperimentRow row, String column) {
        return row.values().get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
