package edgeos.lab.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What an experiment came to.
 *
 * @param experiment its name
 * @param description what it asked
 * @param surroundings where and when
 * @param rows the answers, in order; fewer than asked for if somebody cancelled
 * @param complete false if somebody cancelled
 * @param drawings what was run, by name: each as the text of a file that the lab opens
 */
public record ExperimentResult(String experiment, String description, Surroundings surroundings, List<? extends ExperimentRow> rows, boolean complete, SequencedMap<String, String> drawings) {
    public ExperimentResult {
        rows = List.copyOf(rows);
        drawings = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(drawings));
    }

    /** A result that keeps no drawings. */
    public ExperimentResult(String experiment, String description, Surroundings surroundings, List<? extends ExperimentRow> rows, boolean complete) {
        this(experiment, description, surroundings, rows, complete, new LinkedHashMap<>());
    }

    /** True if every row is what it should be, and none is missing. */
    public boolean passed() {
        return complete && rows.stream().allMatch(ExperimentRow::passed);
    }
}
