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
import org.openjdk.jcstress.infra.results.I_Result;

/**
 * Can the fill side write into room that the drain side still reads from?
 *
 * <p>The ring is full. The drain side copies the oldest message out and then gives its room back by a release; the fill side asks for room by an acquire before it writes there. Were either
 * weaker, the copy that moves on could hold bytes of a message that came later.
 *
 * <p>Seen to fail with {@code Ring.drainRelease} called before the message is copied.
 */
@JCStressTest
@Outcome(id = "5", expect = Expect.ACCEPTABLE, desc = "the message that it was")
@Outcome(expect = Expect.FORBIDDEN, desc = "overwritten while it was read")
@State
public class RingRoom {
    private static final int CAPACITY = 4096;
    private static final int MESSAGE_BYTES = 1000;
    private static final long OLD = 5;
    private static final long NEW = 6;

    private final Ring ring = new Ring(MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(CAPACITY) / Long.BYTES]), CAPACITY);
    private final int stride = RecordLayout.strideBytes(MESSAGE_BYTES);

    /** A full ring. */
    public RingRoom() {
        while (ring.room(stride) >= stride) {
            put(OLD);
        }
        ring.isBefore(0, Long.MAX_VALUE);
    }

    private void put(long payload) {
        ring.records().set(ValueLayout.JAVA_LONG, ring.nextOffset() + RecordLayout.FRESH_START, payload);
        ring.note(stride, 0, 0, 0);
        ring.publishRelease();
    }

    @Actor
    public void filler() {
        if (ring.room(stride) >= stride) {
            put(NEW);
        }
    }

    @Actor
    public void drainer(I_Result result) {
        result.r1 = (int) ring.records().get(ValueLayout.JAVA_LONG, ring.offset(0) + RecordLayout.FRESH_START);
        ring.drainRelease(1);
    }
}
