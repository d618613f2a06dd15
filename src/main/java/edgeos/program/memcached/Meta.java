package edgeos.program.memcached;

import edgeos.memory.FwpMemory;
import edgeos.program.memcached.Storage.Outcome;

/** Meta commands: {@code mg}, {@code ms}, {@code md}, {@code ma}, {@code mn}, {@code me}. */
final class Meta {
    private static final byte[] HIT = Words.of("HD");
    private static final byte[] MISS = Words.of("EN");
    private static final byte[] NOT_FOUND = Words.of("NF");
    private static final byte[] EXISTS = Words.of("EX");
    private static final byte[] NOT_STORED = Words.of("NS");
    private static final byte[] VALUE = Words.of("VA ");

    private final Items items;
    private final Storage storage;
    private final Retrieval retrieval;
    private final Arithmetic arithmetic;
    private final MetaReplies replies;

    Meta(Items items, Storage storage, Retrieval retrieval) {
        this.items = items;
        this.storage = storage;
        this.retrieval = retrieval;
        this.arithmetic = new Arithmetic(items);
        this.replies = new MetaReplies(items);
    }

    /** Carries out the line at hand. */
    void run(FwpMemory memory, Verb verb) {
        Counter.METAS.add(memory, 1);
        switch (verb) {
            case META_GET -> get(memory);
            case META_SET -> set(memory);
            case META_DELETE -> delete(memory);
            case META_ARITHMETIC -> count(memory);
            case META_DEBUG -> debug(memory);
            default -> Replies.say(memory, Words.META_NOOP);
        }
    }

    /** Notes the key, which may be written in base 64, when the flags are read; says what is wrong with it, and returns false, if anything is. */
    private static boolean noteKey(FwpMemory memory) {
        long at = Line.at(memory, 1);
        int length = Line.length(memory, 1);
        if (MetaFlags.has(memory, 'b')) {
            length = Base64Key.decode(memory, at, length);
            at = MemcachedLayout.KEY;
        }
        if (length < 0 || length > MemcachedLayout.MOST_KEY_BYTES) {
            Replies.error(memory, length < 0 ? Words.BAD_KEY : Words.BAD_FORMAT);
            return false;
        }
        Items.noteKey(memory, at, length);
        return true;
    }

    private static boolean begins(FwpMemory memory) {
        if (Line.words(memory) < 2) {
            Replies.error(memory, Words.ERROR);
            return false;
        }
        return MetaFlags.read(memory, 2) && noteKey(memory);
    }

    private void get(FwpMemory memory) {
        if (!begins(memory)) {
            return;
        }
        int item = items.find(memory);
        boolean vivified = item == 0 && MetaFlags.has(memory, 'N');
        Counter.GETS.add(memory, 1);
        (item == 0 ? Counter.GET_MISSES : Counter.GET_HITS).add(memory, 1);
        if (vivified) {
            item = items.make(memory, 0, 0, MetaFlags.expires(memory, 'N'));
            if (item != 0) {
                items.store(memory, item);
            }
        }
        if (item == 0) {
            if (vivified) {
                Replies.error(memory, Words.NO_MEMORY);
            } else if (!MetaFlags.has(memory, 'q')) {
                replies.end(memory, MISS, 0);
            }
            return;
        }
        tell(memory, item, vivified);
    }

    private void tell(FwpMemory memory, int item, boolean vivified) {
        if (MetaFlags.has(memory, 'T')) {
            expire(memory, item, 'T');
        }
        boolean wantsValue = MetaFlags.has(memory, 'v');
        if (wantsValue) {
            Replies.say(memory, VALUE);
            Replies.number(memory, items.valueLength(memory, item));
        } else {
            Replies.say(memory, HIT);
        }
        replies.flags(memory, item);
        boolean stale = items.has(memory, item, Items.STALE);
        boolean told = items.has(memory, item, Items.WON);
        boolean wins = !told && (vivified || stale || isToBeRenewed(memory, item));
        if (told) {
            MetaReplies.flag(memory, 'Z');
        }
        if (stale) {
            MetaReplies.flag(memory, 'X');
        }
        if (wins) {
            MetaReplies.flag(memory, 'W');
            items.set(memory, item, Items.WON, true);
        }
        Replies.say(memory, Words.LINE_END);
        if (!MetaFlags.has(memory, 'u')) {
            items.use(memory, item);
            items.set(memory, item, Items.FETCHED, true);
        }
        if (wantsValue) {
            retrieval.noteValue(memory, item);
            Conversation.go(memory, Conversation.META_VALUE);
        }
    }

    private boolean isToBeRenewed(FwpMemory memory, int item) {
        long expires = memory.getLong(items.at(item) + MemcachedLayout.EXPIRES_AT);
        return MetaFlags.has(memory, 'R') && expires != 0 && Expiry.secondsLeft(memory, expires) < MetaFlags.number(memory, 'R', 0);
    }

    private void expire(FwpMemory memory, int item, char flag) {
        memory.putLong(items.at(item) + MemcachedLayout.EXPIRES_AT, MetaFlags.expires(memory, flag));
    }

    private void set(FwpMemory memory) {
        if (!Line.signed(memory, 2) || Line.length(memory, 1) > MemcachedLayout.MOST_KEY_BYTES || Line.number(memory) < 0 || Line.number(memory) > Storage.MOST_VALUE_BYTES) {
            Replies.error(memory, Words.BAD_FORMAT);
            return;
        }
        int bytes = (int) Line.number(memory);
        if (!MetaFlags.read(memory, 3) || !noteKey(memory) || !hasMode(memory)) {
            memory.putInt(MemcachedLayout.LEFT, bytes + Words.LINE_END.length);
            Conversation.go(memory, Conversation.SWALLOW);
            return;
        }
        memory.putLong(MemcachedLayout.EXPIRES, MetaFlags.expires(memory, 'T'));
        storage.receive(memory, Verb.META_SET, bytes, (int) MetaFlags.number(memory, 'F', 0));
    }

    private static boolean hasMode(FwpMemory memory) {
        boolean known = mode(memory) != Verb.NONE;
        if (!known) {
            Replies.error(memory, Words.BAD_SET_MODE);
        }
        return known;
    }

    private static Verb mode(FwpMemory memory) {
        return switch (MetaFlags.letter(memory, 'M', 'S')) {
            case 'E', 'e' -> Verb.ADD;
            case 'A', 'a' -> Verb.APPEND;
            case 'P', 'p' -> Verb.PREPEND;
            case 'R', 'r' -> Verb.REPLACE;
            case 'S', 's' -> Verb.SET;
            default -> Verb.NONE;
        };
    }

    /** The value of {@code ms} is there. */
    void finishSet(FwpMemory memory) {
        int item = storage.received(memory);
        if (!storage.isSound(memory, item)) {
            return;
        }
        int old = items.find(memory);
        long wanted = MetaFlags.number(memory, 'C', 0);
        boolean compares = MetaFlags.has(memory, 'C');
        boolean same = !compares || old != 0 && items.cas(memory, old) == wanted;
        boolean outOfDate = !same && old != 0 && MetaFlags.has(memory, 'I') && Long.compareUnsigned(wanted, items.cas(memory, old)) < 0;
        if (!same && !outOfDate) {
            items.chunks().give(memory, item);
            replies.end(memory, old == 0 ? NOT_FOUND : EXISTS, 0);
            return;
        }
        items.set(memory, item, Items.STALE | Items.WON, outOfDate);
        Outcome outcome = storage.put(memory, mode(memory), item);
        switch (outcome) {
            case STORED -> {
                if (!MetaFlags.has(memory, 'q')) {
                    replies.end(memory, HIT, items.find(memory));
                }
            }
            case NOT_STORED -> replies.end(memory, NOT_STORED, 0);
            default -> Replies.error(memory, outcome.line());
        }
    }

    private boolean isOther(FwpMemory memory, int item) {
        return MetaFlags.has(memory, 'C') && items.cas(memory, item) != MetaFlags.number(memory, 'C', 0);
    }

    private void delete(FwpMemory memory) {
        if (!begins(memory)) {
            return;
        }
        int item = items.find(memory);
        (item == 0 ? Counter.DELETE_MISSES : Counter.DELETE_HITS).add(memory, 1);
        if (item != 0 && isOther(memory, item)) {
            replies.end(memory, EXISTS, 0);
            return;
        }
        if (item != 0 && MetaFlags.has(memory, 'I')) {
            invalidate(memory, item);
        } else if (item != 0) {
            items.remove(memory, item);
        }
        if (item == 0 || !MetaFlags.has(memory, 'q')) {
            replies.end(memory, item == 0 ? NOT_FOUND : HIT, 0);
        }
    }

    private void invalidate(FwpMemory memory, int item) {
        if (MetaFlags.has(memory, 'T')) {
            expire(memory, item, 'T');
        }
        items.set(memory, item, Items.STALE, true);
        items.set(memory, item, Items.WON, false);
        items.renew(memory, item);
    }

    private void count(FwpMemory memory) {
        if (!begins(memory)) {
            return;
        }
        int mode = MetaFlags.letter(memory, 'M', 'I');
        boolean up = mode == 'I' || mode == 'i' || mode == '+';
        if (!up && mode != 'D' && mode != 'd' && mode != '-') {
            Replies.error(memory, Words.BAD_COUNT_MODE);
            return;
        }
        int item = items.find(memory);
        if (item == 0) {
            countMissing(memory, up);
        } else if (isOther(memory, item)) {
            replies.end(memory, EXISTS, 0);
        } else {
            switch (arithmetic.change(memory, item, MetaFlags.number(memory, 'D', 1), up)) {
                case DONE -> counted(memory, item, Line.number(memory));
                case NO_NUMBER -> Replies.error(memory, Words.NO_NUMBER);
                case NO_MEMORY -> Replies.error(memory, Words.NO_MEMORY);
            }
        }
    }

    private void countMissing(FwpMemory memory, boolean up) {
        (up ? Counter.INCR_MISSES : Counter.DECR_MISSES).add(memory, 1);
        if (!MetaFlags.has(memory, 'N')) {
            replies.end(memory, NOT_FOUND, 0);
            return;
        }
        long first = MetaFlags.number(memory, 'J', 0);
        int digits = Replies.digits(first);
        int item = items.make(memory, digits, 0, MetaFlags.expires(memory, 'N'));
        if (item == 0) {
            Replies.error(memory, Words.NO_MEMORY);
            return;
        }
        arithmetic.write(memory, item, first, digits, digits);
        items.store(memory, item);
        counted(memory, item, first);
    }

    private void counted(FwpMemory memory, int item, long number) {
        if (MetaFlags.has(memory, 'T')) {
            expire(memory, item, 'T');
        }
        if (MetaFlags.has(memory, 'q')) {
            return;
        }
        if (!MetaFlags.has(memory, 'v')) {
            replies.end(memory, HIT, item);
            return;
        }
        Replies.say(memory, VALUE);
        Replies.number(memory, Replies.digits(number));
        replies.flags(memory, item);
        Replies.say(memory, Words.LINE_END);
        Replies.number(memory, number);
        Replies.say(memory, Words.LINE_END);
    }

    private void debug(FwpMemory memory) {
        if (Line.words(memory) < 2) {
            Replies.error(memory, Words.BAD_FORMAT);
        } else if (begins(memory)) {
            int item = items.find(memory);
            if (item == 0) {
                Replies.say(memory, Words.META_MISS);
            } else {
                replies.debug(memory, item);
            }
        }
    }
}
