package edgeos.memory;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The bytes of a range of memory at some moment, in blocks; blocks that are the same as in an earlier image are shared with it, and those of zeros take no room. Made a part at a time, by one thread; then it never changes.
 *
 * <p>On the Java heap: it is there to be compared and copied back, and goes when nobody refers to it.
 */
final class SlabImage {
    private static final int BLOCK_BYTES = 1 << 14;
    private static final byte[] ZEROS = new byte[BLOCK_BYTES];

    /** So many blocks are a part: a few hundred microseconds. */
    private static final int PART_BLOCKS = 64;

    private final byte[][] blocks;
    private final long sizeBytes;
    /** Null once all is made: an image keeps no earlier ones. */
    private SlabImage before;
    private int made;
    private long ownBytes;

    /** An image of the first so many bytes of a range, of which no part is made yet; {@code before} is an earlier one of the same, or null. */
    SlabImage(long bytes, SlabImage before) {
        sizeBytes = bytes;
        this.before = before;
        blocks = new byte[(int) ((bytes + BLOCK_BYTES - 1) / BLOCK_BYTES)][];
    }

    /** Makes the next part; false if all are made. */
    boolean make(MemorySegment range) {
        int end = Math.min(blocks.length, made + PART_BLOCKS);
        for (; made < end; made++) {
            blocks[made] = block(range, made);
        }
        if (made == blocks.length) {
            before = null;
        }
        return made < blocks.length;
    }

    private byte[] block(MemorySegment range, int at) {
        long offset = (long) at * BLOCK_BYTES;
        int length = length(at);
        byte[] known = before != null && at < before.blocks.length ? before.blocks[at] : ZEROS;
        if (isSame(range, offset, known, length)) {
            return known;
        }
        if (isSame(range, offset, ZEROS, length)) {
            return ZEROS;
        }
        ownBytes += length;
        return range.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
    }

    private int length(int at) {
        return (int) Math.min(BLOCK_BYTES, sizeBytes - (long) at * BLOCK_BYTES);
    }

    private static boolean isSame(MemorySegment range, long offset, byte[] bytes, int length) {
        return bytes.length >= length && MemorySegment.mismatch(range, offset, offset + length, MemorySegment.ofArray(bytes), 0, length) < 0;
    }

    /** Copies the part back that begins with this block, what differs only; with which block the next one begins, or -1: there is none. */
    int restore(MemorySegment range, int first) {
        int end = Math.min(blocks.length, first + PART_BLOCKS);
        for (int at = first; at < end; at++) {
            long offset = (long) at * BLOCK_BYTES;
            if (!isSame(range, offset, blocks[at], length(at))) {
                MemorySegment.copy(blocks[at], 0, range, ValueLayout.JAVA_BYTE, offset, length(at));
            }
        }
        return end < blocks.length ? end : -1;
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
