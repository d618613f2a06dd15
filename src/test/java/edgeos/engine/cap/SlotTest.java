package edgeos.engine.cap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.notation.Right;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SlotTest {
    private static final int REVOCATIONS = 20_000;
    /** On a busy machine the other thread may be late. */
    private static final int MOST_REVOCATIONS = 20_000_000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void shouldVoidEveryGrantOfBeforeAndNoneOfAfter() {
        var slot = new Slot(Right.READ);
        int before = slot.grant();
        assertTrue(slot.allows(Right.READ, before));
        assertFalse(slot.allows(Right.WRITE, before));
        slot.revoke();
        assertFalse(slot.allows(Right.READ, before));
        assertTrue(slot.allows(Right.READ, slot.grant()));
        slot.fill(Slot.mask(Set.of(Right.WRITE)));
        assertTrue(slot.allows(Right.WRITE, slot.grant()));
        assertFalse(slot.allows(Right.READ, slot.grant()));
    }

    @Test
    void shouldKeepItsRightsWhenItsGenerationsComeRound() {
        var slot = new Slot(Right.READ, Right.GRANT);
        for (int revocation = 0; revocation < 100; revocation++) {
            slot.revoke();
        }
        assertTrue(slot.allows(Right.GRANT, slot.grant()));
        assertFalse(slot.allows(Right.WRITE, slot.grant()));
    }

    /**
     * A mover checks and writes within a duty cycle that others can see begin and end; the controller revokes, waits until the cycle that it saw has ended, and then nobody may write by the
     * old grant.
     */
    @Test
    void shouldAllowNoBurstThatBeginsAfterTheRevocationWasAcknowledged() throws InterruptedException {
        var slot = new Slot(Right.WRITE);
        var epoch = new AtomicLong();
        var grant = new AtomicInteger(slot.grant());
        var written = new AtomicInteger(-1);
        var done = new AtomicBoolean();
        Thread mover = Thread.ofPlatform().daemon().start(() -> {
            while (!done.get()) {
                epoch.set(epoch.getPlain() + 1);
                int held = grant.getOpaque();
                if (slot.allows(Right.WRITE, held)) {
                    written.setPlain(held);
                }
                epoch.setRelease(epoch.getPlain() + 1);
            }
        });
        int bursts = 0;
        for (int revocation = 0; revocation < REVOCATIONS || bursts == 0 && revocation < MOST_REVOCATIONS; revocation++) {
            int old = slot.grant();
            slot.revoke();
            long seen = epoch.get();
            Await.until("the cycle ends", LIMIT, () -> (seen & 1) == 0 || epoch.get() != seen);
            bursts += written.getAndSet(-1) >= 0 ? 1 : 0;
            Thread.onSpinWait();
            assertEquals(-1, written.get(), "a burst by a revoked grant, revocation=" + revocation + " old=" + old);
            grant.set(slot.grant());
        }
        done.set(true);
        mover.join();
        assertTrue(bursts > 0, "the two never met");
    }
}
