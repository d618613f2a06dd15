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
    /** Cursors are multiples of 8: so they last for 9 petabytes through one ring. */
    private static final int END_SHIFT = STRIDE_BITS - 3;
    private static final long STRIDE_MASK = (1L << STRIDE_BITS) - 1;

    final long[] extents;
    final long[] births;
    final int[] flows;
    final long[] serials;
    /** At the first of messages that were noted together and are as long as each other: how many. Elsewhere without meaning. */
    final int[] runs;
    final int mask;

    /** Room for so many messages, a power of two. */
    Notes(int most) {
        extents = new long[most];
        births = new long[most];
        flows = new int[most];
        serials = new long[most];
        runs = new int[most];
        mask = most - 1;
    }

    /** A record that ends at this cursor and occupies so much. */
    static long extent(long end, int stride) {
        return end << END_SHIFT | stride >>> 3;
    }

    /** How far the extents of two records of this stride are apart if one follows the other. */
    static long step(int stride) {
        return (long) stride << END_SHIFT;
    }

    /** Where a record ends, as a cursor. */
    static long end(long extent) {
        return (extent & ~STRIDE_MASK) >>> END_SHIFT;
    }

    /** What a record occupies. */
    static int stride(long extent) {
        return (int) (extent & STRIDE_MASK) << 3;
    }

    /** Sets the extents of {@code count} records of one stride that lie side by side, the first of which ends at this cursor. */
    void extend(long at, long firstEnd, int stride, int count) {
        long step = step(stride);
        long extent = extent(firstEnd, stride);
        int done = 0;
        while (done < count) {
            int from = (int) (at + done) & mask;
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
    long alikeUpTo(long at, long known, int most) {
        long first = extents[(int) at & mask];
        long step = step(stride(first));
        long end = known;
        while (end - at < most && extents[(int) end & mask] == first + (end - at) * step) {
            end += runs[(int) end & mask];
        }
        return end;
    }

    /** Sets the births, all at one moment, and the flows of {@code count} new messages; no serials. */
    void born(long at, long birthNanos, int[] ofFlows, int count) {
        int done = 0;
        while (done < count) {
            int to = (int) (at + done) & mask;
            int piece = Math.min(count - done, mask + 1 - to);
            Arrays.fill(births, to, to + piece, birthNanos);
            Arrays.fill(serials, to, to + piece, 0);
            System.arraycopy(ofFlows, done, flows, to, piece);
            done += piece;
        }
    }

    /** Copies births and flows of messages that move on, and their serials if somebody watches. */
    void take(long at, Notes from, long fromAt, int count, boolean watched) {
        int done = 0;
        while (done < count) {
            int source = (int) (fromAt + done) & from.mask;
            int target = (int) (at + done) & mask;
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
