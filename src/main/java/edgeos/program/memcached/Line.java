package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** The command line at hand: its words, and the numbers among them. */
final class Line {
    private static final byte BLANK = ' ';
    private static final long MOST_32 = 0xffff_ffffL;
    private static final long MOST_TENTH = Long.divideUnsigned(-1, 10);

    private Line() { }

    /** Finds the words; all that does not fit the table belongs to the last. */
    static void split(FwpMemory memory) {
        int length = memory.getInt(MemcachedLayout.LINE_LENGTH);
        int count = 0;
        for (int at = skipBlanks(memory, 0, length); at < length && count < MemcachedLayout.MOST_TOKENS; at = skipBlanks(memory, at, length)) {
            int end = endOfWord(memory, at, length);
            long token = MemcachedLayout.TOKENS + count * 8L;
            memory.putInt(token, at);
            memory.putInt(token + 4, end - at);
            at = end;
            count++;
        }
        memory.putInt(MemcachedLayout.TOKENS_COUNT, count);
    }

    /** Where the next word starts, or the end. */
    static int skipBlanks(FwpMemory memory, int from, int end) {
        int at = from;
        while (at < end && memory.getByte(MemcachedLayout.LINE + at) == BLANK) {
            at++;
        }
        return at;
    }

    /** Where the word ends that is here, or the end. */
    static int endOfWord(FwpMemory memory, int from, int end) {
        int at = from;
        while (at < end && memory.getByte(MemcachedLayout.LINE + at) != BLANK) {
            at++;
        }
        return at;
    }

    /** How many words there are, the command among them. */
    static int words(FwpMemory memory) {
        return memory.getInt(MemcachedLayout.TOKENS_COUNT);
    }

    /** Where a word lies in memory. */
    static long at(FwpMemory memory, int word) {
        return MemcachedLayout.LINE + memory.getInt(MemcachedLayout.TOKENS + word * 8L);
    }

    static int length(FwpMemory memory, int word) {
        return memory.getInt(MemcachedLayout.TOKENS + word * 8L + 4);
    }

    /** True if there is such a word and it is this. */
    static boolean is(FwpMemory memory, int word, byte[] text) {
        if (word >= words(memory) || length(memory, word) != text.length) {
            return false;
        }
        long at = at(memory, word);
        for (int each = 0; each < text.length; each++) {
            if (memory.getByte(at + each) != text[each]) {
                return false;
            }
        }
        return true;
    }

    /** Reads an unsigned number of 64 bits into {@link MemcachedLayout#NUMBER}; false if the word is none. */
    static boolean unsigned(FwpMemory memory, int word) {
        return word < words(memory) && unsigned(memory, at(memory, word), length(memory, word));
    }

    /** Reads the unsigned number of 64 bits that is written there into {@link MemcachedLayout#NUMBER}; false if it is none. */
    static boolean unsigned(FwpMemory memory, long at, int length) {
        long number = 0;
        for (int each = 0; each < length; each++) {
            int digit = memory.getByte(at + each) - '0';
            if (digit < 0 || digit > 9 || !canTake(number, digit)) {
                return false;
            }
            number = number * 10 + digit;
        }
        memory.putLong(MemcachedLayout.NUMBER, number);
        return length > 0;
    }

    /** True if a further digit leaves an unsigned number within 64 bits. */
    static boolean canTake(long number, int digit) {
        int order = Long.compareUnsigned(number, MOST_TENTH);
        return order < 0 || order == 0 && digit <= 5;
    }

    /** Reads a number of 32 bits, unsigned unless it is negative, into {@link MemcachedLayout#NUMBER}; false if the word is none. */
    static boolean signed(FwpMemory memory, int word) {
        return word < words(memory) && signed(memory, at(memory, word), length(memory, word));
    }

    /** Reads the number of 32 bits, unsigned unless it is negative, that is written there into {@link MemcachedLayout#NUMBER}; false if it is none: so dates are good for as long as 32 bits last. */
    static boolean signed(FwpMemory memory, long at, int length) {
        boolean minus = length > 0 && memory.getByte(at) == '-';
        if (!(minus ? unsigned(memory, at + 1, length - 1) : unsigned(memory, at, length))) {
            return false;
        }
        long size = memory.getLong(MemcachedLayout.NUMBER);
        memory.putLong(MemcachedLayout.NUMBER, minus ? -size : size);
        return size >= 0 && size <= (minus ? Integer.MAX_VALUE + 1L : MOST_32);
    }

    /** Reads an unsigned number of 32 bits; false if the word is none. */
    static boolean unsigned32(FwpMemory memory, int word) {
        return unsigned(memory, word) && memory.getLong(MemcachedLayout.NUMBER) >>> 32 == 0;
    }

    /** The number that was read last. */
    static long number(FwpMemory memory) {
        return memory.getLong(MemcachedLayout.NUMBER);
    }
}
