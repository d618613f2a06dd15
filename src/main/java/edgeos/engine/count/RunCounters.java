package edgeos.engine.count;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What a core counts of one node: written by the core alone, readable by all. Counts lie on cache lines of their own. The three sums of a batch are written between two
 * steps of a version (odd while they change), so that a reader gets all of the same batch.
 */
public final class RunCounters {
    private static final int PAD = 16;
    private static final int NANOS = PAD;
    private static final int RUNS = PAD + 1;
    private static final int OVERRUNS = PAD + 2;
    private static final int VERSION = PAD + 3;
    private static final int MESSAGES = PAD + 4;
    private static final int STARTS = PAD + 5;
    private static final int STOPS = PAD + 6;

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

    /**
     * Messages that were in batches, and the moments at which these began and ended, added up; the sums wrap around.
     *
     * @param messages how many
     * @param startNanos sum of the beginnings, once a message
     * @param stopNanos sum of the ends, once a message
     */
    public record Sums(long messages, long startNanos, long stopNanos) {
        /** Nothing ran. */
        public static final Sums NONE = new Sums(0, 0, 0);

        /** Both together. */
        public Sums plus(Sums more) {
            return new Sums(messages + more.messages, startNanos + more.startNanos, stopNanos + more.stopNanos);
        }
    }

    /** Notes that the program worked so long, on a batch that it finished or was stopped at. */
    public void worked(long nanos) {
        counts.setOpaque(NANOS, counts.getPlain(NANOS) + nanos);
    }

    /** Notes a run: all batches that it may do within one budget. */
    public void ran() {
        counts.setOpaque(RUNS, counts.getPlain(RUNS) + 1);
    }

    /** Notes that a budget was exceeded. */
    public void overran() {
        counts.setOpaque(OVERRUNS, counts.getPlain(OVERRUNS) + 1);
    }

    /** Notes a batch of so many messages. */
    public void batch(int messages, long startNanos, long stopNanos) {
        long version = counts.getPlain(VERSION);
        counts.setOpaque(VERSION, version + 1);
        java.lang.invoke.VarHandle.storeStoreFence();
        counts.setOpaque(MESSAGES, counts.getPlain(MESSAGES) + messages);
        counts.setOpaque(STARTS, counts.getPlain(STARTS) + messages * startNanos);
        counts.setOpaque(STOPS, counts.getPlain(STOPS) + messages * stopNanos);
        counts.setRelease(VERSION, version + 2);
    }

    /** The sums of all batches. */
    public Sums sums() {
        while (true) {
            long before = counts.getAcquire(VERSION);
            var sums = new Sums(counts.getOpaque(MESSAGES), counts.getOpaque(STARTS), counts.getOpaque(STOPS));
            java.lang.invoke.VarHandle.loadLoadFence();
            if ((before & 1) == 0 && counts.getOpaque(VERSION) == before) {
                return sums;
            }
            Thread.onSpinWait();
        }
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
