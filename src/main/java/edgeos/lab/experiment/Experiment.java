package edgeos.lab.experiment;

import java.time.Duration;
import java.util.Optional;

/** A question that the lab answers by running drawings. Has no state; {@link #run} may be called by any thread that may wait for minutes. */
public interface Experiment {
    /** What the command line calls it. */
    String name();

    /** What it asks, in a sentence. */
    String description();

    /** The names of the rows that it will make, in order. */
    java.util.List<String> rowNames();

    /** Names that stand for several rows, such as those that are to be compared with each other. */
    default java.util.List<String> groupNames() {
        return java.util.List.of();
    }

    /**
     * Carries it out.
     *
     * @param only the name of the one row to make, or of a group; empty: all
     * @param progress told before each row, and asked whether to go on
     * @throws InterruptedException when the thread is interrupted; nothing runs any more then
     */
    ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException;

    /** The same question, asked for so long and from this seed, each if given; empty where neither is anybody's to choose. */
    default Optional<Experiment> lasting(Optional<Duration> length, Optional<Long> seed) {
        return Optional.empty();
    }

    /** The same question in a form that is done in seconds and shows that all works, but measures little; empty where there is none. */
    default Optional<Experiment> quick() {
        return Optional.empty();
    }
}
