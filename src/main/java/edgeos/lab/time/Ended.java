package edgeos.lab.time;

import java.util.List;

/**
 * How stepping ended. Immutable; any thread.
 *
 * @param why why it ended
 * @param steps how many steps were carried out
 * @param hits what it was that ended it, with the part concerned; none where nothing did
 */
public record Ended(Why why, long steps, List<Mark> hits) {
    /** Why stepping ended. */
    public enum Why {
        /** What was waited for has happened. */
        REACHED,
        /** Something happened at a breakpoint. */
        BREAKPOINT,
        /** There is nothing to do now or ever. */
        NOTHING_MORE,
        /** As many steps as were allowed were carried out: whoever wants more asks again. */
        LIMIT,
        /** It does not step: it is stopped, or runs live. */
        NOT_STEPPING
    }

    public Ended {
        hits = List.copyOf(hits);
    }
}
