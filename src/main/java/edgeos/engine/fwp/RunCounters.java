package edgeos.engine.fwp;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What a core counts of one node: written by the core alone, readable by all. Counts lie on cache lines of their own.
 */
public final class RunCounters {
    private static final int PAD = 16;
    private static final int NANOS = PAD;
    private static final int RUNS = PAD + 1;
    private static final int OVERRUNS = PAD + 2;

    private final AtomicLongArray counts = new AtomicLongArray(PAD * 3);
    private long messageNanos;

    /** The core's: about how long a message takes of late, in nanoseconds; 0 before the first. */
    public long messageNanos() {
        return messageNanos;
    }

    /** The core's: notes how long each of the latest messages took; the latest count for a quarter. */
    public void took(long nanosEach) {
        messageNanos = messageNanos == 0 ? nanosEach : (messageNanos * 3 + nanosEach) / 4;
    }

    /** Notes a batch. */
    public void ran(long nanos) {
        counts.setOpaque(NANOS, counts.getPlain(NANOS) + nanos);
        counts.setOpaque(RUNS, counts.getPlain(RUNS) + 1);
    }

    /** Notes that a budget was exceeded. */
    public void overran() {
        counts.setOpaque(OVERRUNS, counts.getPlain(OVERRUNS) + 1);
    }

    public long nanos() {
        return counts.getOpaque(NANOS);
    }

    public long runs() {
        return counts.getOpaque(RUNS);
    }

    public long overruns() {
        return counts.getOpaque(OVERRUNS);
    }
}
