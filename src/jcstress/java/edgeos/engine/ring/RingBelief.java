package edgeos.engine.ring;

import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Can an honest FWP be taken for a forger, because its mover learns of a message later than the FWP does?
 *
 * <p>The fill side tells the drain side first and the core second; the core processes what it is told of, and says so by a release; the drain side reads that by an acquire, and only then looks how far
 * the ring is filled. So whatever was processed is seen to be filled. Forbidden: a cursor that is not believed.
 *
 * <p>Seen to fail with the two writes of {@code Ring.publishRelease} in the other order.
 */
@JCStressTest
@Outcome(id = {"0, 1", "1, 1"}, expect = Expect.ACCEPTABLE, desc = "believed")
@Outcome(expect = Expect.FORBIDDEN, desc = "an honest cursor is not believed")
@State
public class RingBelief {
    private static final int CAPACITY = 4096;

    private final Ring ring = new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(CAPACITY) / Long.BYTES]), CAPACITY);

    @Actor
    public void filler() {
        int stride = RecordLayout.strideBytes(Long.BYTES);
        if (ring.room(stride) >= stride) {
            ring.note(stride, 0, 0, 0);
            ring.publishRelease();
        }
    }

    @Actor
    public void coreThenDrainer(II_Result result) {
        long filled = ring.filledAcquire();
        if (filled > 0) {
            ring.processedRelease(filled);
        }
        long processed = ring.processedAcquire();
        result.r1 = processed > 0 ? 1 : 0;
        result.r2 = ring.believe(processed) ? 1 : 0;
    }
}
