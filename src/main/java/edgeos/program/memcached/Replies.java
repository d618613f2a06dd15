package edgeos.program.memcached;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;

/** What was answered and not yet sent: answers to several commands leave as one message. Whoever answers makes sure beforehand that there is room. */
final class Replies {
    /** The longest answer but for values: so much room there is before a command. */
    static final int MOST_BYTES = 3072;
    private static final int MOST_DIGITS = 20;

    private Replies() { }

    /** How many bytes more it takes. */
    static int room(FwpMemory memory) {
        return MemcachedLayout.REPLY_BYTES - memory.getInt(MemcachedLayout.REPLY_LENGTH);
    }

    /** Sends what there is, as a message that leaves by port 0; false if there is no room for it now. */
    static boolean flush(Batch batch, FwpMemory memory) {
        int length = memory.getInt(MemcachedLayout.REPLY_LENGTH);
        if (length == 0) {
            return true;
        }
        if (!batch.emit(0, memory, MemcachedLayout.REPLY, length)) {
            return false;
        }
        Counter.BYTES_WRITTEN.add(memory, length);
        memory.putInt(MemcachedLayout.REPLY_LENGTH, 0);
        return true;
    }

    private static long grow(FwpMemory memory, int bytes) {
        int length = memory.getInt(MemcachedLayout.REPLY_LENGTH);
        memory.putInt(MemcachedLayout.REPLY_LENGTH, length + bytes);
        return MemcachedLayout.REPLY + length;
    }

    /** Says this. */
    static void say(FwpMemory memory, byte[] text) {
        memory.putBytes(grow(memory, text.length), text);
    }

    /** Says what is written there. */
    static void say(FwpMemory memory, long at, int length) {
        memory.copyWithin(at, grow(memory, length), length);
    }

    /** Says one byte. */
    static void say(FwpMemory memory, char letter) {
        memory.putByte(grow(memory, 1), (byte) letter);
    }

    /** Says an unsigned number. */
    static void number(FwpMemory memory, long number) {
        int digits = digits(number);
        write(memory, grow(memory, digits), number, digits);
    }

    /** Says a number with its sign. */
    static void signed(FwpMemory memory, long number) {
        if (number < 0) {
            say(memory, '-');
        }
        number(memory, Math.abs(number));
    }

    /** How many digits an unsigned number has. */
    static int digits(long number) {
        int digits = 1;
        for (long rest = Long.divideUnsigned(number, 10); rest != 0; rest /= 10) {
            digits++;
        }
        return Math.min(digits, MOST_DIGITS);
    }

    /** Writes an unsigned number with so many digits. */
    static void write(FwpMemory memory, long at, long number, int digits) {
        long rest = number;
        for (int each = digits - 1; each >= 0; each--) {
            long tenth = Long.divideUnsigned(rest, 10);
            memory.putByte(at + each, (byte) ('0' + (rest - tenth * 10)));
            rest = tenth;
        }
    }

    /** Answers with a line, unless the command wants none. */
    static void answer(FwpMemory memory, byte[] line) {
        if (memory.getInt(MemcachedLayout.QUIET) == 0) {
            say(memory, line);
        }
    }

    /** Answers that something is wrong. */
    static void error(FwpMemory memory, byte[] line) {
        Counter.ERRORS.add(memory, 1);
        answer(memory, line);
    }

    /** Says a statistic. */
    static void stat(FwpMemory memory, byte[] name, long value) {
        say(memory, Words.STAT);
        say(memory, name);
        say(memory, ' ');
        number(memory, value);
        say(memory, Words.LINE_END);
    }
}
