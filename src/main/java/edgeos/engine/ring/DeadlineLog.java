package edgeos.engine.ring;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When the messages that wait in a ring are due: for each of the latest runs that were published, up to which cursor it goes and the earliest deadline in it.
 *
 * <p>Written by who fills the ring, before the run is published; read by the core, which goes past what it processed. While the core is many runs behind, the latest entry is stretched
 * over those that come. A core that reads an entry while it is stretched may see the old end with the new deadline, or pass it too early: that costs the order in which units
 * run, never that they run.
 */
public final class DeadlineLog {
    /** Of messages that have none: after all others. */
    public static final long NONE = Long.MAX_VALUE;
    private static final int ENTRIES = 16;
    private static final int MASK = ENTRIES - 1;

    /** At each entry its end, and {@link #ENTRIES} later its deadline. */
    private final AtomicLongArray entries = new AtomicLongArray(2 * ENTRIES);
    private final AtomicInteger written = new AtomicInteger();
    private final AtomicInteger passed = new AtomicInteger();
    private int passedSeen;

    /** Notes a run that ends at this cursor; by who fills the ring. */
    void addRelease(long end, long deadlineNanos) {
        int count = written.getPlain();
        if (count - passedSeen == ENTRIES) {
            passedSeen = passed.getAcquire();
        }
        if (count - passedSeen == ENTRIES) {
            int last = count - 1 & MASK;
            entries.setOpaque(last + ENTRIES, Math.min(deadlineNanos, entries.getPlain(last + ENTRIES)));
            entries.setRelease(last, end);
        } else {
            int at = count & MASK;
            entries.setOpaque(at + ENTRIES, deadlineNanos);
            entries.setOpaque(at, end);
            written.setRelease(count + 1);
        }
    }

    /** The earliest deadline of what waits behind this cursor; {@link #NONE} if nothing has any. By the core, with rising cursors. */
    long earliestAcquire(long processed) {
        int end = written.getAcquire();
        int from = passed.getPlain();
        while (end - from > 0 && entries.getAcquire(from & MASK) <= processed) {
            from++;
        }
        passed.setRelease(from);
        long earliest = NONE;
        for (int at = from; end - at > 0; at++) {
            earliest = Math.min(earliest, entries.getOpaque((at & MASK) + ENTRIES));
        }
        return earliest;
    }

    /** Forgets everything; nobody else may use the log meanwhile. */
    void reset() {
        written.set(0);
        passed.set(0);
        passedSeen = 0;
    }
}
