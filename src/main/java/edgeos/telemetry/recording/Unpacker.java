package edgeos.telemetry.recording;

import java.nio.charset.StandardCharsets;

/** Reads what a {@link Packer} wrote, and believes none of it: whatever the bytes are, it ends, or throws {@link DamagedException}. One thread at a time. */
final class Unpacker {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    /** No stretch comes to more elements of arrays: one that claims more would only fill the memory. */
    private static final int MOST_ELEMENTS = 1 << 24;

    private final byte[] bytes;
    private int at;
    private long elements;

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True while there is more. */
    boolean hasMore() {
        return at < bytes.length;
    }

    /** See {@link Packer#number}. */
    long number() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = one();
            value |= (long) (next & SEVEN_BITS) << shift;
            if ((next & MORE) == 0) {
                return value;
            }
        }
        throw new DamagedException("a number has no end: at=" + at);
    }

    /** See {@link Packer#signed}. */
    long signed() {
        long value = number();
        return value >>> 1 ^ -(value & 1);
    }

    /** See {@link Packer#real}. */
    double real(double before) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(before) ^ Long.reverse(number()));
    }

    /** See {@link Packer#text}. */
    String text() {
        int length = count();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    /** How many things follow, each of which takes a byte at least. */
    int count() {
        long value = number();
        return checked(value, bytes.length - at);
    }

    /** The length of an array whose elements need take no bytes. */
    int length() {
        return spend(upTo(MOST_ELEMENTS));
    }

    /** Says that so many elements of arrays are made of what was read. */
    int spend(int more) {
        elements += more;
        if (elements > MOST_ELEMENTS) {
            throw new DamagedException("it claims more than anybody records: at=" + at);
        }
        return more;
    }

    /** A number without sign that is not above {@code most}. */
    int upTo(int most) {
        return checked(number(), most);
    }

    private int checked(long value, int most) {
        if (value < 0 || value > most) {
            throw new DamagedException("a number is too large: value=" + value + " most=" + most + " at=" + at);
        }
        return (int) value;
    }

    /** A single byte, 0 to 255. */
    int one() {
        if (at == bytes.length) {
            throw new DamagedException("it ends too early: at=" + at);
        }
        return bytes[at++] & 0xff;
    }
}
