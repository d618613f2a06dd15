package edgeos.program.wasm;

/**
 * Reads WebAssembly's binary format from a range of bytes, and never beyond it. Belongs to whoever made it.
 *
 * <p>Errors: {@link RefusedModuleException} where the bytes end too early or a number is malformed.
 */
final class ByteCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    ByteCursor(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.end = to;
    }

    int at() {
        return at;
    }

    boolean hasMore() {
        return at < end;
    }

    int u8() {
        if (at >= end) {
            throw new RefusedModuleException("it is malformed or cut off: offset=" + at);
        }
        return bytes[at++] & 0xff;
    }

    /** An unsigned number of at most 31 bits: nothing in a module of our size needs more. */
    int u32() {
        long value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = u8();
            value |= (long) (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                if (value > Integer.MAX_VALUE) {
                    break;
                }
                return (int) value;
            }
        }
        throw new RefusedModuleException("it holds a number that is malformed or too large: offset=" + at);
    }

    /** A count of things of which each takes at least one byte. */
    int count() {
        int count = u32();
        if (count > end - at) {
            throw new RefusedModuleException("it is malformed: it counts more than it holds: offset=" + at + " count=" + count);
        }
        return count;
    }

    /** Goes over so many bytes. */
    void skip(int length) {
        if (length > end - at) {
            throw new RefusedModuleException("it is malformed or cut off: offset=" + at + " length=" + length);
        }
        at += length;
    }

    /** Goes over a number of any length. */
    void skipNumber() {
        for (int length = 0; (u8() & 0x80) != 0; length++) {
            if (length == 9) {
                throw new RefusedModuleException("it holds a malformed number: offset=" + at);
            }
        }
    }
}
