package edgeos.program.memcached;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;

/**
 * One client's stream, whatever pieces it comes in: lines, the values that follow some of them, and answers, which may have to wait for room. Where it stands lies in the memory, so that it can stop after any byte.
 *
 * <pre>
 *  LINE --set...--> DATA --> LINE        LINE --get...--> RETRIEVE --> LINE
 *       --refused-> SWALLOW -> LINE                       RETRIEVE --> MORE_KEYS --> RETRIEVE     a line longer than fits
 *       --too long-> SKIP_LINE -> LINE
 *       --quit----> ENDING -> CLOSED        DATA --another client's value needs the memory--> OUSTED --> SWALLOW
 * </pre>
 */
final class Conversation {
    static final int LINE = 0;
    static final int DATA = 1;
    static final int SWALLOW = 2;
    static final int SKIP_LINE = 3;
    static final int RETRIEVE = 4;
    static final int MORE_KEYS = 5;
    static final int META_VALUE = 6;
    static final int ENDING = 7;
    static final int CLOSED = 8;
    static final int OUSTED = 9;

    private static final int LINE_FEED = '\n';
    private static final byte RETURN = '\r';

    private final Storage storage;
    private final Retrieval retrieval;
    private final Commands commands;
    private final Meta meta;

    Conversation(Storage storage, Retrieval retrieval, Commands commands, Meta meta) {
        this.storage = storage;
        this.retrieval = retrieval;
        this.commands = commands;
        this.meta = meta;
    }

    /** Says what is to come next. */
    static void go(FwpMemory memory, int state) {
        memory.putInt(MemcachedLayout.STATE, state);
        if (state == LINE || state == MORE_KEYS) {
            memory.putInt(MemcachedLayout.LINE_LENGTH, 0);
        }
    }

    /**
     * Goes on with the current message, from where it stopped. Where that is stays noted, even when all of it was heard: whoever is done with it forgets that.
     *
     * @return false if there is no room for more answers: the message is not done
     */
    boolean hear(Batch batch, FwpMemory memory) {
        if (batch.length() == 0) {
            return hearEnd(batch, memory);
        }
        int at = memory.getInt(MemcachedLayout.CONSUMED);
        while (Replies.room(memory) >= Replies.MOST_BYTES || Replies.flush(batch, memory)) {
            int state = memory.getInt(MemcachedLayout.STATE);
            if (state == RETRIEVE) {
                retrieval.goOn(memory);
            } else if (state == META_VALUE) {
                if (retrieval.sendValue(memory)) {
                    go(memory, LINE);
                }
            } else if (state == ENDING) {
                if (!sayEnd(batch, memory)) {
                    return false;
                }
                go(memory, CLOSED);
            } else if (state == OUSTED) {
                storage.giveWay(memory);
            } else if (at == batch.length()) {
                return true;
            } else {
                at = take(batch, memory, at, state);
                memory.putInt(MemcachedLayout.CONSUMED, at);
            }
        }
        return false;
    }

    private int take(Batch batch, FwpMemory memory, int at, int state) {
        return switch (state) {
            case LINE, MORE_KEYS -> readLine(batch, memory, at, state);
            case DATA -> takeData(batch, memory, at);
            case SWALLOW -> swallow(batch, memory, at);
            case SKIP_LINE -> skipLine(batch, memory, at);
            default -> batch.length();
        };
    }

    private static int endOfLine(Batch batch, int from) {
        int at = from;
        while (at < batch.length() && batch.u8(at) != LINE_FEED) {
            at++;
        }
        return at;
    }

    private int readLine(Batch batch, FwpMemory memory, int from, int state) {
        int end = endOfLine(batch, from);
        int before = memory.getInt(MemcachedLayout.LINE_LENGTH);
        int now = Math.min(end - from, MemcachedLayout.LINE_BYTES - before);
        batch.copyTo(memory, MemcachedLayout.LINE + before, from, now);
        int length = before + now;
        memory.putInt(MemcachedLayout.LINE_LENGTH, length);
        if (from + now < end) {
            overflow(memory, state);
            return from + now;
        }
        if (end == batch.length()) {
            return end;
        }
        if (length > 0 && memory.getByte(MemcachedLayout.LINE + length - 1) == RETURN) {
            memory.putInt(MemcachedLayout.LINE_LENGTH, length - 1);
        }
        if (state == MORE_KEYS) {
            retrieval.follow(memory, 0, true);
        } else {
            run(memory, true);
        }
        return end + 1;
    }

    /** The line is longer than fits: it may be, if it asks for many keys. */
    private void overflow(FwpMemory memory, int state) {
        if (state == MORE_KEYS) {
            retrieval.follow(memory, 0, false);
            return;
        }
        int length = memory.getInt(MemcachedLayout.LINE_LENGTH);
        int start = Line.skipBlanks(memory, 0, length);
        if (Verb.of(memory, MemcachedLayout.LINE + start, Line.endOfWord(memory, start, length) - start).isRetrieval()) {
            run(memory, false);
        } else {
            memory.putInt(MemcachedLayout.QUIET, 0);
            Replies.error(memory, Words.LINE_TOO_LONG);
            go(memory, SKIP_LINE);
        }
    }

    private void run(FwpMemory memory, boolean whole) {
        commands.run(memory, whole);
        if (memory.getInt(MemcachedLayout.STATE) == LINE) {
            go(memory, whole ? LINE : SKIP_LINE);
        }
    }

    private int takeData(Batch batch, FwpMemory memory, int from) {
        int at = storage.take(batch, memory, from);
        if (Storage.isComplete(memory)) {
            go(memory, LINE);
            if (Verb.noted(memory) == Verb.META_SET) {
                meta.finishSet(memory);
            } else {
                storage.finish(memory);
            }
        }
        return at;
    }

    private static int swallow(Batch batch, FwpMemory memory, int from) {
        int left = memory.getInt(MemcachedLayout.LEFT);
        int now = Math.min(left, batch.length() - from);
        memory.putInt(MemcachedLayout.LEFT, left - now);
        if (left == now) {
            go(memory, LINE);
        }
        return from + now;
    }

    private static int skipLine(Batch batch, FwpMemory memory, int from) {
        int end = endOfLine(batch, from);
        if (end == batch.length()) {
            return end;
        }
        go(memory, LINE);
        return end + 1;
    }

    /** The client sends no more: what it began is void, and the answer ends when all is said. */
    private boolean hearEnd(Batch batch, FwpMemory memory) {
        int state = memory.getInt(MemcachedLayout.STATE);
        if (state == CLOSED) {
            return true;
        }
        if (!sayEnd(batch, memory)) {
            return false;
        }
        if (state == DATA) {
            storage.abandon(memory);
        }
        go(memory, CLOSED);
        return true;
    }

    /** Says all that is left to say, and that no more will come. */
    private static boolean sayEnd(Batch batch, FwpMemory memory) {
        return Replies.flush(batch, memory) && batch.emit(0, memory, MemcachedLayout.REPLY, 0);
    }
}
