package edgeos.engine.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import edgeos.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadySetTest {
    private static final int UNITS = 5_000;
    private static final int RAISES = 400_000;

    @Test
    void shouldTakeEachRaisedUnitOnceInTurn() {
        var set = new ReadySet(UNITS);
        var raised = new TreeSet<>(List.of(0, 1, 63, 64, 4_095, 4_096, 4_999));
        raised.forEach(set::raise);
        assertFalse(set.raise(64), "it is up already");
        var taken = new ArrayList<Integer>();
        for (int index = set.take(64); index >= 0; index = set.take(index + 1)) {
            taken.add(index);
        }
        assertEquals(List.of(64, 4_095, 4_096, 4_999, 0, 1, 63), taken);
        assertFalse(set.isAnyRaised());
    }

    @Test
    void shouldFindALowUnitWhenLookingFromBehindItInTheSameWord() {
        var set = new ReadySet(UNITS);
        set.raise(2);
        assertEquals(2, set.take(40));
        assertEquals(-1, set.take(0));
    }

    @Test
    void shouldForgetALoweredUnit() {
        var set = new ReadySet(UNITS);
        set.raise(70);
        set.lower(70);
        assertFalse(set.isAnyRaised());
        assertEquals(-1, set.take(0));
    }

    /** What a raiser wrote before raising is seen by whoever takes the bit afterwards, however the two interleave: no wake-up is lost. */
    @Test
    void shouldLoseNoWakeUp() throws InterruptedException {
        var set = new ReadySet(UNITS);
        var posted = new AtomicLongArray(UNITS);
        var done = new AtomicBoolean();
        var handled = new AtomicLong();
        List<Thread> raisers = IntStream.range(0, 2).mapToObj(seed -> Thread.ofPlatform().start(() -> {
            var random = new SplittableRandom(seed);
            for (int raise = 0; raise < RAISES; raise++) {
                int index = random.nextInt(raise % 3 == 0 ? UNITS : 4);
                posted.incrementAndGet(index);
                set.raise(index);
            }
        })).toList();
        Thread taker = Thread.ofPlatform().start(() -> {
            int turn = 0;
            while (!done.get()) {
                int index = set.take(turn);
                turn = index + 1;
                if (index >= 0) {
                    handled.addAndGet(posted.getAndSet(index, 0));
                }
            }
        });
        try {
            Await.until("all raises are handled", Duration.ofSeconds(60), () -> handled.get() == 2L * RAISES);
        } finally {
            done.set(true);
            taker.join();
            for (Thread raiser : raisers) {
                raiser.join();
            }
        }
        assertEquals(2L * RAISES, handled.get());
    }
}
