package edgeos.program.memcached;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.program.Batch;

/**
 * Which client's conversation is at hand. Where many share the items, each has a place: what it said of a command that is not all there lies in it while others are heard. Between commands nothing does.
 *
 * <p>Who comes when all places are taken is told so, and heard no more; there are a few more places to remember those until they leave, and whoever finds none of these is cut off. Where one client has all, it never changes.
 */
final class Conversations {
    private static final int AT_REST = 0;
    private static final int WITHIN_COMMAND = 1;
    private static final int NOBODYS = -1;

    private final MemcachedLayout layout;
    private final Items items;

    Conversations(MemcachedLayout layout, Items items) {
        this.layout = layout;
        this.items = items;
    }

    /** True if there is one client, whose conversation is always at hand. */
    boolean areOne() {
        return layout.streams() == 0;
    }

    /**
     * Takes up the conversation to which the current message belongs, where it stood; false if there is none to be taken up: then the message is done with. The end of one that there is not is answered by the end, if there is room
     * for it: whoever waits for that gives up in time.
     */
    boolean enter(Batch batch, FwpMemory memory) {
        if (areOne() || memory.getInt(MemcachedLayout.STREAM) != 0) {
            return true;
        }
        int stream = find(memory, batch.flow());
        if (stream == 0 && batch.length() == 0) {
            batch.emit(0, memory, MemcachedLayout.REPLY, 0);
            batch.consume();
            return false;
        }
        boolean isNew = stream == 0;
        stream = isNew ? open(batch, memory) : stream;
        if (stream == 0) {
            Counter.REJECTED.add(memory, 1);
            batch.drop(DropReason.REFUSED);
            return false;
        }
        memory.putInt(MemcachedLayout.STREAM, stream);
        memory.putLong(layout.streamAt(stream) + MemcachedLayout.HEARD, memory.getLong(MemcachedLayout.NOW));
        takeUp(memory, layout.streamAt(stream));
        if (isNew && memory.getInt(MemcachedLayout.STREAMS) > layout.streams()) {
            Counter.REJECTED.add(memory, 1);
            Replies.error(memory, Words.TOO_MANY);
            Conversation.go(memory, Conversation.ENDING);
        }
        return true;
    }

    private static void takeUp(FwpMemory memory, long at) {
        if (memory.getInt(at + MemcachedLayout.STANDING) == WITHIN_COMMAND) {
            memory.copyWithin(at + MemcachedLayout.PARKED_HEADS, 0, MemcachedLayout.HEADS_BYTES);
            memory.copyWithin(at + MemcachedLayout.PARKED_TEXT, MemcachedLayout.TOKENS, textBytes(memory));
            memory.putInt(at + MemcachedLayout.STANDING, AT_REST);
        } else {
            memory.putInt(MemcachedLayout.QUIET, 0);
            Conversation.go(memory, Conversation.LINE);
        }
    }

    private static int textBytes(FwpMemory memory) {
        return MemcachedLayout.LINE - MemcachedLayout.TOKENS + memory.getInt(MemcachedLayout.LINE_LENGTH);
    }

    /** The current message was heard: leaves its conversation where it stands, or, after its client's last message, for good. */
    void leave(Batch batch, FwpMemory memory) {
        int stream = memory.getInt(MemcachedLayout.STREAM);
        if (stream == 0) {
            return;
        }
        memory.putInt(MemcachedLayout.STREAM, 0);
        if (batch.length() == 0) {
            close(memory, stream);
        } else if (memory.getInt(MemcachedLayout.STATE) != Conversation.LINE || memory.getInt(MemcachedLayout.LINE_LENGTH) != 0) {
            long at = layout.streamAt(stream);
            memory.copyWithin(0, at + MemcachedLayout.PARKED_HEADS, MemcachedLayout.HEADS_BYTES);
            memory.copyWithin(MemcachedLayout.TOKENS, at + MemcachedLayout.PARKED_TEXT, textBytes(memory));
            memory.putInt(at + MemcachedLayout.STANDING, WITHIN_COMMAND);
            memory.putInt(MemcachedLayout.ITEM, 0);
        }
    }

    private int find(FwpMemory memory, int flow) {
        int stream = memory.getInt(layout.streamBucket(flow));
        while (stream != 0 && memory.getInt(layout.streamAt(stream) + MemcachedLayout.FLOW) != flow) {
            stream = memory.getInt(layout.streamAt(stream) + MemcachedLayout.NEXT_STREAM);
        }
        return stream;
    }

    /** Forgets those who have left, as long as there are too many to take in another: where the way was cut, or is not allowed any more, nobody tells of that. */
    private void forgetGone(Batch batch, FwpMemory memory) {
        for (int stream = 1; stream <= memory.getInt(MemcachedLayout.FRESH_STREAM) && memory.getInt(MemcachedLayout.STREAMS) >= layout.streams(); stream++) {
            long at = layout.streamAt(stream);
            if (memory.getInt(at + MemcachedLayout.STANDING) != NOBODYS && !batch.isThere(memory.getInt(at + MemcachedLayout.FLOW))) {
                if (isReceiving(memory, at)) {
                    oust(memory, at + MemcachedLayout.PARKED_HEADS);
                }
                close(memory, stream);
            }
        }
    }

    /** A place for the current message's stream; 0: there is none. */
    private int open(Batch batch, FwpMemory memory) {
        forgetGone(batch, memory);
        if (memory.getInt(MemcachedLayout.STREAMS) == layout.streamPlaces()) {
            return 0;
        }
        int stream = take(memory);
        int flow = batch.flow();
        long at = layout.streamAt(stream);
        memory.putInt(at + MemcachedLayout.FLOW, flow);
        memory.putInt(at + MemcachedLayout.STANDING, AT_REST);
        memory.putInt(at + MemcachedLayout.NEXT_STREAM, memory.getInt(layout.streamBucket(flow)));
        memory.putInt(layout.streamBucket(flow), stream);
        memory.putInt(MemcachedLayout.STREAMS, memory.getInt(MemcachedLayout.STREAMS) + 1);
        return stream;
    }

    /** A free place, of which there is one. */
    private int take(FwpMemory memory) {
        int stream = memory.getInt(MemcachedLayout.FREE_STREAM);
        if (stream != 0) {
            memory.putInt(MemcachedLayout.FREE_STREAM, memory.getInt(layout.streamAt(stream) + MemcachedLayout.NEXT_STREAM));
        } else {
            stream = memory.getInt(MemcachedLayout.FRESH_STREAM) + 1;
            memory.putInt(MemcachedLayout.FRESH_STREAM, stream);
        }
        return stream;
    }

    private void close(FwpMemory memory, int stream) {
        long at = layout.streamAt(stream);
        long link = layout.streamBucket(memory.getInt(at + MemcachedLayout.FLOW));
        while (memory.getInt(link) != stream) {
            link = layout.streamAt(memory.getInt(link)) + MemcachedLayout.NEXT_STREAM;
        }
        memory.putInt(link, memory.getInt(at + MemcachedLayout.NEXT_STREAM));
        memory.putInt(at + MemcachedLayout.STANDING, NOBODYS);
        memory.putInt(at + MemcachedLayout.NEXT_STREAM, memory.getInt(MemcachedLayout.FREE_STREAM));
        memory.putInt(MemcachedLayout.FREE_STREAM, stream);
        memory.putInt(MemcachedLayout.STREAMS, memory.getInt(MemcachedLayout.STREAMS) - 1);
    }

    /**
     * Before so many chunks more are taken for a value that one client sends: values that others began to send and did not finish let go of theirs, those first whose client was silent longest, as long as all would take more than
     * half of the memory. So nobody can keep the others from storing by not finishing.
     */
    void makeWay(FwpMemory memory, int wanted) {
        while (memory.getInt(MemcachedLayout.RECEIVING) > 0 && memory.getInt(MemcachedLayout.RECEIVING) + wanted > layout.chunks() / 2) {
            int silent = longestSilent(memory);
            if (silent == 0) {
                return;
            }
            oust(memory, layout.streamAt(silent) + MemcachedLayout.PARKED_HEADS);
        }
    }

    private boolean isReceiving(FwpMemory memory, long at) {
        return memory.getInt(at + MemcachedLayout.STANDING) == WITHIN_COMMAND && memory.getInt(at + MemcachedLayout.PARKED_HEADS + MemcachedLayout.STATE) == Conversation.DATA;
    }

    private int longestSilent(FwpMemory memory) {
        int silent = 0;
        long since = Long.MAX_VALUE;
        for (int stream = 1; stream <= memory.getInt(MemcachedLayout.FRESH_STREAM); stream++) {
            long at = layout.streamAt(stream);
            if (isReceiving(memory, at) && memory.getLong(at + MemcachedLayout.HEARD) < since) {
                since = memory.getLong(at + MemcachedLayout.HEARD);
                silent = stream;
            }
        }
        return silent;
    }

    private void oust(FwpMemory memory, long heads) {
        int item = memory.getInt(heads + MemcachedLayout.ITEM);
        memory.putInt(MemcachedLayout.RECEIVING, memory.getInt(MemcachedLayout.RECEIVING) - items.chunksOf(memory, item));
        items.chunks().give(memory, item);
        memory.putInt(heads + MemcachedLayout.ITEM, 0);
        memory.putInt(heads + MemcachedLayout.STATE, Conversation.OUSTED);
    }
}
