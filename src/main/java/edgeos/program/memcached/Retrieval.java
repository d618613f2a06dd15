package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** {@code get}, {@code gets}, {@code gat}, and {@code gats}: any number of keys, on a line of any length; values leave piece by piece, as there is room. */
final class Retrieval {
    private static final int MOST_HEADER_BYTES = 512;

    private final Items items;

    Retrieval(Items items) {
        this.items = items;
    }

    /**
     * Begins with the line, or with the first part of a line that does not fit; answers by {@link #goOn}.
     *
     * @param whole false if more of the line is to come
     */
    void begin(FwpMemory memory, Verb verb, boolean whole) {
        Line.split(memory);
        memory.putInt(MemcachedLayout.QUIET, 0);
        int keys = verb.touches() ? 2 : 1;
        if (Line.words(memory) < 2) {
            Replies.error(memory, Words.ERROR);
            return;
        }
        if (verb.touches()) {
            if (!Line.signed(memory, 1)) {
                Replies.error(memory, Words.BAD_EXPTIME);
                return;
            }
            memory.putLong(MemcachedLayout.EXPIRES, Expiry.nanos(memory, Line.number(memory)));
        }
        follow(memory, Line.words(memory) > keys ? (int) (Line.at(memory, keys) - MemcachedLayout.LINE) : memory.getInt(MemcachedLayout.LINE_LENGTH), whole);
    }

    /** Goes on with a further part of the line, whose keys start here. */
    void follow(FwpMemory memory, int from, boolean whole) {
        if (hasLongKey(memory, from)) {
            Replies.error(memory, Words.BAD_FORMAT);
            Conversation.go(memory, whole ? Conversation.LINE : Conversation.SKIP_LINE);
            return;
        }
        memory.putInt(MemcachedLayout.LINE_CURSOR, from);
        memory.putInt(MemcachedLayout.LINE_GOES_ON, whole ? 0 : 1);
        Conversation.go(memory, Conversation.RETRIEVE);
    }

    private static boolean hasLongKey(FwpMemory memory, int from) {
        int length = memory.getInt(MemcachedLayout.LINE_LENGTH);
        for (int at = Line.skipBlanks(memory, from, length); at < length;) {
            int end = Line.endOfWord(memory, at, length);
            if (end - at > MemcachedLayout.MOST_KEY_BYTES) {
                return true;
            }
            at = Line.skipBlanks(memory, end, length);
        }
        return false;
    }

    /** Answers as far as there is room, perhaps to the end of the line. */
    void goOn(FwpMemory memory) {
        Verb verb = Verb.noted(memory);
        while (sendValue(memory) && Replies.room(memory) >= MOST_HEADER_BYTES) {
            int length = memory.getInt(MemcachedLayout.LINE_LENGTH);
            int at = Line.skipBlanks(memory, memory.getInt(MemcachedLayout.LINE_CURSOR), length);
            int end = Line.endOfWord(memory, at, length);
            boolean more = memory.getInt(MemcachedLayout.LINE_GOES_ON) != 0;
            if (end == length && (more || at == end)) {
                finishLine(memory, at, more);
                return;
            }
            memory.putInt(MemcachedLayout.LINE_CURSOR, end);
            look(memory, verb, MemcachedLayout.LINE + at, end - at);
        }
    }

    /** The line ends here, or the part of it that is there, of which the last word is kept. */
    private static void finishLine(FwpMemory memory, int at, boolean more) {
        if (!more) {
            Replies.say(memory, Words.END);
            Conversation.go(memory, Conversation.LINE);
            return;
        }
        int kept = memory.getInt(MemcachedLayout.LINE_LENGTH) - at;
        memory.copyWithin(MemcachedLayout.LINE + at, MemcachedLayout.LINE, kept);
        Conversation.go(memory, Conversation.MORE_KEYS);
        memory.putInt(MemcachedLayout.LINE_LENGTH, kept);
    }

    private void look(FwpMemory memory, Verb verb, long key, int keyLength) {
        Items.noteKey(memory, key, keyLength);
        (verb.touches() ? Counter.TOUCHES : Counter.GETS).add(memory, 1);
        int item = items.findAny(memory);
        if (item != 0 && items.isExpired(memory, item)) {
            Counter.GET_EXPIRED.add(memory, 1);
            item = items.find(memory);
        }
        (item == 0 ? Counter.GET_MISSES : Counter.GET_HITS).add(memory, 1);
        if (verb.touches()) {
            (item == 0 ? Counter.TOUCH_MISSES : Counter.TOUCH_HITS).add(memory, 1);
        }
        if (item == 0) {
            return;
        }
        items.use(memory, item);
        items.set(memory, item, Items.FETCHED, true);
        if (verb.touches()) {
            memory.putLong(items.at(item) + MemcachedLayout.EXPIRES_AT, memory.getLong(MemcachedLayout.EXPIRES));
        }
        Replies.say(memory, Words.VALUE);
        Replies.say(memory, key, keyLength);
        Replies.say(memory, ' ');
        Replies.number(memory, memory.getInt(items.at(item) + MemcachedLayout.FLAGS) & 0xffff_ffffL);
        Replies.say(memory, ' ');
        Replies.number(memory, items.valueLength(memory, item));
        if (verb.tellsCas()) {
            Replies.say(memory, ' ');
            Replies.number(memory, items.cas(memory, item));
        }
        Replies.say(memory, Words.LINE_END);
        noteValue(memory, item);
    }

    /** Says which value is to be sent next, by {@link #sendValue}. */
    void noteValue(FwpMemory memory, int item) {
        memory.putInt(MemcachedLayout.ITEM, item);
        memory.putInt(MemcachedLayout.LEFT, items.valueLength(memory, item));
        memory.putLong(MemcachedLayout.CURSOR, items.value(memory, item));
    }

    /** Adds to the reply what there is room for of the value at hand; false if something is left of it. */
    boolean sendValue(FwpMemory memory) {
        if (memory.getInt(MemcachedLayout.ITEM) == 0) {
            return true;
        }
        int left = memory.getInt(MemcachedLayout.LEFT);
        int now = Math.min(left, Replies.room(memory));
        memory.putLong(MemcachedLayout.CURSOR, items.chunks().read(memory, memory.getLong(MemcachedLayout.CURSOR), now));
        memory.putInt(MemcachedLayout.LEFT, left - now);
        if (left > now || Replies.room(memory) < Words.LINE_END.length) {
            return false;
        }
        Replies.say(memory, Words.LINE_END);
        memory.putInt(MemcachedLayout.ITEM, 0);
        return true;
    }
}
