package edgeos.engine.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Stint;
import edgeos.engine.duty.Parker;
import edgeos.engine.sched.HeldUp;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever looks finds everybody between two duty cycles, asleep or awake. */
class RendezvousTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long FOR_EVER_NANOS = Duration.ofHours(1).toNanos();
    private static final int LOOKS = 20_000;

    private volatile boolean hopeless;
    private final Rendezvous rendezvous = new Rendezvous(() -> hopeless);
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
        long looks = 0;
        for (var stint = new Stint(LOOKS, 500); stint.goesOn(); looks++) {
            seen += rendezvous.whileHeld(() -> {
                assertEquals(first.one, first.other);
                assertEquals(second.one, second.other);
                return 1;
            });
        }
        assertEquals(looks, seen);
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

    /** A thread that is amid a cycle until it is let go. */
    private Thread busy(CountDownLatch begun, CountDownLatch mayPass) {
        Rendezvous.Member member = rendezvous.member(new Parker());
        return Thread.ofPlatform().daemon().start(() -> {
            member.join();
            begun.countDown();
            while (mayPass.getCount() > 0) {
                Thread.onSpinWait();
            }
            while (!ending) {
                member.pass();
            }
            member.leave();
        });
    }

    @Test
    void shouldWaitForWhoIsAmidACycleAsLongAsThereIsHope() throws Exception {
        var begun = new CountDownLatch(1);
        var mayPass = new CountDownLatch(1);
        Thread busy = busy(begun, mayPass);
        begun.await();
        var look = new FutureTask<>(() -> rendezvous.whileHeld(() -> mayPass.getCount()));
        Thread looking = Thread.ofPlatform().daemon().start(look);
        Await.until("somebody who waits", LIMIT, () -> looking.getState() == Thread.State.TIMED_WAITING);
        assertFalse(look.isDone());
        mayPass.countDown();
        assertEquals(0L, look.get(60, TimeUnit.SECONDS), "it was held only when it came by");
        ending = true;
        busy.join();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldWaitNoLongerWhenThereIsNone(boolean change) throws Exception {
        var begun = new CountDownLatch(1);
        var mayPass = new CountDownLatch(1);
        Thread busy = busy(begun, mayPass);
        begun.await();
        var asked = new FutureTask<>(() -> change ? rendezvous.change(() -> 1L) : rendezvous.whileHeld(() -> 1L));
        Thread asking = Thread.ofPlatform().daemon().start(asked);
        Await.until("somebody who waits", LIMIT, () -> asking.getState() == Thread.State.TIMED_WAITING);
        hopeless = true;
        var failed = assertThrows(ExecutionException.class, () -> asked.get(60, TimeUnit.SECONDS));
        assertInstanceOf(HeldUp.class, failed.getCause());
        assertFalse(rendezvous.isWanted(), "nobody is held for who has gone");
        hopeless = false;
        mayPass.countDown();
        assertEquals(2L, rendezvous.whileHeld(() -> 2L), "it came back late");
        ending = true;
        busy.join();
    }

    @Test
    void shouldLetAMemberGoOnThatWantsOthersHeldInVain() throws Exception {
        var begun = new CountDownLatch(1);
        var mayPass = new CountDownLatch(1);
        Thread busy = busy(begun, mayPass);
        begun.await();
        Rendezvous.Member gate = rendezvous.member(new Parker());
        var done = new AtomicInteger();
        hopeless = true;
        var asked = new FutureTask<>(() -> {
            gate.join();
            rendezvous.whileHeldBy(done::incrementAndGet);
            gate.leave();
            return done.get();
        });
        Thread.ofPlatform().daemon().start(asked);
        assertEquals(0, asked.get(60, TimeUnit.SECONDS), "not while somebody else is amid a cycle");
        hopeless = false;
        mayPass.countDown();
        rendezvous.whileHeldBy(done::incrementAndGet);
        assertEquals(1, done.get());
        ending = true;
        busy.join();
    }
}
