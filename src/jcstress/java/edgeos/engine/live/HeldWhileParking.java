package edgeos.engine.live;

import edgeos.engine.duty.Parker;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Is a snapshot one moment if a thread of the data plane parks and wakes beside it?
 *
 * <p>The thread works, sleeps, and works again; each time it changes two counts, one after the other. Somebody looks at both while it is held: because it came by, because it sleeps, or because
 * it has ended. Forbidden: one count without the other, or changes after it came back that were not waited for. That the state ends at all says that no wake-up is lost.
 *
 * <p>Seen to fail with {@code Member.sleep} that does not come by before it works again.
 */
@JCStressTest
@Outcome(id = {"0, 0", "1, 1", "2, 2"}, expect = Expect.ACCEPTABLE, desc = "one moment")
@Outcome(expect = Expect.FORBIDDEN, desc = "two moments")
@State
public class HeldWhileParking {
    private final Rendezvous rendezvous = new Rendezvous(() -> false);
    private final Rendezvous.Member member = rendezvous.member(new Parker());
    private int first;
    private int second;

    @Actor
    public void mover() {
        member.join();
        member.pass();
        first++;
        second++;
        member.sleep(0);
        member.pass();
        first++;
        second++;
        member.leave();
    }

    @Actor
    public void snapshot(II_Result result) {
        rendezvous.whileHeld(() -> {
            result.r2 = second;
            result.r1 = first;
            return null;
        });
    }
}
