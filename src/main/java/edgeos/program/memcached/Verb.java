package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** The commands, as they are written. */
enum Verb {
    GET("get"), SET("set"), GETS("gets"), ADD("add"), REPLACE("replace"), APPEND("append"), PREPEND("prepend"), CAS("cas"), INCR("incr"), DECR("decr"),
    DELETE("delete"), TOUCH("touch"), GAT("gat"), GATS("gats"), META_GET("mg"), META_SET("ms"), META_DELETE("md"), META_ARITHMETIC("ma"), META_NOOP("mn"), META_DEBUG("me"),
    STATS("stats"), VERSION("version"), FLUSH_ALL("flush_all"), VERBOSITY("verbosity"), QUIT("quit"), NONE("");

    private static final Verb[] ALL = values();

    private final int length;
    private final long word;
    private final byte last;

    Verb(String text) {
        byte[] bytes = Words.of(text);
        long packed = 0;
        for (int at = 0; at < Math.min(bytes.length, Long.BYTES); at++) {
            packed |= (bytes[at] & 0xffL) << at * Byte.SIZE;
        }
        word = packed;
        length = bytes.length;
        last = length == 0 ? 0 : bytes[length - 1];
    }

    /** The command that is written there; {@link #NONE} if it is none. */
    static Verb of(FwpMemory memory, long at, int length) {
        long packed = 0;
        for (int each = 0; each < Math.min(length, Long.BYTES); each++) {
            packed |= (memory.getByte(at + each) & 0xffL) << each * Byte.SIZE;
        }
        for (Verb verb : ALL) {
            if (verb.word == packed && verb.length == length && length > 0 && memory.getByte(at + length - 1) == verb.last) {
                return verb;
            }
        }
        return NONE;
    }

    /** The command that was noted by its ordinal. */
    static Verb noted(FwpMemory memory) {
        return ALL[memory.getInt(MemcachedLayout.VERB)];
    }

    void note(FwpMemory memory) {
        memory.putInt(MemcachedLayout.VERB, ordinal());
    }

    /** True if it asks for values of any number of keys. */
    boolean isRetrieval() {
        return this == GET || this == GETS || this == GAT || this == GATS;
    }

    /** True if its answer tells the items' unique numbers. */
    boolean tellsCas() {
        return this == GETS || this == GATS;
    }

    /** True if it sets when items expire, too. */
    boolean touches() {
        return this == GAT || this == GATS;
    }
}
