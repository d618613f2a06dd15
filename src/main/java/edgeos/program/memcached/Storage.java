package edgeos.program.memcached;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;

/** Commands that bring a value: their line, the value piece by piece as it comes, straight into an item, and what becomes of it. */
final class Storage {
    /** What became of a value. */
    enum Outcome {
        STORED(Words.STORED), NOT_STORED(Words.NOT_STORED), EXISTS(Words.EXISTS), NOT_FOUND(Words.NOT_FOUND), TOO_LARGE(Words.TOO_LARGE), NO_MEMORY(Words.NO_MEMORY);

        private final byte[] line;

        Outcome(byte[] line) {
            this.line = line;
        }

        /** How that is said. */
        byte[] line() {
            return line;
        }
    }

    private static final byte[] NOREPLY = Words.of("noreply");
    private static final int LINE_END_BYTES = 2;
    /** The longest value that a line may announce. */
    static final int MOST_VALUE_BYTES = Integer.MAX_VALUE - LINE_END_BYTES;
    private static final int WORDS = 5;

    private final Items items;
    private final Conversations conversations;
    private final int mostItemBytes;

    Storage(Items items, Conversations conversations, int mostItemBytes) {
        this.items = items;
        this.conversations = conversations;
        this.mostItemBytes = mostItemBytes;
    }

    /** Begins a command by its line: {@code set key flags exptime bytes}, {@code cas} with a number more. */
    void begin(FwpMemory memory, Verb verb) {
        int words = verb == Verb.CAS ? WORDS + 1 : WORDS;
        if (Line.words(memory) != words && Line.words(memory) != words + 1) {
            Replies.error(memory, Words.ERROR);
            return;
        }
        memory.putInt(MemcachedLayout.QUIET, Line.is(memory, words, NOREPLY) ? 1 : 0);
        if (Line.length(memory, 1) > MemcachedLayout.MOST_KEY_BYTES || !Line.unsigned32(memory, 2)) {
            Replies.error(memory, Words.BAD_FORMAT);
            return;
        }
        int flags = (int) Line.number(memory);
        if (!Line.signed(memory, 3)) {
            Replies.error(memory, Words.BAD_FORMAT);
            return;
        }
        memory.putLong(MemcachedLayout.EXPIRES, Expiry.nanos(memory, Line.number(memory)));
        if (verb == Verb.CAS && !Line.unsigned(memory, WORDS)) {
            Replies.error(memory, Words.BAD_FORMAT);
            return;
        }
        memory.putLong(MemcachedLayout.CAS_WANTED, Line.number(memory));
        if (!Line.signed(memory, 4) || Line.number(memory) < 0 || Line.number(memory) > MOST_VALUE_BYTES) {
            Replies.error(memory, Words.BAD_FORMAT);
            return;
        }
        Items.noteKey(memory, Line.at(memory, 1), Line.length(memory, 1));
        receive(memory, verb, Line.number(memory), flags);
    }

    /** Makes ready for a value of the noted key; if it cannot be taken, for letting it pass by. */
    void receive(FwpMemory memory, Verb verb, long bytes, int flags) {
        Counter.SETS.add(memory, 1);
        boolean fits = isAllowed(memory, bytes);
        if (fits) {
            conversations.makeWay(memory, MemcachedLayout.chunksFor(memory.getInt(MemcachedLayout.KEY_LENGTH) + bytes));
        }
        int item = fits ? items.make(memory, (int) bytes, flags, memory.getLong(MemcachedLayout.EXPIRES)) : 0;
        if (item == 0) {
            letPass(memory, verb, fits, (int) bytes + LINE_END_BYTES);
            return;
        }
        memory.putInt(MemcachedLayout.RECEIVING, memory.getInt(MemcachedLayout.RECEIVING) + items.chunksOf(memory, item));
        memory.putInt(MemcachedLayout.ITEM, item);
        memory.putInt(MemcachedLayout.LEFT, (int) bytes);
        memory.putInt(MemcachedLayout.TAIL, 0);
        memory.putInt(MemcachedLayout.TAIL_BAD, 0);
        memory.putLong(MemcachedLayout.CURSOR, items.value(memory, item));
        Conversation.go(memory, Conversation.DATA);
    }

    /** So many bytes to come are not kept: there is no memory for them, or they are too many. */
    private void letPass(FwpMemory memory, Verb verb, boolean fits, int bytes) {
        (fits ? Counter.NO_MEMORY : Counter.TOO_LARGE).add(memory, 1);
        Replies.error(memory, fits ? Words.NO_MEMORY : Words.TOO_LARGE);
        forget(memory, verb);
        memory.putInt(MemcachedLayout.LEFT, bytes);
        Conversation.go(memory, Conversation.SWALLOW);
    }

    /** What was received of a value made way for another client's; says so, and lets the rest pass by. */
    void giveWay(FwpMemory memory) {
        letPass(memory, Verb.noted(memory), true, memory.getInt(MemcachedLayout.LEFT) + LINE_END_BYTES - memory.getInt(MemcachedLayout.TAIL));
    }

    private boolean isAllowed(FwpMemory memory, long valueBytes) {
        return MemcachedLayout.FIRST_CONTENT + memory.getInt(MemcachedLayout.KEY_LENGTH) + valueBytes <= mostItemBytes;
    }

    /** A value that was to replace another and cannot leaves nothing behind: nobody shall read what its client knows to be out of date. */
    private void forget(FwpMemory memory, Verb verb) {
        int old = verb == Verb.SET || verb == Verb.META_SET ? items.findAny(memory) : 0;
        if (old != 0) {
            items.remove(memory, old);
        }
    }

    /** Takes what came of the value, and the end of its line; returns the offset behind. True in {@link #isComplete} when all is there. */
    int take(Batch batch, FwpMemory memory, int from) {
        int left = memory.getInt(MemcachedLayout.LEFT);
        int now = Math.min(left, batch.length() - from);
        if (now > 0) {
            memory.putLong(MemcachedLayout.CURSOR, items.chunks().write(memory, memory.getLong(MemcachedLayout.CURSOR), batch, from, now));
            memory.putInt(MemcachedLayout.LEFT, left - now);
        }
        int at = from + now;
        int tail = memory.getInt(MemcachedLayout.TAIL);
        for (; left == now && tail < LINE_END_BYTES && at < batch.length(); at++, tail++) {
            if (batch.u8(at) != Words.LINE_END[tail]) {
                memory.putInt(MemcachedLayout.TAIL_BAD, 1);
            }
        }
        memory.putInt(MemcachedLayout.TAIL, tail);
        return at;
    }

    /** True when the whole value is there, and the end of its line. */
    static boolean isComplete(FwpMemory memory) {
        return memory.getInt(MemcachedLayout.TAIL) == LINE_END_BYTES;
    }

    /** The whole value is there: does with it what the command says, and answers. */
    void finish(FwpMemory memory) {
        int item = received(memory);
        if (isSound(memory, item)) {
            Replies.answer(memory, put(memory, Verb.noted(memory), item).line);
        }
    }

    /** The item that was received, which is its taker's from now on. */
    int received(FwpMemory memory) {
        int item = memory.getInt(MemcachedLayout.ITEM);
        memory.putInt(MemcachedLayout.ITEM, 0);
        memory.putInt(MemcachedLayout.RECEIVING, memory.getInt(MemcachedLayout.RECEIVING) - items.chunksOf(memory, item));
        return item;
    }

    /** True if the value ended as it should; otherwise lets the item go, and says so. */
    boolean isSound(FwpMemory memory, int item) {
        boolean sound = memory.getInt(MemcachedLayout.TAIL_BAD) == 0;
        if (!sound) {
            items.chunks().give(memory, item);
            Replies.error(memory, Words.BAD_CHUNK);
        }
        return sound;
    }

    /** Lets go of the item that was being received, as its client will send no more. */
    void abandon(FwpMemory memory) {
        items.chunks().give(memory, received(memory));
    }

    /** Does with a made item what a command says; what is not stored is let go. */
    Outcome put(FwpMemory memory, Verb verb, int item) {
        int old = items.find(memory);
        Outcome outcome = switch (verb) {
            case ADD -> old == 0 ? Outcome.STORED : Outcome.NOT_STORED;
            case REPLACE, APPEND, PREPEND -> old != 0 ? Outcome.STORED : Outcome.NOT_STORED;
            case CAS -> compare(memory, old);
            default -> Outcome.STORED;
        };
        if (outcome != Outcome.STORED) {
            if (old != 0) {
                items.use(memory, old);
            }
            items.chunks().give(memory, item);
            return outcome;
        }
        return switch (verb) {
            case APPEND -> append(memory, old, item);
            case PREPEND -> prepend(memory, old, item);
            default -> replace(memory, old, item);
        };
    }

    private Outcome compare(FwpMemory memory, int old) {
        boolean same = old != 0 && items.cas(memory, old) == memory.getLong(MemcachedLayout.CAS_WANTED);
        (old == 0 ? Counter.CAS_MISSES : same ? Counter.CAS_HITS : Counter.CAS_BAD).add(memory, 1);
        return old == 0 ? Outcome.NOT_FOUND : same ? Outcome.STORED : Outcome.EXISTS;
    }

    private Outcome replace(FwpMemory memory, int old, int item) {
        if (old != 0) {
            items.remove(memory, old);
        }
        items.store(memory, item);
        return Outcome.STORED;
    }

    private Outcome append(FwpMemory memory, int old, int more) {
        int before = items.valueLength(memory, old);
        int added = items.valueLength(memory, more);
        Outcome outcome = grow(memory, old, old, before, added);
        if (outcome == Outcome.STORED) {
            long end = items.chunks().skip(memory, items.value(memory, old), before);
            items.chunks().copy(memory, items.value(memory, more), end, added);
            items.renew(memory, old);
            Items.countBytes(memory, added);
        }
        items.chunks().give(memory, more);
        return outcome;
    }

    private Outcome prepend(FwpMemory memory, int old, int first) {
        int before = items.valueLength(memory, first);
        int added = items.valueLength(memory, old);
        Outcome outcome = grow(memory, first, old, before, added);
        if (outcome != Outcome.STORED) {
            items.chunks().give(memory, first);
            return outcome;
        }
        long end = items.chunks().skip(memory, items.value(memory, first), before);
        items.chunks().copy(memory, items.value(memory, old), end, added);
        long from = items.at(old);
        long to = items.at(first);
        memory.putInt(to + MemcachedLayout.FLAGS, memory.getInt(from + MemcachedLayout.FLAGS));
        memory.putLong(to + MemcachedLayout.EXPIRES_AT, memory.getLong(from + MemcachedLayout.EXPIRES_AT));
        memory.putShort(to + MemcachedLayout.BITS, memory.getShort(from + MemcachedLayout.BITS));
        return replace(memory, old, first);
    }

    private Outcome grow(FwpMemory memory, int item, int keep, int before, int added) {
        items.use(memory, keep);
        if (!isAllowed(memory, (long) before + added)) {
            return Outcome.TOO_LARGE;
        }
        return items.grow(memory, item, before + added, keep) ? Outcome.STORED : Outcome.NO_MEMORY;
    }
}
