package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** The flags of a meta command: words of a letter, some with a token behind it. Which letters there are is noted as a set of bits. */
final class MetaFlags {
    private static final String SIGNED = "NRT";
    private static final String UNSIGNED = "CJDF";
    /** Whatever any command knows: a flag that means nothing to one is ignored by it. */
    private static final long KNOWN = letters("bcfhklqstuvCDFIJLMNOPRT");

    private MetaFlags() { }

    private static long letters(String text) {
        return text.chars().mapToLong(letter -> bit((byte) letter)).reduce(0, (one, other) -> one | other);
    }

    private static long bit(byte letter) {
        return letter >= '@' && letter <= 'z' ? 1L << letter - '@' : 0;
    }

    /** Reads the flags from this word on; says what is wrong with them, and returns false, if anything is. */
    static boolean read(FwpMemory memory, int from) {
        long flags = 0;
        for (int word = from; word < Line.words(memory); word++) {
            byte letter = memory.getByte(Line.at(memory, word));
            long bit = bit(letter);
            if ((flags & bit) != 0) {
                Replies.error(memory, Words.DUPLICATE_FLAG);
                return false;
            }
            if ((KNOWN & bit) == 0) {
                Replies.error(memory, Words.INVALID_FLAG);
                return false;
            }
            if (!isGood(memory, letter, Line.at(memory, word) + 1, Line.length(memory, word) - 1)) {
                Replies.error(memory, Words.BAD_TOKEN);
                return false;
            }
            flags |= bit;
        }
        memory.putLong(MemcachedLayout.META_FLAGS, flags);
        return true;
    }

    private static boolean isGood(FwpMemory memory, byte letter, long at, int length) {
        if (SIGNED.indexOf(letter) >= 0) {
            return Line.signed(memory, at, length);
        }
        if (UNSIGNED.indexOf(letter) >= 0) {
            return Line.unsigned(memory, at, length) && (letter != 'F' || Line.number(memory) >>> 32 == 0);
        }
        return letter != 'M' || length > 0;
    }

    static boolean has(FwpMemory memory, char letter) {
        return (memory.getLong(MemcachedLayout.META_FLAGS) & bit((byte) letter)) != 0;
    }

    private static int word(FwpMemory memory, char letter) {
        int word = Line.words(memory) - 1;
        while (word > 1 && memory.getByte(Line.at(memory, word)) != letter) {
            word--;
        }
        return word;
    }

    /** The number behind a flag, {@code otherwise} if there is no such flag. */
    static long number(FwpMemory memory, char letter, long otherwise) {
        if (!has(memory, letter)) {
            return otherwise;
        }
        int word = word(memory, letter);
        if (SIGNED.indexOf(letter) >= 0) {
            Line.signed(memory, Line.at(memory, word) + 1, Line.length(memory, word) - 1);
        } else {
            Line.unsigned(memory, Line.at(memory, word) + 1, Line.length(memory, word) - 1);
        }
        return Line.number(memory);
    }

    /** The moment that a flag's token says; see {@link Expiry#nanos}. */
    static long expires(FwpMemory memory, char letter) {
        return Expiry.nanos(memory, number(memory, letter, 0));
    }

    /** The first letter of the token behind a flag; {@code otherwise} if there is no such flag. */
    static int letter(FwpMemory memory, char letter, int otherwise) {
        return has(memory, letter) ? memory.getByte(Line.at(memory, word(memory, letter)) + 1) : otherwise;
    }
}
