package edgeos.engine.ring;

import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Can the drain side read a note that the fill side has not made yet?
 *
 * <p>The fill side notes a message by plain writes, then hands its count over by a release; the drain side reads that by an acquire before it reads the note. Were either weaker, a
 * message could be moved with another's flow, or be taken to end where an earlier one did.
 *
 * <p>Seen to fail with {@code Ring.note} handing the message over before it notes it.
 */
@JCStressTest
@Outcome(id = {"0, 0, 0", "1, 7, 1"}, expect = Expect.ACCEPTABLE, desc = "not there yet, or all of it")
@Outcome(expect = Expect.FORBIDDEN, desc = "published, and not all of it is there")
@State
public class RingNotes {
    private static final int CAPACITY = 4096;
    private static final int FLOW = 7;

    private final Ring ring = new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(CAPACITY) / Long.BYTES]), CAPACITY);

    @Actor
    public void filler() {
        int stride = RecordLayout.strideBytes(Long.BYTES);
        if (ring.room(stride) >= stride) {
            ring.note(stride, 0, FLOW, 0);
            ring.publishRelease();
        }
    }

    @Actor
    public void drainer(III_Result result) {
        if (ring.isBefore(0, Long.MAX_VALUE)) {
            result.r1 = 1;
            result.r2 = ring.flow(0);
            result.r3 = ring.end(0) == RecordLayout.strideBytes(Long.BYTES) ? 1 : 0;
        }
    }
}
