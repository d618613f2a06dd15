package edgeos.program.packet;

import java.util.Objects;

/**
 * Octets of a stretch of an array, which can be moved on to another stretch. Read by one thread at a time.
 */
public final class ByteOctets implements Octets {
    private final byte[] bytes;
    private int from;
    private int length;

    /** All bytes of this array, which is not copied. */
    public ByteOctets(byte[] bytes) {
        this.bytes = bytes;
        this.length = bytes.length;
    }

    /** Moves the view to a stretch of the array. */
    public ByteOctets view(int offset, int lengthBytes) {
        Objects.checkFromIndexSize(offset, lengthBytes, bytes.length);
        from = offset;
        length = lengthBytes;
        return this;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public int u8(int offset) {
        return bytes[from + Objects.checkIndex(offset, length)] & 0xff;
    }

    @Override
    public int u16(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    @Override
    public int i32(int offset) {
        return u16(offset) << 16 | u16(offset + 2);
    }
}
