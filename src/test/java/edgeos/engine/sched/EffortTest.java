package edgeos.engine.sched;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.telemetry.Runaway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread that the system does not run is none that runs away. */
class EffortTest {
    private static final long MILLI = 1_000_000;
    private static final long BEGUN = 42 * MILLI;

    private long processorNanos = 7 * MILLI;
    private boolean waiting;
    private final Effort effort = new Effort(new Effort.Gauge() {
        @Override
        public long processorNanos(Thread thread) {
            return processorNanos;
        }

        @Override
        public boolean isWaiting(Thread thread) {
            return waiting;
        }
    });

    @BeforeEach
    void seat() {
        effort.by(Thread.currentThread());
    }

    /** Looks every 50 ms, as a window does, while the thread gets this share of a processor; when that was found to be enough, in milliseconds of the run; 60 s if never. */
    private long foundAfterMillis(long begunNanos, double share) {
        for (long millis = 50; millis < 60_000; millis += 50) {
            processorNanos += (long) (50 * MILLI * share);
            if (effort.isSpent(begunNanos, begunNanos + millis * MILLI)) {
                return millis;
            }
        }
        return 60_000;
    }

    private static boolean isAbout(long wantedMillis, long millis) {
        return millis >= wantedMillis && millis <= wantedMillis + 100;
    }

    @Test
    void shouldFindAProgramThatSpinsAfterASecond() {
        assertTrue(isAbout(Runaway.LEAST_NANOS / MILLI, foundAfterMillis(BEGUN, 1)));
    }

    @Test
    void shouldFindAProgramThatWaitsAfterASecond() {
        waiting = true;
        assertTrue(isAbout(Runaway.LEAST_NANOS / MILLI, foundAfterMillis(BEGUN, 0)));
    }

    @Test
    void shouldFindAProgramThatSpinsOnABusyMachineLaterOnly() {
        assertTrue(isAbout(2_600, foundAfterMillis(BEGUN, 0.1)));
    }

    @Test
    void shouldBlameNoProgramWhoseThreadGetsNoProcessorForTenSeconds() {
        assertTrue(isAbout(Effort.MOST_NANOS / MILLI, foundAfterMillis(BEGUN, 0.02)));
        assertTrue(isAbout(Effort.MOST_NANOS / MILLI, foundAfterMillis(BEGUN + 1, 0.02)), "what it took in the run before does not count");
    }

    @Test
    void shouldNeedASecondLookAtARunThatNobodyLookedAtBefore() {
        processorNanos += 5_000 * MILLI;
        assertFalse(effort.isSpent(BEGUN, BEGUN + 5_000 * MILLI), "who has not looked before knows nothing");
        processorNanos += Effort.ENOUGH_NANOS;
        assertTrue(effort.isSpent(BEGUN, BEGUN + 5_250 * MILLI));
    }

    @Test
    void shouldBlameNobodyWhereTheCallerIsTheThread() {
        effort.by(null);
        assertFalse(effort.isSpent(BEGUN, BEGUN + 60_000 * MILLI));
    }
}
