package edgeos.engine.duty;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Can somebody read what a thread owns while that thread, just out of its rest, goes on as if nobody wanted it?
 *
 * <p>Who looks says that it wants the thread held, then looks whether it rests; the thread ends its rest, then looks whether it is wanted. If both looks could come before the other's write,
 * a snapshot would be taken of a thread that runs. Forbidden, as both writes and both looks are in one total order.
 *
 * <p>Seen to fail with {@code Rest.end} writing by a release.
 */
@JCStressTest
@Outcome(id = "1, 1", expect = Expect.ACCEPTABLE, desc = "it rests for whoever looks, and stops when it comes by")
@Outcome(id = "0, 1", expect = Expect.ACCEPTABLE, desc = "it is seen awake, and comes by")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it is seen awake: whoever looks waits until it comes by the next time")
@Outcome(id = "1, 0", expect = Expect.FORBIDDEN, desc = "it goes on, and is taken to rest")
@State
public class RestWanted {
    private final Rest rest = new Rest();
    private final AtomicInteger wanted = new AtomicInteger();

    @Actor
    public void looker(II_Result result) {
        wanted.set(1);
        result.r1 = rest.isOnVolatile() ? 1 : 0;
    }

    @Actor
    public void thread(II_Result result) {
        rest.end();
        result.r2 = wanted.get();
    }
}
