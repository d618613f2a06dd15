package edgeos.lab.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/** Pictures of results whose columns nobody knew beforehand. Stateless; any thread. */
public final class Plots {
    private static final String SYSTEM = "system";

    private Plots() { }

    /**
     * A picture for each of these figures.
     *
     * @param figures their columns
     * @param by the column of numbers that they are drawn against; empty: they are only told apart, by {@code system}
     */
    public static List<Plot> of(List<String> figures, String by) {
        return figures.stream().map(figure -> {
            Plot.Scale scale = figure.endsWith("Nanos") ? Plot.Scale.LOGARITHMIC : Plot.Scale.LINEAR;
            return by.isEmpty() ? new Plot(capital(words(figure)), Plot.Form.DOTS, figure, SYSTEM, "", Map.of(), scale)
                    : new Plot(capital(words(figure)) + " against " + words(by), Plot.Form.CURVES, figure, by, SYSTEM, Map.of(), scale);
        }).toList();
    }

    /** Pictures of any result: of all figures that raw data are kept of, against the first column before them that has several numbers. */
    public static List<Plot> of(ExperimentResult result) {
        SequencedSet<String> columns = ExperimentCsv.columns(result);
        List<String> figures = columns.stream().filter(column -> result.rows().stream().anyMatch(row -> row.raw().containsKey(column))).toList();
        Optional<String> by = figures.isEmpty() ? Optional.empty() : columns.stream().takeWhile(column -> !column.equals(figures.getFirst()))
                .filter(column -> result.rows().stream().map(row -> Plot.figure(row, column)).filter(Double::isFinite).distinct().count() > 1).findFirst();
        return of(figures, by.orElse(""));
    }

    /** What a column says, without its unit: {@code six: latency p99} for {@code six.latencyP99Nanos}. */
    public static String words(String column) {
        int dot = column.lastIndexOf('.');
        String bare = column.substring(dot + 1).replaceAll("(Nanos|Micros|Millis|Bytes|Share)$", "").replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return (dot < 0 ? "" : column.startsWith("*") ? "every " : column.substring(0, dot) + ": ") + bare;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
