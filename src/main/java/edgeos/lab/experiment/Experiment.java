package edgeos.lab.experiment;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A question that the lab answers by running drawings. Has no state; {@link #run} may be called by any thread that may wait for minutes. */
public interface Experiment {
    /** What the command line calls it. */
    String name();

    /** What it asks, in a sentence. */
    String description();

    /** The names of the rows that it will make, in order. */
    List<String> rowNames();

    /** Names that stand for several rows, such as those that are to be compared with each other. */
    default List<String> groupNames() {
        return List.of();
    }

    /**
     * Carries it out.
     *
     * @param only the name of the one row to make, or of a group; empty: all
     * @param progress told before each row, and asked whether to go on
     * @throws InterruptedException when the thread is interrupted; nothing runs any more then
     */
    ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException;

    /** What its traffic and its choices are made from. */
    long seed();

    /** What it runs, by name: each as the text of a file that the lab opens. Nothing where it runs no drawings. */
    default SequencedMap<String, String> drawings() {
        return Collections.unmodifiableSequencedMap(new LinkedHashMap<>());
    }

    /** How it is measured, in some sentences for the readers of a report. */
    default String how() {
        return "";
    }

    /** The pictures of its result, the most telling first. */
    default List<Plot> plots() {
        return List.of();
    }

    /** The same question, answered in less than a minute and therefore less surely; itself if it takes no longer. */
    default Experiment quick() {
        return this;
    }

    /** The same question, asked for so long and from this seed, each if given; empty where neither is anybody's to choose. */
    default Optional<Experiment> lasting(Optional<Duration> length, Optional<Long> seed) {
        return Optional.empty();
    }
}
