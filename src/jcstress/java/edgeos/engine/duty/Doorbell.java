package edgeos.engine.duty;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Is a doorbell lost that is rung while its bit is still up and just being taken down?
 *
 * <p>The FWP publishes a cursor by a release and rings; a ring that finds the bit up changes nothing. The mover takes the bit down, then reads the cursor. If the look at the bit
 * could overtake the cursor on its way to memory, the mover would read the old cursor after it took the bit, the FWP would trust in the bit, and its messages would wait for ever. Forbidden
 * by the full fence between the cursor and the look that decides, and by the compare-and-set between taking the bit and reading the cursor.
 *
 * <p>Seen to fail with {@code ReadySet.raise} without its full fence.
 */
@JCStressTest
@Outcome(id = "2, 0", expect = Expect.ACCEPTABLE, desc = "taken after the cursor was published, seen with it")
@Outcome(id = {"1, 1", "2, 1"}, expect = Expect.ACCEPTABLE, desc = "the bit is up again: the mover will come back")
@Outcome(expect = Expect.FORBIDDEN, desc = "an old cursor, and no bit that says so")
@State
public class Doorbell {
    private final ReadySet doorbells = new ReadySet(64);
    private final AtomicLong processed = new AtomicLong(1);

    /** Rung once, for what was published before. */
    public Doorbell() {
        doorbells.raise(5);
    }

    @Actor
    public void fwp() {
        processed.setRelease(2);
        doorbells.raise(5);
    }

    @Actor
    public void mover(II_Result result) {
        doorbells.take(0);
        result.r1 = (int) processed.getAcquire();
    }

    @Arbiter
    public void afterwards(II_Result result) {
        result.r2 = doorbells.take(0) == 5 ? 1 : 0;
    }
}
