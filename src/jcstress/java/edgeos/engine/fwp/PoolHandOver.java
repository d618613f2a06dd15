package edgeos.engine.fwp;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Can a mover take a chain from the cache of cleaned ones and still see a byte of its last client?
 *
 * <p>The manager cleans by plain writes and then puts the chain into the cache; the mover takes it and reads by plain reads. Forbidden, as putting is a compare-and-set after the writes, and taking one
 * before the reads.
 *
 * <p>Seen to fail with the chain put before it is cleaned.
 */
@JCStressTest
@Outcome(id = {"-1, 0", "0, 0"}, expect = Expect.ACCEPTABLE, desc = "not there yet, or clean")
@Outcome(expect = Expect.FORBIDDEN, desc = "taken with the last client's secret in it")
@State
public class PoolHandOver {
    private static final int SECRET = 42;

    private final CleanedStack cleaned = new CleanedStack();
    private final int[] memory = {SECRET};

    @Actor
    public void manager() {
        memory[0] = 0;
        cleaned.put(0);
    }

    @Actor
    public void mover(II_Result result) {
        result.r1 = cleaned.take();
        result.r2 = result.r1 == CleanedStack.NONE ? 0 : memory[0];
    }
}
