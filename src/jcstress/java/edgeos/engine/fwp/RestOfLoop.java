package edgeos.engine.fwp;

import edgeos.engine.count.NodeCounters;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/**
 * Can an instance look at rest while a message goes round in it?
 *
 * <p>A mover carries the message from the second ring to the first: into the one, and then out of the other. Who looks at one ring after the other may find the first empty before that and the second after. So it counts
 * what entered before it looks at any ring, and again when it has looked at all.
 *
 * <p>Seen to fail with {@code Instance.isAtRest} without the second count.
 */
@JCStressTest
@Outcome(id = "false", expect = Expect.ACCEPTABLE, desc = "it holds the message")
@Outcome(expect = Expect.FORBIDDEN, desc = "it would be ended with the message in it")
@State
public class RestOfLoop {
    private static final int CAPACITY = 4096;
    private static final int STRIDE = RecordLayout.strideBytes(64);
    private static final Lane LANE = new Lane(0, Long.SIZE);

    private final Instance instance = new Instance(null, 0);
    private final Unit first = unit(0);
    private final Unit second = unit(1);

    /** The message is in the second ring. */
    public RestOfLoop() {
        instance.setUnits(List.of(first, second));
        put(second);
    }

    private Unit unit(int index) {
        return new Unit(index, 0, LANE, instance, MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(CAPACITY) / Long.BYTES]), CAPACITY, new NodeCounters());
    }

    private static void put(Unit unit) {
        unit.ring().room(STRIDE);
        unit.ring().note(STRIDE, 0, 0, 0);
        unit.ring().publishRelease();
    }

    @Actor
    public void mover() {
        put(first);
        second.ring().drainRelease(1);
    }

    @Actor
    public void looker(Z_Result result) {
        result.r1 = instance.isAtRest();
    }
}
