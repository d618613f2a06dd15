package edgeos.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edgeos.memory.RawRing;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;

/** An FWP may scribble over all of its ring, and over nothing else. */
class RawRingTest {
    private static final int CAPACITY = 4096;
    private final MemorySegment slab = MemorySegment.ofArray(new long[2 * CAPACITY]);
    private final MemorySegment whole = slab.asSlice(4096, RingLayout.totalBytes(CAPACITY));
    private final Batch batch = new Batch();

    private RawRing raw() {
        batch.show(whole);
        return batch.rawRing();
    }

    @Test
    void shouldReachEveryByteOfTheRingAndNoOther() {
        RawRing ring = raw();
        assertEquals(CAPACITY, ring.capacityBytes());
        ring.putByte(0, (byte) 7);
        ring.putLong(ring.sizeBytes() - 8, -1);
        ring.putLong(13, 99);
        assertEquals(99, ring.getLong(13));
        assertEquals(7, ring.getByte(0));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.getByte(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.getLong(ring.sizeBytes() - 7));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.putLong(Long.MIN_VALUE, 1));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.putByte(ring.sizeBytes(), (byte) 1));
        assertEquals(0, slab.get(ValueLayout.JAVA_LONG, 4096 - 8));
        assertEquals(0, slab.get(ValueLayout.JAVA_LONG, 4096 + whole.byteSize()));
    }

    @Test
    void shouldFindTheCurrentRecord() {
        MemorySegment records = whole.asSlice(RingLayout.RECORDS);
        RawRing ring = raw();
        int stride = RecordLayout.strideBytes(64);
        ring.putLong(ring.offset(CAPACITY - stride), RecordLayout.fresh(64, 0));
        ring.putLong(ring.offset(CAPACITY), RecordLayout.fresh(64, 3));
        batch.open(records, CAPACITY - stride, CAPACITY + stride, 10, 0);
        batch.next();
        assertEquals(CAPACITY - stride, batch.position());
        batch.next();
        assertEquals(CAPACITY, batch.position());
        assertEquals(RecordLayout.fresh(64, 3), ring.getLong(ring.offset(batch.position())));
        batch.next();
        assertEquals(CAPACITY + stride, batch.position());
    }

    @Test
    void shouldForgetAClaimWithTheNextBatch() {
        raw();
        assertEquals(5, batch.claimed(5));
        batch.claimProcessed(-3);
        assertEquals(-3, batch.claimed(5));
        raw();
        assertEquals(5, batch.claimed(5));
    }
}
