package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** Values that are numbers, unsigned of 64 bits: up wraps round, down stops at 0. A value never becomes shorter; blanks fill it up. */
final class Arithmetic {
    /** What became of it. */
    enum Outcome { DONE, NO_NUMBER, NO_MEMORY }

    private static final int BLANK = ' ';

    private final Items items;

    Arithmetic(Items items) {
        this.items = items;
    }

    /** Adds to a stored number, or takes from it; the new one is {@link Line#number}, and the item the one used latest. */
    Outcome change(FwpMemory memory, int item, long delta, boolean up) {
        if (!read(memory, item)) {
            return Outcome.NO_NUMBER;
        }
        (up ? Counter.INCR_HITS : Counter.DECR_HITS).add(memory, 1);
        long before = Line.number(memory);
        long after = up ? before + delta : Long.compareUnsigned(delta, before) >= 0 ? 0 : before - delta;
        items.use(memory, item);
        int digits = Replies.digits(after);
        int length = items.valueLength(memory, item);
        if (digits > length) {
            if (!items.grow(memory, item, digits, item)) {
                return Outcome.NO_MEMORY;
            }
            Items.countBytes(memory, digits - length);
        }
        write(memory, item, after, digits, Math.max(digits, length));
        items.renew(memory, item);
        memory.putLong(MemcachedLayout.NUMBER, after);
        return Outcome.DONE;
    }

    /** Writes a value of so many bytes: a number of so many digits, then blanks. */
    void write(FwpMemory memory, int item, long number, int digits, int length) {
        Chunks chunks = items.chunks();
        long at = items.value(memory, item);
        for (int each = 0; each < length; each++) {
            memory.putByte(at, (byte) (each < digits ? digit(number, digits - 1 - each) : BLANK));
            at = chunks.further(memory, at, 1);
        }
    }

    private static int digit(long number, int fromLast) {
        long rest = number;
        for (int each = 0; each < fromLast; each++) {
            rest = Long.divideUnsigned(rest, 10);
        }
        return (int) ('0' + Long.remainderUnsigned(rest, 10));
    }

    /** Reads a value as a number into {@link Line#number}: blanks, digits, and anything behind a blank; false if it is none. */
    private boolean read(FwpMemory memory, int item) {
        Chunks chunks = items.chunks();
        long at = items.value(memory, item);
        int left = items.valueLength(memory, item);
        long number = 0;
        boolean digits = false;
        for (; left > 0; left--) {
            int letter = memory.getByte(at);
            int digit = letter - '0';
            if (digit >= 0 && digit <= 9) {
                if (!Line.canTake(number, digit)) {
                    return false;
                }
                number = number * 10 + digit;
                digits = true;
            } else if (digits || !isBlank(letter)) {
                break;
            }
            at = chunks.further(memory, at, 1);
        }
        memory.putLong(MemcachedLayout.NUMBER, number);
        return digits && (left == 0 || isBlank(memory.getByte(at)));
    }

    private static boolean isBlank(int letter) {
        return letter == BLANK || letter >= '\t' && letter <= '\r';
    }
}
