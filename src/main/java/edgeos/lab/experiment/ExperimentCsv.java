package edgeos.lab.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A result as comma-separated values (RFC 4180), the names of the columns first. Stateless; any thread. */
public final class ExperimentCsv {
    private ExperimentCsv() { }

    /** All rows; a cell is empty where a row has no such column, or its figure could not be measured. */
    public static String write(ExperimentResult result) {
        List<String> columns = List.copyOf(columns(result));
        Stream<String> heading = Stream.of(line(Stream.concat(columns.stream(), Stream.of("passed", "remark"))));
        Stream<String> rows = result.rows().stream().map(row -> line(Stream.concat(columns.stream().map(column -> text(row.values().get(column))),
                Stream.of(Boolean.toString(row.passed()), row.remark()))));
        return Stream.concat(heading, rows).collect(Collectors.joining());
    }

    /** The raw data, a line for each figure of each round; empty if there are none. */
    public static String writeRaw(ExperimentResult result) {
        String lines = result.rows().stream().flatMap(row -> row.raw().entrySet().stream().flatMap(data -> lines(row.name(), data.getKey(), data.getValue()))).collect(Collectors.joining());
        return lines.isEmpty() ? "" : line(Stream.of("row", "figure", "number", "value")) + lines;
    }

    private static Stream<String> lines(String row, String figure, List<Double> data) {
        return IntStream.range(0, data.size()).mapToObj(at -> line(Stream.of(row, figure, Integer.toString(at + 1), text(data.get(at)))));
    }

    /** Every column that any row has, in the order in which they appear. */
    public static SequencedSet<String> columns(ExperimentResult result) {
        var columns = new LinkedHashSet<String>();
        result.rows().forEach(row -> columns.addAll(row.values().keySet()));
        return columns;
    }

    private static String text(Object value) {
        return value == null || value instanceof Double number && !Double.isFinite(number) ? "" : value.toString();
    }

    private static String line(Stream<String> cells) {
        return cells.map(ExperimentCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
