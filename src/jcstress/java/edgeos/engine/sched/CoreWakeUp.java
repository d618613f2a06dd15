package edgeos.engine.sched;

import edgeos.engine.spec.EnginePlan.Scheduling;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Is a unit forgotten that is raised while its core finds that none wants to run?
 *
 * <p>The core was told of work that it has done: {@code pending} still says so. It finds no unit, clears the word, and looks once more; the mover raises a unit, and trusts in the word
 * if that is set. If the core cleared it after the mover's look and before its own second one could see the unit, the unit would wait for ever. Forbidden as both go by the one order of
 * volatile accesses.
 *
 * <p>Fails for {@code RunQueue.takeFrom} without its second look.
 */
@JCStressTest
@Outcome(id = {"5, -1", "-1, 5"}, expect = Expect.ACCEPTABLE, desc = "run at once, or at the next look")
@Outcome(expect = Expect.FORBIDDEN, desc = "forgotten, or run twice")
@State
public class CoreWakeUp {
    private final RunQueue queue = new RunQueue(64, _ -> Long.MAX_VALUE);

    /** Told of work that was done. */
    public CoreWakeUp() {
        queue.raise(5, 0, Scheduling.RUN_TO_COMPLETION);
        queue.take(Scheduling.RUN_TO_COMPLETION);
    }

    @Actor
    public void mover() {
        queue.raise(5, 0, Scheduling.RUN_TO_COMPLETION);
    }

    @Actor
    public void core(II_Result result) {
        result.r1 = queue.take(Scheduling.RUN_TO_COMPLETION);
    }

    @Arbiter
    public void afterwards(II_Result result) {
        result.r2 = queue.take(Scheduling.RUN_TO_COMPLETION);
    }
}
