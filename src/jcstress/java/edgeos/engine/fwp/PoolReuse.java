package edgeos.engine.fwp;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Is a cleaned chain handed out twice, or lost, when the one on top is taken, and put back while another taker is between its look and its exchange (the "ABA problem")?
 *
 * <p>The second taker would put on top what lay below when it looked, which by then serves a client. Forbidden, as every change moves a version on that lies in the same long as the number.
 *
 * <p>Seen to fail with {@code CleanedStack.above} leaving the version as it is.
 */
@JCStressTest
@Outcome(id = "3, 0", expect = Expect.ACCEPTABLE, desc = "each chain is in one place")
@Outcome(expect = Expect.FORBIDDEN, desc = "a chain is lost, or in two places")
@State
public class PoolReuse {
    private final CleanedStack cleaned = new CleanedStack();
    private int takenByOne = CleanedStack.NONE;
    private int takenByOther = CleanedStack.NONE;

    /** Three chains. */
    public PoolReuse() {
        cleaned.put(0);
        cleaned.put(1);
        cleaned.put(2);
    }

    @Actor
    public void one() {
        takenByOne = cleaned.take();
    }

    @Actor
    public void other() {
        int top = cleaned.take();
        takenByOther = cleaned.take();
        cleaned.put(top);
    }

    @Arbiter
    public void afterwards(II_Result result) {
        int seen = 0;
        int twice = 0;
        int number = takenByOne;
        for (int at = 0; at < 8 && (at < 2 || number != CleanedStack.NONE); at++) {
            if (number != CleanedStack.NONE) {
                twice += seen >>> number & 1;
                seen |= 1 << number;
            }
            number = at == 0 ? takenByOther : cleaned.take();
        }
        result.r1 = Integer.bitCount(seen);
        result.r2 = twice;
    }
}
