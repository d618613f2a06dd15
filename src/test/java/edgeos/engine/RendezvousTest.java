package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.duty.Parker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever looks finds everybody between two duty cycles, asleep or awake. */
class RendezvousTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long FOR_EVER_NANOS = Duration.ofHours(1).toNanos();
    private static final int LOOKS = 20_000;

    private final Rendezvous rendezvous = new Rendezvous(() -> false);
    private volatile boolean ending;

    /** A thread that owns two counts, which are the same between two of its cycles. */
    private final class Owner {
        private final Parker parker = new Parker();
        private final Rendezvous.Member member = rendezvous.member(parker);
        private final AtomicInteger woken = new AtomicInteger();
        private final Thread thread;
        private final long napNanos;
        private long one;
        private long other;

        private Owner(long napNanos) {
            this.napNanos = napNanos;
            thread = Thread.ofPlatform().daemon().start(this::run);
        }

        private void run() {
            member.join();
            while (!ending) {
                member.pass();
                one++;
                Thread.onSpinWait();
                other++;
                parker.declare();
                if (!ending && (napNanos == FOR_EVER_NANOS || one % 4 == 0)) {
                    member.sleep(napNanos);
                    woken.incrementAndGet();
                }
                parker.retract();
            }
            member.leave();
        }

        private void end() throws InterruptedException {
            ending = true;
            parker.wake();
            thread.join();
        }
    }

    @Test
    void shouldFindNobodyAmidACycleHoweverOftenTheyDozeOff() throws InterruptedException {
        var first = new Owner(1);
        var second = new Owner(20_000);
        long seen = 0;
        for (int look = 0; look < LOOKS; look++) {
            seen += rendezvous.whileHeld(() -> {
                assertEquals(first.one, first.other);
                assertEquals(second.one, second.other);
                return 1;
            });
        }
        assertEquals(LOOKS, seen);
        first.end();
        second.end();
    }

    @Test
    void shouldLetSleepersSleepForALookAndWakeThemForAChange() throws InterruptedException {
        var owner = new Owner(FOR_EVER_NANOS);
        Await.until("asleep", LIMIT, () -> owner.thread.getState() == Thread.State.TIMED_WAITING);
        for (int look = 0; look < 100; look++) {
            assertEquals(1L, rendezvous.whileHeld(() -> owner.one));
        }
        assertEquals(0, owner.woken.get(), "nobody was woken to be looked at");
        rendezvous.change(() -> owner.one += 10);
        Await.until("woken by the change", LIMIT, () -> owner.woken.get() == 1);
        Await.until("asleep again", LIMIT, () -> owner.thread.getState() == Thread.State.TIMED_WAITING);
        assertTrue(rendezvous.whileHeld(() -> owner.one) > 10, "it went on from what was changed");
        owner.end();
    }
}
