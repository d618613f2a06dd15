package edgeos.program.http;

import edgeos.memory.FwpMemory;
import java.nio.charset.StandardCharsets;

/** Reads and writes text as bytes of an FWP's memory, without a Java object for it. Stateless; any thread. */
final class Ascii {
    private static final int DIGITS = 10;
    private static final int MOST_DIGITS = 18;
    private static final int CASE = 0x20;
    private static final int HEX_RADIX = 16;
    private static final int HEX_BITS = 4;
    private static final int HEX_MASK = 15;

    private Ascii() { }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes a text; returns where it ends. */
    static long put(FwpMemory memory, long at, byte[] text) {
        for (int k = 0; k < text.length; k++) {
            memory.putByte(at + k, text[k]);
        }
        return at + text.length;
    }

    /** Writes a number that is not negative in decimal digits; returns where it ends. */
    static long put(FwpMemory memory, long at, long number) {
        int digits = 1;
        for (long rest = number / DIGITS; rest > 0; rest /= DIGITS) {
            digits++;
        }
        long rest = number;
        for (long place = at + digits - 1; place >= at; place--, rest /= DIGITS) {
            memory.putByte(place, (byte) ('0' + rest % DIGITS));
        }
        return at + digits;
    }

    /** Writes so many hexadecimal digits of a number, the last ones, in lower case; returns where they end. */
    static long putHex(FwpMemory memory, long at, int number, int digits) {
        for (int k = 0; k < digits; k++) {
            memory.putByte(at + k, (byte) Character.forDigit(number >>> (digits - 1 - k) * HEX_BITS & HEX_MASK, HEX_RADIX));
        }
        return at + digits;
    }

    /** Reads decimal digits and nothing else; -1: that is no number, or one of more than 18 digits. */
    static long number(FwpMemory memory, long from, long to) {
        if (from >= to || to - from > MOST_DIGITS) {
            return -1;
        }
        long number = 0;
        for (long at = from; at < to; at++) {
            int digit = memory.getByte(at) - '0';
            if (digit < 0 || digit >= DIGITS) {
                return -1;
            }
            number = number * DIGITS + digit;
        }
        return number;
    }

    /** What a hexadecimal digit counts; -1: it is none. */
    static int hex(int character) {
        return Character.digit(character < 0 || character > '~' ? 0 : character, HEX_RADIX);
    }

    /** True if the bytes are this text, which is in lower case, whatever case they are in. */
    static boolean is(FwpMemory memory, long from, long to, byte[] lower) {
        return to - from == lower.length && startsWith(memory, from, to, lower);
    }

    /** True if the bytes begin with this text, which is in lower case, whatever case they are in. */
    static boolean startsWith(FwpMemory memory, long from, long to, byte[] lower) {
        if (to - from < lower.length) {
            return false;
        }
        for (int k = 0; k < lower.length; k++) {
            int is = memory.getByte(from + k);
            if ((is >= 'A' && is <= 'Z' ? is | CASE : is) != lower[k]) {
                return false;
            }
        }
        return true;
    }

    /** True if the bytes are exactly this text. */
    static boolean isExactly(FwpMemory memory, long from, long to, byte[] text) {
        if (to - from != text.length) {
            return false;
        }
        for (int k = 0; k < text.length; k++) {
            if (memory.getByte(from + k) != text[k]) {
                return false;
            }
        }
        return true;
    }

    /** Where this byte is first; {@code to} if it is not there. */
    static long find(FwpMemory memory, long from, long to, int sought) {
        long at = from;
        while (at < to && memory.getByte(at) != sought) {
            at++;
        }
        return at;
    }

    /** Where the first byte is that is neither space nor tab. */
    static long skipBlank(FwpMemory memory, long from, long to) {
        long at = from;
        while (at < to && isBlank(memory.getByte(at))) {
            at++;
        }
        return at;
    }

    /** Where the blanks at the end begin. */
    static long trimmed(FwpMemory memory, long from, long to) {
        long end = to;
        while (end > from && isBlank(memory.getByte(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(int character) {
        return character == ' ' || character == '\t';
    }

    /** True if a name may hold this (RFC 9110, 5.6.2). */
    static boolean isToken(int character) {
        return character >= '0' && character <= '9' || character >= 'a' && character <= 'z' || character >= 'A' && character <= 'Z'
                || "!#$%&'*+-.^_`|~".indexOf(character) >= 0;
    }
}
