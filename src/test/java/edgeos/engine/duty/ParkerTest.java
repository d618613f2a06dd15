package edgeos.engine.duty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParkerTest {
    private static final int ROUNDS = 20_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long FOR_EVER_NANOS = Duration.ofHours(1).toNanos();

    /** The sleeper has no other way to go on than to be woken: a lost wake-up is a test that ends at its limit. */
    @Test
    void shouldLoseNoWakeUpHoweverOftenTheSleeperIsAboutToSleep() throws InterruptedException {
        var parker = new Parker();
        var posted = new AtomicInteger();
        var handled = new AtomicInteger();
        Thread sleeper = Thread.ofPlatform().daemon().start(() -> {
            while (handled.get() < ROUNDS) {
                if (posted.get() > handled.get()) {
                    handled.incrementAndGet();
                    continue;
                }
                parker.declare();
                if (posted.get() > handled.get()) {
                    parker.retract();
                } else {
                    parker.park(FOR_EVER_NANOS);
                }
            }
        });
        Thread waker = Thread.ofPlatform().daemon().start(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                posted.incrementAndGet();
                parker.wake();
                for (int spins = round & 63; spins > 0; spins--) {
                    Thread.onSpinWait();
                }
            }
        });
        Await.until("all work is handled", LIMIT, () -> handled.get() == ROUNDS);
        waker.join();
        sleeper.join();
        assertEquals(ROUNDS, posted.get());
    }

    @Test
    void shouldNotSleepWhenWokenBetweenTheLookAndTheSleep() {
        var parker = new Parker();
        long start = System.nanoTime();
        parker.declare();
        parker.wake();
        parker.park(LIMIT.toNanos());
        assertTrue(System.nanoTime() - start < LIMIT.toNanos() / 2, "the wake-up was kept");
    }
}
