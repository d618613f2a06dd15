package edgeos.lab.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** One answer of an experiment. Immutable; any thread. */
public interface ExperimentRow {
    /** The column in which a row says what its question came to, where that is more than yes or no. */
    String OUTCOME = "outcome";
    /** What it says there if this machine could not answer, as when it has too much else to do: neither as it should be nor otherwise. */
    String UNTOLD = "cannot be told";

    /** What it is about. */
    String name();

    /** Everything that it says, in the order of a file or table: texts, whole numbers, numbers, yes or no; NaN where nothing could be measured. */
    SequencedMap<String, Object> values();

    /** True if it is what it should be, or nobody could tell on this machine that it is not; see {@link #isTold}. */
    boolean passed();

    /** False if this machine could not answer. */
    default boolean isTold() {
        return !UNTOLD.equals(values().get(OUTCOME));
    }

    /** Why it is not what it should be, or what else is to be said; may be empty. */
    String remark();

    /** Raw data: under the name of a column what each round came to, in the order of the rounds; under other names what is drawn as a distribution. What is not kept is not there. */
    default SequencedMap<String, List<Double>> raw() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }
}
