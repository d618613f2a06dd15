package edgeos.engine.duty;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Can a thread fall asleep over work that was posted while it declared itself parked?
 *
 * <p>The sleeper writes that it is about to sleep, then looks for work; the waker posts work, then looks whether somebody sleeps. If both looks could come before the other's
 * write, the sleeper would sleep and the waker would not wake it. Forbidden, as both writes and both looks are in one total order.
 *
 * <p>Seen to fail with {@code Parker.declare} writing by a release.
 */
@JCStressTest
@Outcome(id = {"1, 0", "1, 1"}, expect = Expect.ACCEPTABLE, desc = "the sleeper saw the work and stays awake")
@Outcome(id = "0, 0", expect = Expect.ACCEPTABLE, desc = "it did not, but the waker saw the sleeper")
@Outcome(id = "0, 1", expect = Expect.FORBIDDEN, desc = "asleep over work, and nobody wakes it")
@State
public class WakeUp {
    private static final VarHandle SLEEPER = sleeper();

    private final ReadySet ready = new ReadySet(64);
    private final Parker parker = new Parker();

    private static VarHandle sleeper() {
        try {
            return MethodHandles.privateLookupIn(Parker.class, MethodHandles.lookup()).findVarHandle(Parker.class, "sleeper", Thread.class);
        } catch (ReflectiveOperationException renamed) {
            throw new ExceptionInInitializerError(renamed);
        }
    }

    @Actor
    public void sleeper(II_Result result) {
        parker.declare();
        result.r1 = ready.isAnyRaised() ? 1 : 0;
    }

    @Actor
    public void waker() {
        if (ready.raise(3)) {
            parker.wake();
        }
    }

    @Arbiter
    public void afterwards(II_Result result) {
        result.r2 = SLEEPER.getVolatile(parker) == null ? 0 : 1;
    }
}
