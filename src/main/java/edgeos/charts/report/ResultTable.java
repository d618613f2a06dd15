package edgeos.charts.report;

import edgeos.lab.experiment.ExperimentCsv;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import java.util.List;

/** A result as people read it: columns in words, figures with units, and the ranges beside them instead of in columns of their own. Immutable; any thread. */
public final class ResultTable {
    private static final String NOT_INSTALLED = "not installed";

    /**
     * A column.
     *
     * @param name as in the data
     * @param words for people
     * @param isFigure true if it holds figures
     */
    public record Heading(String name, String words, boolean isFigure) { }

    private final List<Heading> headings;

    private ResultTable(List<Heading> headings) {
        this.headings = headings;
    }

    /** The table of a result. */
    public static ResultTable of(ExperimentResult result) {
        return new ResultTable(ExperimentCsv.columns(result).stream().map(Column::new).filter(column -> !isEndOfRange(column, result))
                .map(column -> new Heading(column.name(), column.words(), isFigure(column, result))).toList());
    }

    private static boolean isEndOfRange(Column column, ExperimentResult result) {
        return column.isRange() && result.rows().stream().anyMatch(row -> row.values().containsKey(column.whole().name()));
    }

    private static boolean isFigure(Column column, ExperimentResult result) {
        return result.rows().stream().map(row -> row.values().get(column.name())).anyMatch(Number.class::isInstance);
    }

    /** The columns, in order. */
    public List<Heading> headings() {
        return headings;
    }

    /** What a row says in a column; empty if nothing. */
    public static String text(ExperimentRow row, String column) {
        return new Column(column).text(row.values().get(column));
    }

    /** From where to where the runs of this figure went, such as "1 µs to 2 µs"; empty where nobody wrote it down. */
    public static String range(ExperimentRow row, String name) {
        var column = new Column(name);
        double least = Plot.figure(row, column.least().name());
        double most = Plot.figure(row, column.most().name());
        return Double.isFinite(least) && Double.isFinite(most) ? column.figure(least) + " to " + column.figure(most) : "";
    }

    /** A figure of this column with its unit. */
    public static String figure(String column, double value) {
        return new Column(column).figure(value);
    }

    /** What a column is about, in words. */
    public static String words(String column) {
        return new Column(column).words();
    }

    /** True if the row comes from elsewhere and was not measured with the rest. */
    public static boolean isElsewhere(ExperimentRow row) {
        return !String.valueOf(row.values().getOrDefault("mark", "")).isBlank();
    }

    /** True if the row could not be measured, since what it is about is not installed. */
    public static boolean isNotInstalled(ExperimentRow row) {
        return row.remark().startsWith(NOT_INSTALLED);
    }
}
