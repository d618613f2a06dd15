package edgeos.telemetry.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow: numbers as short as they are small. One thread at a time. */
final class Packer {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int FIRST_BYTES = 4096;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;

    /** How many bytes there are. */
    int length() {
        return length;
    }

    /** All of them. */
    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    /** Begins anew. */
    void clear() {
        length = 0;
    }

    /** A number without sign: seven bits a byte, low ones first. */
    Packer number(long value) {
        long rest = value;
        while ((rest & ~SEVEN_BITS) != 0) {
            one((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        return one((int) rest);
    }

    /** A number near 0, above or below it. */
    Packer signed(long value) {
        return number(value << 1 ^ value >> Long.SIZE - 1);
    }

    /** A number that mostly resembles the one before: the bits in which it differs. Shares of powers of two take few bytes. */
    Packer real(double before, double value) {
        return number(Long.reverse(Double.doubleToRawLongBits(before) ^ Double.doubleToRawLongBits(value)));
    }

    /** A text. */
    Packer text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** All that another packer holds. */
    Packer append(Packer other) {
        room(other.length);
        System.arraycopy(other.bytes, 0, bytes, length, other.length);
        length += other.length;
        return this;
    }

    /** A single byte. */
    Packer one(int value) {
        room(1);
        bytes[length++] = (byte) value;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
