package edgeos.program.memcached;

import edgeos.memory.FwpMemory;

/** Commands of one line that change an item, or all: {@code delete}, {@code incr}, {@code decr}, {@code touch}, {@code flush_all}. */
final class Changes {
    private static final byte[] NOREPLY = Words.of("noreply");
    private static final byte[] ZERO = Words.of("0");

    private final Items items;
    private final Arithmetic arithmetic;

    Changes(Items items) {
        this.items = items;
        this.arithmetic = new Arithmetic(items);
    }

    /** Notes whether the command's last word says that no reply is wanted. */
    static void noteQuiet(FwpMemory memory) {
        int last = Line.words(memory) - 1;
        memory.putInt(MemcachedLayout.QUIET, last > 0 && Line.is(memory, last, NOREPLY) ? 1 : 0);
    }

    private static boolean noteKey(FwpMemory memory) {
        if (Line.length(memory, 1) > MemcachedLayout.MOST_KEY_BYTES) {
            Replies.error(memory, Words.BAD_FORMAT);
            return false;
        }
        Items.noteKey(memory, Line.at(memory, 1), Line.length(memory, 1));
        return true;
    }

    private static boolean hasWords(FwpMemory memory, int least, int most) {
        int words = Line.words(memory);
        if (words < least || words > most) {
            Replies.error(memory, Words.ERROR);
            return false;
        }
        noteQuiet(memory);
        return true;
    }

    /** {@code delete key [0] [noreply]}. */
    void delete(FwpMemory memory) {
        if (!hasWords(memory, 2, 4)) {
            return;
        }
        int words = Line.words(memory);
        boolean hold = Line.is(memory, 2, ZERO);
        boolean quiet = memory.getInt(MemcachedLayout.QUIET) != 0;
        if (words == 3 && !hold && !quiet || words == 4 && !(hold && quiet)) {
            Replies.error(memory, Words.BAD_DELETE);
            return;
        }
        if (noteKey(memory)) {
            int item = items.find(memory);
            (item == 0 ? Counter.DELETE_MISSES : Counter.DELETE_HITS).add(memory, 1);
            if (item != 0) {
                items.remove(memory, item);
            }
            Replies.answer(memory, item == 0 ? Words.NOT_FOUND : Words.DELETED);
        }
    }

    /** {@code touch key exptime [noreply]}. */
    void touch(FwpMemory memory) {
        if (!hasWords(memory, 3, 4) || !noteKey(memory)) {
            return;
        }
        if (!Line.signed(memory, 2)) {
            Replies.error(memory, Words.BAD_EXPTIME);
            return;
        }
        long expires = Expiry.nanos(memory, Line.number(memory));
        int item = items.find(memory);
        Counter.TOUCHES.add(memory, 1);
        (item == 0 ? Counter.TOUCH_MISSES : Counter.TOUCH_HITS).add(memory, 1);
        if (item != 0) {
            items.use(memory, item);
            memory.putLong(items.at(item) + MemcachedLayout.EXPIRES_AT, expires);
        }
        Replies.answer(memory, item == 0 ? Words.NOT_FOUND : Words.TOUCHED);
    }

    /** {@code incr key delta [noreply]}, and {@code decr}. */
    void count(FwpMemory memory, boolean up) {
        if (!hasWords(memory, 3, 4) || !noteKey(memory)) {
            return;
        }
        if (!Line.unsigned(memory, 2)) {
            Replies.error(memory, Words.BAD_DELTA);
            return;
        }
        long delta = Line.number(memory);
        int item = items.find(memory);
        if (item == 0) {
            (up ? Counter.INCR_MISSES : Counter.DECR_MISSES).add(memory, 1);
            Replies.answer(memory, Words.NOT_FOUND);
            return;
        }
        switch (arithmetic.change(memory, item, delta, up)) {
            case DONE -> {
                if (memory.getInt(MemcachedLayout.QUIET) == 0) {
                    Replies.number(memory, Line.number(memory));
                    Replies.say(memory, Words.LINE_END);
                }
            }
            case NO_NUMBER -> Replies.error(memory, Words.NO_NUMBER);
            case NO_MEMORY -> Replies.error(memory, Words.NO_MEMORY);
        }
    }

    /** {@code flush_all [delay] [noreply]}. */
    void flushAll(FwpMemory memory) {
        if (!hasWords(memory, 1, 3)) {
            return;
        }
        boolean quiet = memory.getInt(MemcachedLayout.QUIET) != 0;
        boolean delayed = Line.words(memory) > (quiet ? 2 : 1);
        if (delayed && !Line.signed(memory, 1)) {
            Replies.error(memory, Words.BAD_EXPTIME);
            return;
        }
        Counter.FLUSHES.add(memory, 1);
        long moment = delayed ? Expiry.nanos(memory, Line.number(memory)) : 0;
        memory.putLong(MemcachedLayout.FLUSH_AT, moment > memory.getLong(MemcachedLayout.NOW) ? moment : 0);
        if (memory.getLong(MemcachedLayout.FLUSH_AT) == 0) {
            items.clear(memory);
        }
        Replies.answer(memory, Words.OK);
    }

    /** Forgets everything, if a delayed {@code flush_all} said that it is time to. Between two commands. */
    void flushIfDue(FwpMemory memory) {
        long moment = memory.getLong(MemcachedLayout.FLUSH_AT);
        if (moment != 0 && moment <= memory.getLong(MemcachedLayout.NOW)) {
            memory.putLong(MemcachedLayout.FLUSH_AT, 0);
            items.clear(memory);
        }
    }
}
