package edgeos.engine.duty;

import java.util.function.LongSupplier;

/**
 * Whether a thread that finds nothing to do should spin or sleep. To be woken takes some 50 us and costs the waker several more, so whoever has to do again within that time had better not
 * sleep; whoever has not, wastes a processor. The pauses of late say which: their running mean is compared with what a wake-up takes. Nobody spins for longer than a wake-up takes: on a busy machine the processor is wanted by whom one waits for.
 *
 * <p>Confined to one thread.
 */
public final class Pauses {
    /** A mean pause of more than this is slept through. */
    static final long WORTH_SPINNING_NANOS = 100_000;
    /** How long one spins before one sleeps, if pauses are short. Ten times as much kept a chain in two halves from a third of its rate beside a window. */
    static final long LONG_SPIN_NANOS = 40_000;
    /** How long otherwise: what was just passed on often comes back at once. */
    static final long SHORT_SPIN_NANOS = 20_000;
    /** One long pause says no more than that there was one. */
    private static final long MOST_COUNTED_NANOS = 1_000_000;
    private static final int WEIGHT_SHIFT = 4;

    private final LongSupplier clock;
    private boolean paused;
    private long begunNanos;
    private long meanNanos = MOST_COUNTED_NANOS;

    /** By the processors' clock. */
    public Pauses() {
        this(System::nanoTime);
    }

    /** By a clock in nanoseconds. */
    Pauses(LongSupplier clock) {
        this.clock = clock;
    }

    /** There was work in this round. Reads no clock unless there was none in the round before. */
    public void ends() {
        if (paused) {
            paused = false;
            long took = Math.min(clock.getAsLong() - begunNanos, MOST_COUNTED_NANOS);
            meanNanos += (took - meanNanos) >> WEIGHT_SHIFT;
        }
    }

    /** There was no work in this round: true if it should look again at once. */
    public boolean isToBeSpun() {
        long now = clock.getAsLong();
        if (!paused) {
            paused = true;
            begunNanos = now;
        }
        return now - begunNanos < (meanNanos <= WORTH_SPINNING_NANOS ? LONG_SPIN_NANOS : SHORT_SPIN_NANOS);
    }
}
