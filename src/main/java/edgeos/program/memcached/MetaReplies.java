package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** Answers to meta commands: a code, and what their flags ask for, in the order of the flags. */
final class MetaReplies {
    private static final byte[] DEBUG = Words.of("ME ");
    private static final byte[] EXPIRES = Words.of(" exp=");
    private static final byte[] LAST_ACCESS = Words.of(" la=");
    private static final byte[] CAS = Words.of(" cas=");
    private static final byte[] FETCHED = Words.of(" fetch=yes cls=1 size=");
    private static final byte[] NOT_FETCHED = Words.of(" fetch=no cls=1 size=");

    private final Items items;

    MetaReplies(Items items) {
        this.items = items;
    }

    /** Says one more flag. */
    static void flag(FwpMemory memory, char letter) {
        Replies.say(memory, ' ');
        Replies.say(memory, letter);
    }

    /** Says a line: the code, and the flags; of an item, if there is one. */
    void end(FwpMemory memory, byte[] code, int item) {
        Replies.say(memory, code);
        flags(memory, item);
        Replies.say(memory, Words.LINE_END);
    }

    /** Says what the flags ask for; of an item, if there is one. */
    void flags(FwpMemory memory, int item) {
        int first = Verb.noted(memory) == Verb.META_SET ? 3 : 2;
        for (int word = first; word < Line.words(memory); word++) {
            byte letter = memory.getByte(Line.at(memory, word));
            switch (letter) {
                case 'O' -> {
                    Replies.say(memory, ' ');
                    Replies.say(memory, Line.at(memory, word), Line.length(memory, word));
                }
                case 'k' -> {
                    flag(memory, 'k');
                    Replies.say(memory, Line.at(memory, 1), Line.length(memory, 1));
                    if (MetaFlags.has(memory, 'b')) {
                        flag(memory, 'b');
                    }
                }
                default -> ofItem(memory, letter, item);
            }
        }
    }

    /** Who sets is told nothing of the item but its unique number, which is 0 if nothing was stored; who counts also when it expires. */
    private void ofItem(FwpMemory memory, byte letter, int item) {
        Verb verb = Verb.noted(memory);
        if (letter == 'c' && (verb == Verb.META_SET || item != 0)) {
            number(memory, 'c', item == 0 ? 0 : items.cas(memory, item));
        }
        boolean tells = verb == Verb.META_GET || verb == Verb.META_ARITHMETIC && letter == 't';
        if (!tells || item == 0) {
            return;
        }
        long at = items.at(item);
        switch (letter) {
            case 'f' -> number(memory, 'f', memory.getInt(at + MemcachedLayout.FLAGS) & 0xffff_ffffL);
            case 'h' -> number(memory, 'h', items.has(memory, item, Items.FETCHED) ? 1 : 0);
            case 'l' -> number(memory, 'l', Expiry.secondsSince(memory, memory.getLong(at + MemcachedLayout.TOUCHED)));
            case 's' -> number(memory, 's', items.valueLength(memory, item));
            case 't' -> {
                flag(memory, 't');
                Replies.signed(memory, Expiry.secondsLeft(memory, memory.getLong(at + MemcachedLayout.EXPIRES_AT)));
            }
            default -> { }
        }
    }

    private static void number(FwpMemory memory, char letter, long number) {
        flag(memory, letter);
        Replies.number(memory, number);
    }

    /** Says all that is known of an item but its value. */
    void debug(FwpMemory memory, int item) {
        long at = items.at(item);
        Replies.say(memory, DEBUG);
        Replies.say(memory, Line.at(memory, 1), Line.length(memory, 1));
        Replies.say(memory, EXPIRES);
        Replies.signed(memory, Expiry.secondsLeft(memory, memory.getLong(at + MemcachedLayout.EXPIRES_AT)));
        Replies.say(memory, LAST_ACCESS);
        Replies.number(memory, Expiry.secondsSince(memory, memory.getLong(at + MemcachedLayout.TOUCHED)));
        Replies.say(memory, CAS);
        Replies.number(memory, items.cas(memory, item));
        Replies.say(memory, items.has(memory, item, Items.FETCHED) ? FETCHED : NOT_FETCHED);
        int content = memory.getShort(at + MemcachedLayout.ITEM_KEY_LENGTH) + items.valueLength(memory, item);
        Replies.number(memory, (long) MemcachedLayout.chunksFor(content) * MemcachedLayout.CHUNK_BYTES);
        Replies.say(memory, Words.LINE_END);
    }
}
