package edgeos.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * What an FWP remembers: an exact slice of a slab, zero when fresh, at offsets 0 to {@link #sizeBytes()}. Every access is
 * bounds-checked; every write marks the 256-byte cards it touches, so that cleaning copies only what was dirtied.
 *
 * <p>Numbers are in native byte order and must be aligned to their size; those called {@code LittleEndian} may lie anywhere. One thread at a time: the core that runs the FWP; after
 * its quiescence the manager. Figures may be read by others (aligned, so never torn).
 *
 * <p>Errors: {@link IndexOutOfBoundsException} for an offset outside.
 */
public final class FwpMemory {
    /** Bytes of a card. */
    public static final int CARD_BYTES = 256;
    private static final int CARD_SHIFT = 8;
    private static final ValueLayout.OfShort SHORT_LE = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT_LE = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG_LE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment bytes;
    private final long[] dirty;
    private int version = -1;

    /** The memory over exactly these bytes. */
    public FwpMemory(MemorySegment bytes) {
        this.bytes = bytes;
        long cards = bytes.byteSize() + CARD_BYTES - 1 >>> CARD_SHIFT;
        this.dirty = new long[(int) (cards + 63 >>> 6)];
    }

    /** How many bytes there are. */
    public long sizeBytes() {
        return bytes.byteSize();
    }

    /** The byte at this offset. */
    public byte getByte(long offset) {
        return bytes.get(ValueLayout.JAVA_BYTE, offset);
    }

    /** The short at this offset. */
    public short getShort(long offset) {
        return bytes.get(ValueLayout.JAVA_SHORT, offset);
    }

    /** The int at this offset. */
    public int getInt(long offset) {
        return bytes.get(ValueLayout.JAVA_INT, offset);
    }

    /** The long at this offset. */
    public long getLong(long offset) {
        return bytes.get(ValueLayout.JAVA_LONG, offset);
    }

    /** The double at this offset. */
    public double getDouble(long offset) {
        return bytes.get(ValueLayout.JAVA_DOUBLE, offset);
    }

    /** Sets the byte at this offset. */
    public void putByte(long offset, byte value) {
        bytes.set(ValueLayout.JAVA_BYTE, offset, value);
        mark(offset);
    }

    /** Sets the short at this offset. */
    public void putShort(long offset, short value) {
        bytes.set(ValueLayout.JAVA_SHORT, offset, value);
        mark(offset);
    }

    /** Sets the int at this offset. */
    public void putInt(long offset, int value) {
        bytes.set(ValueLayout.JAVA_INT, offset, value);
        mark(offset);
    }

    /** Sets the long at this offset. */
    public void putLong(long offset, long value) {
        bytes.set(ValueLayout.JAVA_LONG, offset, value);
        mark(offset);
    }

    /** Sets the double at this offset. */
    public void putDouble(long offset, double value) {
        bytes.set(ValueLayout.JAVA_DOUBLE, offset, value);
        mark(offset);
    }

    /** The short at this offset, wherever it lies. */
    public short getShortLittleEndian(long offset) {
        return bytes.get(SHORT_LE, offset);
    }

    /** The int at this offset, wherever it lies. */
    public int getIntLittleEndian(long offset) {
        return bytes.get(INT_LE, offset);
    }

    /** The long at this offset, wherever it lies. */
    public long getLongLittleEndian(long offset) {
        return bytes.get(LONG_LE, offset);
    }

    /** Sets the short at this offset, wherever it lies. */
    public void putShortLittleEndian(long offset, short value) {
        bytes.set(SHORT_LE, offset, value);
        mark(offset);
        mark(offset + Short.BYTES - 1);
    }

    /** Sets the int at this offset, wherever it lies. */
    public void putIntLittleEndian(long offset, int value) {
        bytes.set(INT_LE, offset, value);
        mark(offset);
        mark(offset + Integer.BYTES - 1);
    }

    /** Sets the long at this offset, wherever it lies. */
    public void putLongLittleEndian(long offset, long value) {
        bytes.set(LONG_LE, offset, value);
        mark(offset);
        mark(offset + Long.BYTES - 1);
    }

    /** Copies {@code length} bytes of {@code from} in. */
    public void putBytes(long offset, MemorySegment from, long fromOffset, long length) {
        MemorySegment.copy(from, fromOffset, bytes, offset, length);
        markAll(offset, length);
    }

    /** Sets {@code length} bytes to the same value. */
    public void fill(long offset, byte value, long length) {
        bytes.asSlice(offset, length).fill(value);
        markAll(offset, length);
    }

    /** Copies {@code length} bytes out. */
    public void getBytes(long offset, MemorySegment to, long toOffset, long length) {
        MemorySegment.copy(bytes, offset, to, toOffset, length);
    }

    private void markAll(long offset, long length) {
        if (length > 0) {
            for (long card = offset >>> CARD_SHIFT; card <= offset + length - 1 >>> CARD_SHIFT; card++) {
                dirty[(int) (card >>> 6)] |= 1L << card;
            }
        }
    }

    private void mark(long offset) {
        int card = (int) (offset >>> CARD_SHIFT);
        dirty[card >>> 6] |= 1L << card;
    }

    /**
     * Copies the checkpoint over every card that was written since the last cleaning; over all of it, if the checkpoint is another than then.
     *
     * @param checkpoint at least as many bytes as this memory
     * @param checkpointVersion another number for another content of the checkpoint
     * @return how many bytes were copied
     */
    public long cleanFrom(MemorySegment checkpoint, int checkpointVersion) {
        if (version != checkpointVersion) {
            createFrom(checkpoint, checkpointVersion);
            return bytes.byteSize();
        }
        long copied = 0;
        for (int word = 0; word < dirty.length; word++) {
            for (long cards = dirty[word]; cards != 0; cards &= cards - 1) {
                long offset = ((long) word << 6 | Long.numberOfTrailingZeros(cards)) << CARD_SHIFT;
                long length = Math.min(CARD_BYTES, bytes.byteSize() - offset);
                MemorySegment.copy(checkpoint, offset, bytes, offset, length);
                copied += length;
            }
            dirty[word] = 0;
        }
        return copied;
    }

    /** Copies a whole checkpoint in: what creation does. */
    public void createFrom(MemorySegment checkpoint, int checkpointVersion) {
        version = checkpointVersion;
        MemorySegment.copy(checkpoint, 0, bytes, 0, bytes.byteSize());
        java.util.Arrays.fill(dirty, 0);
    }

    /** All bytes, for the manager, tests, and inspection. */
    public MemorySegment bytes() {
        return bytes;
    }
}
