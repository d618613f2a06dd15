package edgeos.lab.swarm;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A line of ASCII that comes in pieces, and numbers in it. Owned by one thread; grows up to {@link #MOST_BYTES} and allocates nothing otherwise. */
final class Ascii {
    /** The longest line. */
    static final int MOST_BYTES = 8192;
    private static final int FIRST_BYTES = 128;
    private static final int LEAST_DIGITS = 1;
    private static final int MOST_DIGITS = 18;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int length;
    private boolean whole;

    /** Writes a number that is not negative. */
    static void put(ByteBuffer into, long number) {
        int digits = LEAST_DIGITS;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            digits++;
        }
        long rest = number;
        for (int at = into.position() + digits - 1; at >= into.position(); at--) {
            into.put(at, (byte) ('0' + rest % 10));
            rest /= 10;
        }
        into.position(into.position() + digits);
    }

    /** Takes bytes up to a line's end, which it leaves away; true once the line is whole, and then the next call begins another. A line that is too long never is: see {@link #isTooLong()}. */
    boolean read(ByteBuffer from) {
        if (whole) {
            clear();
        }
        while (from.hasRemaining()) {
            byte next = from.get();
            if (next == '\n' && length <= MOST_BYTES) {
                length -= length > 0 && bytes[length - 1] == '\r' ? 1 : 0;
                whole = true;
                return true;
            }
            if (length < MOST_BYTES) {
                if (length == bytes.length) {
                    bytes = java.util.Arrays.copyOf(bytes, 2 * length);
                }
                bytes[length] = next;
            }
            length++;
        }
        return false;
    }

    boolean isTooLong() {
        return length > MOST_BYTES;
    }

    /** Forgets the line. */
    void clear() {
        length = 0;
        whole = false;
    }

    int length() {
        return length;
    }

    /** True if the line has these bytes from {@code at} on. */
    boolean has(int at, byte[] text) {
        return at + text.length <= length && java.util.Arrays.equals(bytes, at, at + text.length, text, 0, text.length);
    }

    /** True if the line has this character at {@code at}. */
    boolean has(int at, byte character) {
        return at < length && bytes[at] == character;
    }

    /** True if the line has these bytes from {@code at} on, where lower and upper case are one; {@code lower} is in lower case. */
    boolean hasAnyCase(int at, byte[] lower) {
        boolean equal = at + lower.length <= length;
        for (int k = 0; equal && k < lower.length; k++) {
            byte is = bytes[at + k];
            equal = (is >= 'A' && is <= 'Z' ? is + 'a' - 'A' : is) == lower[k];
        }
        return equal;
    }

    /** True if the line is this. */
    boolean is(byte[] text) {
        return length == text.length && has(0, text);
    }

    /** A number that stands for the bytes from {@code at} on; never 0. */
    long hash(int at) {
        long hash = 1;
        for (int k = at; k < length; k++) {
            hash = Dice.mix(hash ^ bytes[k]);
        }
        return hash == 0 ? 1 : hash;
    }

    /** Where the digits that begin at {@code at} end. */
    int digitsEnd(int at, int radix) {
        int end = at;
        while (end < length && Character.digit(bytes[end], radix) >= 0) {
            end++;
        }
        return end;
    }

    /** The number from {@code at} to {@code end}; -1 if there are no digits, or too many. */
    long number(int at, int end, int radix) {
        if (end - at < LEAST_DIGITS || end - at > (radix > 10 ? MOST_DIGITS - 4 : MOST_DIGITS)) {
            return -1;
        }
        long number = 0;
        for (int k = at; k < end; k++) {
            number = number * radix + Character.digit(bytes[k], radix);
        }
        return number;
    }

    /** The first place from {@code at} on that is no space. */
    int afterSpaces(int at) {
        int after = at;
        while (after < length && bytes[after] == ' ') {
            after++;
        }
        return after;
    }

    /** At most 60 characters of the line, for a complaint. */
    @Override
    public String toString() {
        int shown = Math.min(Math.min(length, bytes.length), 60);
        return new String(bytes, 0, shown, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", "?") + (shown < length ? "..." : "");
    }
}
