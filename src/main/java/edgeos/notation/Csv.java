package edgeos.notation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Comma-separated values (RFC 4180). Stateless; any thread. */
public final class Csv {
    private Csv() { }

    /** The table; its first row should name the columns. */
    public static String of(Stream<List<String>> rows) {
        return rows.map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"))).collect(Collectors.joining());
    }

    private static String cell(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r') ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
