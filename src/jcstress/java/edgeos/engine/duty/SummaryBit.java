package edgeos.engine.duty;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Does a raise get lost when the taker finds the word empty at the same moment and takes down its summary bit?
 *
 * <p>The raiser writes the bit, then reads the summary; the taker clears the summary, then reads the bit again. If both reads could be satisfied before the other's
 * write, the summary would stay down over a raised bit, and nobody would ever look there. Forbidden, as both sides put an access of total order (a compare-and-set) before their read.
 *
 * <p>Seen to fail with {@code ReadySet.settle} without its second look.
 */
@JCStressTest
@Outcome(id = {"65, 1", "-1, 1"}, expect = Expect.ACCEPTABLE, desc = "taken at once, or found afterwards")
@Outcome(expect = Expect.FORBIDDEN, desc = "the bit is up and nobody finds it")
@State
public class SummaryBit {
    private final ReadySet set = new ReadySet(128);

    /** A word whose bit came and went, with its summary bit still up. */
    public SummaryBit() {
        set.raise(66);
        set.lower(66);
    }

    @Actor
    public void raiser() {
        set.raise(65);
    }

    @Actor
    public void taker(II_Result result) {
        result.r1 = set.take(0);
    }

    @Arbiter
    public void afterwards(II_Result result) {
        boolean found = result.r1 == 65 || set.take(0) == 65;
        result.r2 = found && set.take(0) == -1 ? 1 : 0;
    }
}
