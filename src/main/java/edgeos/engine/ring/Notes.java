package edgeos.engine.ring;

import java.util.Arrays;

/**
 * What movers note of the messages in a ring, outside of any FWP's memory: a circle of entries, one a message.
 *
 * <pre>
 *  extent   where the record ends, as a cursor, and what it occupies:   | end cursor / 8, 50 bits | stride / 8, 14 bits |
 *  birth    when it was due at its gate
 *  flow     of which flow it is
 *  serial   what acts call it while somebody watches; 0 otherwise
 * </pre>
 *
 * Entries from head to tail belong to the drain side, the others to the fill side; {@link Ring} hands them over.
 */
final class Notes {
    private static final int STRIDE_BITS = 14;
    /** Cursors are multiples of 8, of which the lower 53 bits are noted: in a ring, no two are 4 petabytes apart. */
    private static final int END_SHIFT = STRIDE_BITS - 3;
    private static final long STRIDE_MASK = (1L << STRIDE_BITS) - 1;

    final long[] extents;
    final long[] births;
    final int[] flows;
    final long[] serials;
    /** At the first of messages that were noted together and are as long as each other: how many. Elsewhere without meaning. */
    final int[] runs;
    final int mask;
    /** The message whose note lies first: by who fills the ring, while it is empty. Others read it only for messages that are in the ring, and so it does not change meanwhile. */
    private long first;

    /** The run being noted one message at a time, and how long its messages are; 0: none. */
    private int openRun;
    private int openStride;

    /** Room for so many messages, a power of two. */
    Notes(int most) {
        extents = new long[most];
        births = new long[most];
        flows = new int[most];
        serials = new long[most];
        runs = new int[most];
        mask = most - 1;
    }

    /** Where the note of the message of this number lies. */
    int at(long number) {
        return (int) (number - first) & mask;
    }

    /** The note of the message of this number, which comes next, is to lie first. By who fills the ring, which is empty. */
    void startOver(long number) {
        first = number;
        endRun();
    }

    /** True if the note of the message of this number can still be there. */
    boolean mayHold(long number) {
        return number >= first;
    }

    /** A record that ends at this cursor and occupies so much. */
    static long extent(long end, int stride) {
        return end << END_SHIFT | stride >>> 3;
    }

    /** How far the extents of two records of this stride are apart if one follows the other. */
    static long step(int stride) {
        return (long) stride << END_SHIFT;
    }

    /** Where a record ends, as a cursor, of which one is known that is not far away. */
    static long end(long extent, long near) {
        return near + ((extent & ~STRIDE_MASK) - (near << END_SHIFT) >> END_SHIFT);
    }

    /** The lower bits of where a record ends, as a cursor: enough to tell the place in a ring. */
    static long place(long extent) {
        return (extent & ~STRIDE_MASK) >>> END_SHIFT;
    }

    /** What a record occupies. */
    static int stride(long extent) {
        return (int) (extent & STRIDE_MASK) << 3;
    }

    /** Notes a message, which is of the run of the one before if it is as long. */
    void add(long number, long end, int stride, long birthNanos, int flow, long serial) {
        int at = at(number);
        extents[at] = extent(end, stride);
        births[at] = birthNanos;
        flows[at] = flow;
        serials[at] = serial;
        if (stride == openStride) {
            runs[openRun]++;
        } else {
            runs[at] = 1;
            openRun = at;
            openStride = stride;
        }
    }

    /** The next message is of another run than the last. */
    void endRun() {
        openStride = 0;
    }

    /** Sets the extents of {@code count} records of one stride that lie side by side, a run of their own, the first of which ends at this cursor. */
    void extend(long number, long firstEnd, int stride, int count) {
        endRun();
        runs[at(number)] = count;
        long step = step(stride);
        long extent = extent(firstEnd, stride);
        int done = 0;
        while (done < count) {
            int from = at(number + done);
            int piece = Math.min(count - done, mask + 1 - from);
            for (int k = 0; k < piece; k++) {
                extents[from + k] = extent + k * step;
            }
            extent += piece * step;
            done += piece;
        }
    }

    /**
     * Up to where messages from this place on are as long as the first and lie side by side. Looks at one message of each run: those that were noted together are alike, up to the ring's end.
     *
     * @param known up to where they are known to be, which is where a run begins
     * @param most how many are wanted: it looks for no more
     */
    long alikeUpTo(long number, long known, int most) {
        long first = extents[at(number)];
        long step = step(stride(first));
        long end = known;
        while (end - number < most && extents[at(end)] == first + (end - number) * step) {
            end += runs[at(end)];
        }
        return end;
    }

    /** Sets the births, all at one moment, and the flows of {@code count} new messages; no serials. */
    void born(long number, long birthNanos, int[] ofFlows, int count) {
        int done = 0;
        while (done < count) {
            int to = at(number + done);
            int piece = Math.min(count - done, mask + 1 - to);
            Arrays.fill(births, to, to + piece, birthNanos);
            Arrays.fill(serials, to, to + piece, 0);
            System.arraycopy(ofFlows, done, flows, to, piece);
            done += piece;
        }
    }

    /** Copies births and flows of messages that move on, and their serials if somebody watches. */
    void take(long number, Notes from, long fromNumber, int count, boolean watched) {
        int done = 0;
        while (done < count) {
            int source = from.at(fromNumber + done);
            int target = at(number + done);
            int piece = Math.min(count - done, Math.min(from.mask + 1 - source, mask + 1 - target));
            System.arraycopy(from.births, source, births, target, piece);
            System.arraycopy(from.flows, source, flows, target, piece);
            if (watched) {
                System.arraycopy(from.serials, source, serials, target, piece);
            }
            done += piece;
        }
    }
}
