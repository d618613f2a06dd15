package edgeos.lab.experiment;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whether experiments came to anything in the short time that a test gives them. */
public final class Enough {
    private Enough() { }

    /** True if each row that is measured here and has such a column has a figure above zero in it. */
    public static Predicate<ExperimentResult> of(String... columns) {
        return result -> result.rows().stream().filter(row -> !row.values().containsKey("mark"))
                .allMatch(row -> Stream.of(columns).filter(row.values()::containsKey).allMatch(column -> Plot.figure(row, column) > 0));
    }
}
