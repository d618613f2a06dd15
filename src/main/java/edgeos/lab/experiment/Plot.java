package edgeos.lab.experiment;

import java.util.List;
import java.util.Map;

/**
 * A picture of a result: which column is drawn against which. Immutable; any thread.
 *
 * @param title what one sees in it
 * @param form how it is drawn
 * @param value the column of the figure, such as {@code p50Nanos}; where there are columns of the same name that end in {@code Least} and {@code Most}, they are its range
 * @param by the column that tells one figure from another: names for {@link Form#DOTS}, numbers for {@link Form#CURVES}
 * @param series the column that tells one curve from another; empty: one for all
 * @param only rows in which these columns have these values; empty: all that have the figure
 * @param scale how the axis of figures is divided
 */
public record Plot(String title, Form form, String value, String by, String series, Map<String, Object> only, Scale scale) {
    /** Shapes of a picture. */
    public enum Form {
        /** A line of text for each row, with a dot at its figure. */
        DOTS,
        /** A curve for each series. */
        CURVES
    }

    /** Divisions of an axis. */
    public enum Scale { LINEAR, LOGARITHMIC }

    public Plot {
        only = Map.copyOf(only);
    }

    /** A dot for each system, on a logarithmic axis. */
    public static Plot dots(String title, String value) {
        return new Plot(title, Form.DOTS, value, "system", "", Map.of(), Scale.LOGARITHMIC);
    }

    /** The rows that it shows, in the order of the result; a logarithmic axis has no 0. */
    public List<? extends ExperimentRow> rows(ExperimentResult result) {
        return result.rows().stream().filter(row -> row.values().containsKey(by) && (scale == Scale.LINEAR ? figure(row, value) >= 0 : figure(row, value) > 0)).filter(this::fits).toList();
    }

    private boolean fits(ExperimentRow row) {
        return only.entrySet().stream().allMatch(wish -> wish.getValue().toString().equals(String.valueOf(row.values().get(wish.getKey()))));
    }

    /** A figure of a row; NaN if it has none of this name. */
    public static double figure(ExperimentRow row, String column) {
        return row.values().get(column) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
