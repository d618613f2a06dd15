package edgeos.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The bytes of a range of memory at some moment, in blocks; blocks that are the same as in an earlier image are shared with it, and those of zeros take no room. Immutable; any thread.
 *
 * <p>On the Java heap: it is there to be compared and copied back, and goes when nobody refers to it.
 */
final class SlabImage {
    private static final int BLOCK_BYTES = 1 << 14;
    private static final byte[] ZEROS = new byte[BLOCK_BYTES];

    private final byte[][] blocks;
    private final long sizeBytes;
    private final long ownBytes;

    /** An image of the first so many bytes of a range; {@code before} is an earlier one of the same, or null. */
    SlabImage(MemorySegment range, long bytes, SlabImage before) {
        sizeBytes = bytes;
        blocks = new byte[(int) ((bytes + BLOCK_BYTES - 1) / BLOCK_BYTES)][];
        long own = 0;
        for (int at = 0; at < blocks.length; at++) {
            long offset = (long) at * BLOCK_BYTES;
            int length = (int) Math.min(BLOCK_BYTES, bytes - offset);
            byte[] known = before != null && at < before.blocks.length ? before.blocks[at] : ZEROS;
            if (isSame(range, offset, known, length)) {
                blocks[at] = known;
            } else if (isSame(range, offset, ZEROS, length)) {
                blocks[at] = ZEROS;
            } else {
                blocks[at] = range.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
                own += length;
            }
        }
        ownBytes = own;
    }

    private static boolean isSame(MemorySegment range, long offset, byte[] bytes, int length) {
        return bytes.length >= length && MemorySegment.mismatch(range, offset, offset + length, MemorySegment.ofArray(bytes), 0, length) < 0;
    }

    /** Copies it back; what differs only. */
    void restore(MemorySegment range) {
        for (int at = 0; at < blocks.length; at++) {
            long offset = (long) at * BLOCK_BYTES;
            int length = (int) Math.min(BLOCK_BYTES, sizeBytes - offset);
            if (!isSame(range, offset, blocks[at], length)) {
                MemorySegment.copy(blocks[at], 0, range, ValueLayout.JAVA_BYTE, offset, length);
            }
        }
    }

    /** How many bytes it shares with no earlier one. */
    long ownBytes() {
        return ownBytes;
    }

    /** How many bytes of the range it covers. */
    long sizeBytes() {
        return sizeBytes;
    }
}
