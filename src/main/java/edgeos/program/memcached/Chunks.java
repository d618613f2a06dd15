package edgeos.program.memcached;

import edgeos.memory.FwpMemory;
import edgeos.program.Batch;

/**
 * Memory in pieces of one size, of which items are chains: none is ever too scattered to be used.
 *
 * <p>A place in an item is the address of its next byte; behind the last byte of a chain that is full, it is 0.
 */
final class Chunks {
    private static final int INSIDE = MemcachedLayout.CHUNK_BYTES - 1;

    private final MemcachedLayout layout;

    Chunks(MemcachedLayout layout) {
        this.layout = layout;
    }

    /** All are free. */
    void clear(FwpMemory memory) {
        memory.putInt(MemcachedLayout.FREE, 0);
        memory.putInt(MemcachedLayout.FRESH, 1);
        memory.putInt(MemcachedLayout.FREE_COUNT, layout.chunks());
    }

    /** Takes a chain of so many chunks, which are free; returns the first. Those that were used before come first, so that memory stays clean. */
    int take(FwpMemory memory, int count) {
        int first = 0;
        for (int taken = 0; taken < count; taken++) {
            int chunk = memory.getInt(MemcachedLayout.FREE);
            if (chunk != 0) {
                memory.putInt(MemcachedLayout.FREE, next(memory, chunk));
            } else {
                chunk = memory.getInt(MemcachedLayout.FRESH);
                memory.putInt(MemcachedLayout.FRESH, chunk + 1);
            }
            memory.putInt(layout.at(chunk) + MemcachedLayout.NEXT, first);
            first = chunk;
        }
        memory.putInt(MemcachedLayout.FREE_COUNT, memory.getInt(MemcachedLayout.FREE_COUNT) - count);
        return first;
    }

    private int next(FwpMemory memory, int chunk) {
        return memory.getInt(layout.at(chunk) + MemcachedLayout.NEXT);
    }

    /** Gives a chain back. */
    void give(FwpMemory memory, int first) {
        int count = 1;
        int last = first;
        for (int after = next(memory, last); after != 0; after = next(memory, after)) {
            last = after;
            count++;
        }
        memory.putInt(layout.at(last) + MemcachedLayout.NEXT, memory.getInt(MemcachedLayout.FREE));
        memory.putInt(MemcachedLayout.FREE, first);
        memory.putInt(MemcachedLayout.FREE_COUNT, memory.getInt(MemcachedLayout.FREE_COUNT) + count);
    }

    /** Puts a chain behind another. */
    void join(FwpMemory memory, int first, int more) {
        int last = first;
        for (int after = next(memory, last); after != 0; after = next(memory, after)) {
            last = after;
        }
        memory.putInt(layout.at(last) + MemcachedLayout.NEXT, more);
    }

    /** How many bytes lie at a place without a gap. */
    int span(long place) {
        return MemcachedLayout.CHUNK_BYTES - (int) (place & INSIDE);
    }

    /** The place so many bytes further, at most a {@link #span}. */
    long further(FwpMemory memory, long place, int bytes) {
        long end = place + bytes;
        if ((end & INSIDE) != 0) {
            return end;
        }
        int next = memory.getInt(end - MemcachedLayout.CHUNK_BYTES + MemcachedLayout.NEXT);
        return next == 0 ? 0 : layout.at(next) + MemcachedLayout.CONTENT;
    }

    /** The place any number of bytes further. */
    long skip(FwpMemory memory, long place, int bytes) {
        long at = place;
        for (int left = bytes; left > 0;) {
            int now = Math.min(left, span(at));
            at = further(memory, at, now);
            left -= now;
        }
        return at;
    }

    /** Writes at a place what lies elsewhere in the memory; returns the place behind. */
    long write(FwpMemory memory, long place, long from, int bytes) {
        long at = place;
        for (int done = 0; done < bytes;) {
            int now = Math.min(bytes - done, span(at));
            memory.copyWithin(from + done, at, now);
            at = further(memory, at, now);
            done += now;
        }
        return at;
    }

    /** Writes at a place a part of the current message; returns the place behind. */
    long write(FwpMemory memory, long place, Batch batch, int from, int bytes) {
        long at = place;
        for (int done = 0; done < bytes;) {
            int now = Math.min(bytes - done, span(at));
            batch.copyTo(memory, at, from + done, now);
            at = further(memory, at, now);
            done += now;
        }
        return at;
    }

    /** Copies so many bytes of a chain to another. */
    void copy(FwpMemory memory, long from, long to, int bytes) {
        long source = from;
        long target = to;
        for (int left = bytes; left > 0;) {
            int now = Math.min(left, Math.min(span(source), span(target)));
            memory.copyWithin(source, target, now);
            source = further(memory, source, now);
            target = further(memory, target, now);
            left -= now;
        }
    }

    /** Adds to the reply what lies at a place; returns the place behind. */
    long read(FwpMemory memory, long place, int bytes) {
        long at = place;
        for (int left = bytes; left > 0;) {
            int now = Math.min(left, span(at));
            Replies.say(memory, at, now);
            at = further(memory, at, now);
            left -= now;
        }
        return at;
    }

    /** True if at a place lies the same as elsewhere in the memory. */
    boolean isSame(FwpMemory memory, long place, long other, int bytes) {
        long at = place;
        for (int done = 0; done < bytes;) {
            int now = Math.min(bytes - done, span(at));
            if (!memory.isSame(at, other + done, now)) {
                return false;
            }
            at = further(memory, at, now);
            done += now;
        }
        return true;
    }
}
