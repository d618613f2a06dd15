package edgeos.engine.fwp;

/**
 * When a core ran an FWP, and up to which cursor each time, so that the mover can tell a message's waiting from its running.
 *
 * <p>Written by the core before it publishes {@code processed}; read by the data plane after it read that. When the reader is far behind, the
 * latest entry is stretched; figures become coarser then, never wrong in sum.
 */
public final class BatchLog {
    private static final int ENTRIES = 32;
    private static final int MASK = ENTRIES - 1;

    private final long[] ends = new long[ENTRIES];
    private final long[] starts = new long[ENTRIES];
    private final long[] stops = new long[ENTRIES];
    private volatile int head;
    private int tail;
    private int tailSeen;
    private int written;

    /** Notes a batch that ended at this cursor. Called by the core. */
    void add(long end, long startNanos, long stopNanos) {
        if (written - tailSeen == ENTRIES) {
            tailSeen = head;
        }
        int at = written & MASK;
        if (written - tailSeen == ENTRIES) {
            at = written - 1 & MASK;
        } else {
            starts[at] = startNanos;
            written++;
        }
        stops[at] = stopNanos;
        ends[at] = end;
    }

    /** Goes to the batch that processed the record ending at this cursor. Called by the data plane, with rising cursors that {@code processed} has reached. */
    public void seek(long end) {
        int before = tail;
        while (ends[tail & MASK] < end && tail - before < ENTRIES) {
            tail++;
        }
        if (tail != before) {
            head = tail;
        }
    }

    /** When that batch started. */
    public long start() {
        return starts[tail & MASK];
    }

    /** When it stopped. */
    public long stop() {
        return stops[tail & MASK];
    }

    /** Forgets everything; nobody else may use the log meanwhile. */
    void reset() {
        java.util.Arrays.fill(ends, 0);
        java.util.Arrays.fill(starts, 0);
        java.util.Arrays.fill(stops, 0);
        head = 0;
        tail = 0;
        tailSeen = 0;
        written = 0;
    }
}
