package edgeos.lab.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * An answer that is nothing but figures. {@link RowBuilder} makes those that were measured round by round.
 *
 * @param name what it is about
 * @param values everything that it says, in the order of a file or table; {@code system} first, and {@code mark} where a figure comes from elsewhere; none is called as what a file says beside them
 * @param passed true if it is what it should be, or nothing is asked of it
 * @param remark what else is to be said; may be empty
 * @param raw raw data, by name
 */
public record FigureRow(String name, SequencedMap<String, Object> values, boolean passed, String remark, SequencedMap<String, List<Double>> raw) implements ExperimentRow {
    public FigureRow {
        if (!Collections.disjoint(values.keySet(), ExperimentJson.SAID_ASIDE)) {
            throw new IllegalArgumentException("phase=experiment row=" + name + " columns=" + values.keySet() + ": a file says beside them " + ExperimentJson.SAID_ASIDE);
        }
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        raw = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(raw));
    }

    /** A row without raw data. */
    public FigureRow(String name, SequencedMap<String, Object> values, boolean passed, String remark) {
        this(name, values, passed, remark, new LinkedHashMap<>());
    }

    /** A row of which nothing is asked. */
    public FigureRow(String name, SequencedMap<String, Object> values) {
        this(name, values, true, "");
    }
}
