package edgeos.lab.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** One answer of an experiment. Immutable; any thread. */
public interface ExperimentRow {
    /** What it is about. */
    String name();

    /** Everything that it says, in the order of a file or table: texts, whole numbers, numbers, yes or no; NaN where nothing could be measured. */
    SequencedMap<String, Object> values();

    /** True if it is what it should be. */
    boolean passed();

    /** Why it is not what it should be, or what else is to be said; may be empty. */
    String remark();

    /** Raw data: under the name of a column what each round came to, in the order of the rounds; under other names what is drawn as a distribution. What is not kept is not there. */
    default SequencedMap<String, List<Double>> raw() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }
}
