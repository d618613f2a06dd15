package edgeos.engine.duty;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PausesTest {
    private long nanos;
    private final Pauses pauses = new Pauses(() -> nanos);

    private void pauseFor(long pauseNanos) {
        pauses.isToBeSpun();
        nanos += pauseNanos;
        pauses.ends();
    }

    private boolean spinsAfter(long idleNanos) {
        pauses.isToBeSpun();
        nanos += idleNanos;
        return pauses.isToBeSpun();
    }

    @Test
    void shouldSleepSoonUntilPausesAreKnownToBeShort() {
        assertTrue(spinsAfter(Pauses.SHORT_SPIN_NANOS - 1));
        assertFalse(spinsAfter(1));
    }

    @Test
    void shouldStayAwakeWhilePausesAreShorterThanAWakeUp() {
        for (int at = 0; at < 100; at++) {
            pauseFor(Pauses.WORTH_SPINNING_NANOS / 2);
        }
        assertTrue(spinsAfter(Pauses.LONG_SPIN_NANOS - 1));
        assertFalse(spinsAfter(1));
    }

    @Test
    void shouldSleepAgainSoonWhenLittleIsLeftToDo() {
        for (int at = 0; at < 100; at++) {
            pauseFor(1_000);
        }
        for (int at = 0; at < 3; at++) {
            pauseFor(10_000_000_000L);
        }
        assertFalse(spinsAfter(Pauses.SHORT_SPIN_NANOS));
    }

    @Test
    void shouldNotCountWorkAsAPause() {
        for (int at = 0; at < 100; at++) {
            pauseFor(1_000);
            nanos += 5_000_000;
            pauses.ends();
        }
        assertTrue(spinsAfter(Pauses.LONG_SPIN_NANOS - 1));
    }
}
