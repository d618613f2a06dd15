package edgeos.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * What an FWP remembers: an exact slice of a slab, zero when fresh, at offsets 0 to {@link #sizeBytes()}. Every access is
 * bounds-checked; every write first marks the 256-byte cards it touches, so that cleaning copies only what was dirtied, even where a write failed halfway.
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
    private long extent;

    /** The memory over exactly these bytes; zero, if it is to be created from a checkpoint. */
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

    /** The float at this offset. */
    public float getFloat(long offset) {
        return bytes.get(ValueLayout.JAVA_FLOAT, offset);
    }

    /** The double at this offset. */
    public double getDouble(long offset) {
        return bytes.get(ValueLayout.JAVA_DOUBLE, offset);
    }

    /** Sets the byte at this offset. */
    public void putByte(long offset, byte value) {
        mark(offset);
        bytes.set(ValueLayout.JAVA_BYTE, offset, value);
    }

    /** Sets the short at this offset. */
    public void putShort(long offset, short value) {
        mark(offset);
        bytes.set(ValueLayout.JAVA_SHORT, offset, value);
    }

    /** Sets the int at this offset. */
    public void putInt(long offset, int value) {
        mark(offset);
        bytes.set(ValueLayout.JAVA_INT, offset, value);
    }

    /** Sets the long at this offset. */
    public void putLong(long offset, long value) {
        mark(offset);
        bytes.set(ValueLayout.JAVA_LONG, offset, value);
    }

    /** Sets the float at this offset. */
    public void putFloat(long offset, float value) {
        mark(offset);
        bytes.set(ValueLayout.JAVA_FLOAT, offset, value);
    }

    /** Sets the double at this offset. */
    public void putDouble(long offset, double value) {
        mark(offset);
        bytes.set(ValueLayout.JAVA_DOUBLE, offset, value);
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
        mark(offset);
        mark(offset + Short.BYTES - 1);
        bytes.set(SHORT_LE, offset, value);
    }

    /** Sets the int at this offset, wherever it lies. */
    public void putIntLittleEndian(long offset, int value) {
        mark(offset);
        mark(offset + Integer.BYTES - 1);
        bytes.set(INT_LE, offset, value);
    }

    /** Sets the long at this offset, wherever it lies. */
    public void putLongLittleEndian(long offset, long value) {
        mark(offset);
        mark(offset + Long.BYTES - 1);
        bytes.set(LONG_LE, offset, value);
    }

    /** Copies {@code length} bytes of {@code from} in. */
    public void putBytes(long offset, MemorySegment from, long fromOffset, long length) {
        markAll(offset, length);
        MemorySegment.copy(from, fromOffset, bytes, offset, length);
    }

    /** Copies a whole array in. */
    public void putBytes(long offset, byte[] from) {
        markAll(offset, from.length);
        MemorySegment.copy(from, 0, bytes, ValueLayout.JAVA_BYTE, offset, from.length);
    }

    /** Copies {@code length} bytes from one place to another; they may overlap. */
    public void copyWithin(long from, long to, long length) {
        markAll(to, length);
        MemorySegment.copy(bytes, from, bytes, to, length);
    }

    /** True if {@code length} bytes at both places are the same. */
    public boolean isSame(long one, long other, long length) {
        return MemorySegment.mismatch(bytes, one, one + length, bytes, other, other + length) < 0;
    }

    /** Sets {@code length} bytes to the same value. */
    public void fill(long offset, byte value, long length) {
        markAll(offset, length);
        bytes.asSlice(offset, length).fill(value);
    }

    /** Copies {@code length} bytes out. */
    public void getBytes(long offset, MemorySegment to, long toOffset, long length) {
        MemorySegment.copy(bytes, offset, to, toOffset, length);
    }

    private void markAll(long offset, long length) {
        Objects.checkFromIndexSize(offset, length, bytes.byteSize());
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

    /** Cleans from a checkpoint of which every byte may count; see {@link #cleanFrom(MemorySegment, long, int)}. */
    public long cleanFrom(MemorySegment checkpoint, int checkpointVersion) {
        return cleanFrom(checkpoint, bytes.byteSize(), checkpointVersion);
    }

    /**
     * Copies the checkpoint over every card that was written since the last cleaning; over all of it, if the checkpoint is another than then.
     *
     * @param checkpoint at least as many bytes as this memory
     * @param extentBytes behind so many of them, the checkpoint is zero: neither read nor, where this memory is still zero, written
     * @param checkpointVersion another number for another content of the checkpoint
     * @return how many bytes were copied
     */
    public long cleanFrom(MemorySegment checkpoint, long extentBytes, int checkpointVersion) {
        if (version != checkpointVersion) {
            return createFrom(checkpoint, extentBytes, checkpointVersion);
        }
        long copied = 0;
        for (int word = 0; word < dirty.length; word++) {
            for (long cards = dirty[word]; cards != 0; cards &= cards - 1) {
                long offset = ((long) word << 6 | Long.numberOfTrailingZeros(cards)) << CARD_SHIFT;
                long end = Math.min(offset + CARD_BYTES, bytes.byteSize());
                restore(checkpoint, extentBytes, offset, end);
                copied += end - offset;
            }
            dirty[word] = 0;
        }
        return copied;
    }

    /** Creates from a checkpoint of which every byte may count; see {@link #createFrom(MemorySegment, long, int)}. */
    public void createFrom(MemorySegment checkpoint, int checkpointVersion) {
        createFrom(checkpoint, bytes.byteSize(), checkpointVersion);
    }

    /**
     * Copies a whole checkpoint in: what creation does. Costs what counts of it and what was written before, not what is reserved.
     *
     * @param extentBytes behind so many bytes, the checkpoint is zero
     * @return how many bytes were written
     */
    public long createFrom(MemorySegment checkpoint, long extentBytes, int checkpointVersion) {
        long zeroed = zeroDirtyBehind(extentBytes);
        if (extent > extentBytes) {
            bytes.asSlice(extentBytes, extent - extentBytes).fill((byte) 0);
        }
        MemorySegment.copy(checkpoint, 0, bytes, 0, extentBytes);
        extent = extentBytes;
        version = checkpointVersion;
        return extentBytes + zeroed;
    }

    private long zeroDirtyBehind(long extentBytes) {
        long zeroed = 0;
        for (int word = 0; word < dirty.length; word++) {
            for (long cards = dirty[word]; cards != 0; cards &= cards - 1) {
                long offset = ((long) word << 6 | Long.numberOfTrailingZeros(cards)) << CARD_SHIFT;
                long from = Math.max(offset, extentBytes);
                long end = Math.min(offset + CARD_BYTES, bytes.byteSize());
                if (from < end) {
                    bytes.asSlice(from, end - from).fill((byte) 0);
                    zeroed += end - from;
                }
            }
            dirty[word] = 0;
        }
        return zeroed;
    }

    private void restore(MemorySegment checkpoint, long extentBytes, long from, long end) {
        long copiedEnd = Math.clamp(extentBytes, from, end);
        MemorySegment.copy(checkpoint, from, bytes, from, copiedEnd - from);
        bytes.asSlice(copiedEnd, end - copiedEnd).fill((byte) 0);
    }

    /** How many bytes lie in cards that were written since it was created or cleaned; by any thread, roughly. */
    public long dirtiedBytes() {
        long cards = 0;
        for (long word : dirty) {
            cards += Long.bitCount(word);
        }
        return Math.min(cards * CARD_BYTES, sizeBytes());
    }

    /** All bytes, for the manager, tests, and inspection. */
    public MemorySegment bytes() {
        return bytes;
    }
}
