package edgeos.engine.sched;

import edgeos.engine.cap.Slot;
import edgeos.engine.duty.PaddedLong;
import edgeos.notation.Right;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IZ_Result;

/**
 * When a revocation is said to be done, can a burst of either of two movers still be under way that goes by the capability?
 *
 * <p>Mover 0 revokes within a burst of its own, takes a ticket, and says that it is done if both movers have passed. Mover 1 begins a burst, checks the slot, and, if that allows it, looks whether it
 * was said that this cannot be. Forbidden: allowed, and said; or mover 0 itself is allowed in its next burst.
 *
 * <p>Seen to fail with {@code setRelease} in place of {@code setFenced} at the beginning of mover 1's cycle.
 */
@JCStressTest
@Outcome(id = {"0, false", "1, false"}, expect = Expect.ACCEPTABLE, desc = "allowed only before it was done")
@Outcome(expect = Expect.FORBIDDEN, desc = "allowed although it was done")
@State
public class RevocationDone {
    private final PaddedLong zero = new PaddedLong();
    private final PaddedLong one = new PaddedLong();
    private final Scheduler scheduler = new Scheduler();
    private final Slot slot = new Slot(Right.READ);
    private final int granted = slot.grant();
    private final long[] ticket = new long[2];
    private final AtomicInteger done = new AtomicInteger();

    /** Two movers that count in tickets. */
    public RevocationDone() {
        scheduler.await(zero::getVolatile);
        scheduler.await(one::getVolatile);
    }

    @Actor
    public void moverOne(IZ_Result result) {
        one.setFenced(one.getPlain() + 1);
        if (slot.allows(Right.READ, granted)) {
            result.r1 = 1 + done.get();
        }
        one.setRelease(one.getPlain() + 1);
    }

    @Actor
    public void moverZero(IZ_Result result) {
        zero.setFenced(zero.getPlain() + 1);
        slot.revoke();
        scheduler.ticket(ticket);
        zero.setRelease(zero.getPlain() + 1);
        if (scheduler.hasPassed(ticket)) {
            done.set(1);
        }
        zero.setFenced(zero.getPlain() + 1);
        result.r2 = slot.allows(Right.READ, granted);
        zero.setRelease(zero.getPlain() + 1);
    }
}
