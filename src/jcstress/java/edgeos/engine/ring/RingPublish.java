package edgeos.engine.ring;

import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/**
 * Can the core read a record that the fill side has not written yet?
 *
 * <p>The fill side writes the record by plain writes, then publishes {@code filled} by a release; the core reads that by an acquire before it reads the record. Were either
 * weaker, an FWP could be run over the bytes of an earlier message.
 *
 * <p>Seen to fail with the payload written after {@code Ring.publishRelease}.
 */
@JCStressTest
@Outcome(id = {"0, 0", "1, 5"}, expect = Expect.ACCEPTABLE, desc = "not there yet, or all of it")
@Outcome(expect = Expect.FORBIDDEN, desc = "published, and not all of it is there")
@State
public class RingPublish {
    private static final int CAPACITY = 4096;
    private static final long PAYLOAD = 5;

    private final Ring ring = new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(CAPACITY) / Long.BYTES]), CAPACITY);

    @Actor
    public void filler() {
        int stride = RecordLayout.strideBytes(Long.BYTES);
        if (ring.room(stride) >= stride) {
            int at = ring.nextOffset();
            ring.records().set(ValueLayout.JAVA_LONG, at, RecordLayout.fresh(Long.BYTES, 0));
            ring.records().set(ValueLayout.JAVA_LONG, at + RecordLayout.FRESH_START, PAYLOAD);
            ring.note(stride, 0, 0, 0);
            ring.publishRelease();
        }
    }

    @Actor
    public void core(II_Result result) {
        if (ring.filledAcquire() > 0) {
            result.r1 = 1;
            result.r2 = (int) ring.records().get(ValueLayout.JAVA_LONG, RecordLayout.FRESH_START);
        }
    }
}
