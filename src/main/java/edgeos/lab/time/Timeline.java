package edgeos.lab.time;

import java.io.IOException;
import java.util.List;

/**
 * Time that one can move along: of a recording, or of a session that steps. Positions are in one unit, and grow with time.
 *
 * <p>Any thread may look at it while one at a time moves it.
 */
public interface Timeline {
    /** In what positions are counted. */
    enum Unit {
        /** Nanoseconds from the start of a recording. */
        NANOS,
        /** Duty cycles that found work, from the start of a run. */
        STEPS
    }

    /** In what positions are counted. */
    Unit unit();

    /** The earliest position that can be shown. */
    long first();

    /** The last position that is known; going on beyond it makes it later. */
    long length();

    /** The position that is shown. */
    long position();

    /** When that is by the clock of what is shown, in nanoseconds: of a recording from its start, of a session by its virtual clock. */
    long atNanos();

    /**
     * Shows the last position that is there and not after this; before the first, the first.
     *
     * @return true if that is another one than before
     * @throws IOException if that part cannot be read; what was shown is shown still
     */
    boolean seek(long position) throws IOException;

    /**
     * The next position that there is, or the one before.
     *
     * @param by 1 for the next, -1 for the one before
     * @return where there is none, the position that is shown
     * @throws IOException if that part cannot be read
     */
    long beside(int by) throws IOException;

    /** What is worth a mark, oldest first; a new list when there is more. */
    List<Mark> marks();
}
