package edgeos.lab.experiment.contest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** One way to do what all contestants of a study do. Has no state; called by the thread of the experiment. */
public interface Contestant {
    /** What its row is called. */
    String name();

    /** The first columns of its row: {@code system}, and what is varied. */
    SequencedMap<String, Object> parameters();

    /** What separates one client, or one hop, from the next, in a few words. */
    String isolation();

    /** What was measured in it, and what else is to be known; may be empty. */
    default String remark() {
        return "";
    }

    /** With whom it takes turns: those of the same group; groups come one after the other. All of them can be asked for by this name. Empty: those without one. */
    default String group() {
        return "";
    }

    /** Which contestant's rounds its own are compared with, in the same group; empty: none. */
    default String against() {
        return "";
    }

    /** Why it cannot take part on this machine, and what to do about it; empty: it can. Asked once each time the experiment is carried out, and may look for it on the machine. */
    default String absence() {
        return "";
    }

    /** Why its row, which says this, is not what it should be; empty: it is. */
    default String fault(SequencedMap<String, Object> row) {
        return "";
    }

    /** The drawing that it runs, as the text of a file; empty: it runs none. */
    default String drawing() {
        return "";
    }

    /**
     * Gets ready; others may be ready at the same time, so that it has to be quiet between its rounds.
     *
     * @throws ContestException if it cannot
     * @throws InterruptedException when the thread is interrupted; nothing that was started is left then
     */
    Turns start() throws ContestException, InterruptedException;

    /** A contestant that is ready. */
    interface Turns extends AutoCloseable {
        /**
         * Does it once, a warm-up and what counts.
         *
         * @return the figures, by column, always the same columns; NaN where there is none
         * @throws ContestException if it does not work
         * @throws InterruptedException when the thread is interrupted
         */
        SequencedMap<String, Double> round() throws ContestException, InterruptedException;

        /** The warm-up rounds, if there were any, are over: facts and raw data are of what comes from now on. */
        default void counts() { }

        /** What its row says beside the figures of rounds, such as how it was tuned. After the last round. */
        default SequencedMap<String, Object> facts() {
            return new LinkedHashMap<>();
        }

        /** What the figures of rounds are made of, by name, and more than those say, such as how long each of many things took. After the last round. */
        default SequencedMap<String, List<Double>> raw() {
            return new LinkedHashMap<>();
        }

        /** Ends everything that was started; waits for that. */
        @Override
        void close();
    }
}
