package edgeos.lab.experiment;

import java.util.List;

/**
 * What an experiment came to.
 *
 * @param experiment its name
 * @param description what it asked
 * @param surroundings where and when
 * @param rows the answers, in order; fewer than asked for if somebody cancelled
 * @param complete false if somebody cancelled
 */
public record ExperimentResult(String experiment, String description, Surroundings surroundings, List<? extends ExperimentRow> rows, boolean complete) {
    public ExperimentResult {
        rows = List.copyOf(rows);
    }

    /** True if every row is what it should be, and none is missing. */
    public boolean passed() {
        return complete && rows.stream().allMatch(ExperimentRow::passed);
    }
}
