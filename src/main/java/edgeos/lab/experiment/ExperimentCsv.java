package edgeos.lab.experiment;

import edgeos.notation.Csv;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A result as comma-separated values (RFC 4180), the names of the columns first. Stateless; any thread. */
public final class ExperimentCsv {
    private ExperimentCsv() { }

    /** All rows; a cell is empty where a row has no such column, or its figure could not be measured. */
    public static String write(ExperimentResult result) {
        List<String> columns = List.copyOf(columns(result));
        Stream<List<String>> heading = Stream.of(Stream.concat(columns.stream(), Stream.of("passed", "remark")).toList());
        Stream<List<String>> rows = result.rows().stream().map(row -> Stream.concat(columns.stream().map(column -> text(row.values().get(column))),
                Stream.of(Boolean.toString(row.passed()), row.remark())).toList());
        return Csv.of(Stream.concat(heading, rows));
    }

    /** The raw data, a line for each figure of each round; empty if there are none. */
    public static String writeRaw(ExperimentResult result) {
        List<List<String>> lines = result.rows().stream().flatMap(row -> row.raw().entrySet().stream().flatMap(data -> lines(row.name(), data.getKey(), data.getValue()))).toList();
        return lines.isEmpty() ? "" : Csv.of(Stream.concat(Stream.of(List.of("row", "figure", "number", "value")), lines.stream()));
    }

    private static Stream<List<String>> lines(String row, String figure, List<Double> data) {
        return IntStream.range(0, data.size()).mapToObj(at -> List.of(row, figure, Integer.toString(at + 1), text(data.get(at))));
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
}
