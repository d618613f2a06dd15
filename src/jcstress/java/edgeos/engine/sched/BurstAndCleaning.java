package edgeos.engine.sched;

import edgeos.engine.cap.Slot;
import edgeos.engine.duty.PaddedLong;
import edgeos.notation.Right;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Can a burst of one mover write into an FWP that was cleaned, where another mover terminated it within a burst of its own?
 *
 * <p>Mover 1 makes its epoch odd, checks the FWP's slot, and writes. Mover 0 is within a duty cycle, too: it revokes the slot, takes a ticket, and ends; then the manager, on the same thread,
 * cleans if all have passed. Either the check sees the revocation, or the ticket sees the odd epoch of mover 1, and the epoch that it sees changed later brings the write with it. Its own odd epoch, which
 * is in the ticket as well, must not keep mover 0 from ever cleaning. Forbidden: cleaned, and yet the byte is there.
 *
 * <p>Seen to fail with {@code setRelease} in place of {@code setFenced} at the beginning of mover 1's cycle.
 */
@JCStressTest
@Outcome(id = {"0, 1, 0", "1, 1, 0"}, expect = Expect.ACCEPTABLE, desc = "cleaned, and nobody wrote afterwards")
@Outcome(id = "1, 0, 1", expect = Expect.ACCEPTABLE, desc = "to be cleaned later")
@Outcome(id = "0, 0, 0", expect = Expect.ACCEPTABLE, desc = "a burst is under way that writes nothing")
@Outcome(expect = Expect.FORBIDDEN, desc = "a burst wrote into a cleaned FWP")
@State
public class BurstAndCleaning {
    private final PaddedLong zero = new PaddedLong();
    private final PaddedLong one = new PaddedLong();
    private final Scheduler scheduler = new Scheduler();
    private final Slot slot = new Slot(Right.WRITE);
    private final int granted = slot.grant();
    private final long[] ticket = new long[2];
    private int memory;

    /** Two movers that count in tickets. */
    public BurstAndCleaning() {
        scheduler.await(zero::getVolatile);
        scheduler.await(one::getVolatile);
    }

    @Actor
    public void moverOne(III_Result result) {
        one.setFenced(one.getPlain() + 1);
        if (slot.allows(Right.WRITE, granted)) {
            memory = 1;
            result.r1 = 1;
        }
        one.setRelease(one.getPlain() + 1);
    }

    @Actor
    public void moverZeroThenManager(III_Result result) {
        zero.setFenced(zero.getPlain() + 1);
        slot.revoke();
        scheduler.ticket(ticket);
        zero.setRelease(zero.getPlain() + 1);
        if (scheduler.hasPassed(ticket)) {
            memory = 0;
            result.r2 = 1;
        }
    }

    @Arbiter
    public void afterwards(III_Result result) {
        result.r3 = memory;
    }
}
