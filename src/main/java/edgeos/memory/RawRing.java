package edgeos.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * An FWP's own ring as nothing but bytes: cursors and records (see {@link RingLayout}), headers and padding included. The ring lies in the FWP's memory, so
 * it may read and scribble over all of it, at any time that it runs; the mover believes none of it.
 *
 * <p>Numbers are in native byte order. Owned by the core that runs the FWP, which points it at another ring before each batch.
 *
 * <p>Errors: {@link IndexOutOfBoundsException} for an offset outside.
 */
public final class RawRing {
    private static final ValueLayout.OfLong WORD = ValueLayout.JAVA_LONG_UNALIGNED;

    private MemorySegment bytes = MemorySegment.NULL;
    private boolean written;

    /** Shows another ring from now on; by the core. */
    public void showing(MemorySegment ring) {
        bytes = ring;
        written = false;
    }

    /** True if anything was written since it was shown: then no byte of the ring is known any more. */
    public boolean isWritten() {
        return written;
    }

    /** How many bytes there are: {@link RingLayout#RECORDS} for the cursors, then the records. */
    public long sizeBytes() {
        return bytes.byteSize();
    }

    /** How many bytes the records have: a power of two. */
    public long capacityBytes() {
        return bytes.byteSize() - RingLayout.RECORDS;
    }

    /** Where the byte at this cursor lies. */
    public long offset(long cursor) {
        return RingLayout.RECORDS + (cursor & capacityBytes() - 1);
    }

    /** The byte at this offset. */
    public byte getByte(long offset) {
        return bytes.get(ValueLayout.JAVA_BYTE, offset);
    }

    /** The long at this offset, which need not be aligned. */
    public long getLong(long offset) {
        return bytes.get(WORD, offset);
    }

    /** Sets the byte at this offset. */
    public void putByte(long offset, byte value) {
        written = true;
        bytes.set(ValueLayout.JAVA_BYTE, offset, value);
    }

    /** Sets the long at this offset, which need not be aligned. */
    public void putLong(long offset, long value) {
        written = true;
        bytes.set(WORD, offset, value);
    }
}
