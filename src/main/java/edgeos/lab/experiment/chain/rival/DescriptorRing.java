package edgeos.lab.experiment.chain.rival;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A ring of descriptors (place and length of a message) from one thread to another, which publish once a burst. It has room for every descriptor that there is, so it is never full.
 *
 * <p>{@link #put} and {@link #publish} belong to the thread that fills, {@link #take} and {@link #available} to the one that empties.
 */
final class DescriptorRing {
    private static final int PADDED = 48;
    private static final int CELL = PADDED / 2;
    private static final int PLACE_BITS = 32;

    private final long[] descriptors;
    private final int mask;
    /** Up to where descriptors are there to take; like the two below, alone on its cache lines. */
    private final AtomicLongArray published = new AtomicLongArray(PADDED);
    private final long[] filled = new long[PADDED];
    private final long[] emptied = new long[PADDED];

    /** A ring for so many descriptors. */
    DescriptorRing(int most) {
        int size = Integer.highestOneBit(Math.max(1, most - 1)) << 1;
        descriptors = new long[size];
        mask = size - 1;
    }

    static long descriptor(int place, int length) {
        return (long) place << PLACE_BITS | length;
    }

    static int place(long descriptor) {
        return (int) (descriptor >>> PLACE_BITS);
    }

    static int length(long descriptor) {
        return (int) descriptor;
    }

    void put(long descriptor) {
        descriptors[(int) filled[CELL]++ & mask] = descriptor;
    }

    void publish() {
        published.setRelease(CELL, filled[CELL]);
    }

    int available() {
        return (int) (published.getAcquire(CELL) - emptied[CELL]);
    }

    long take() {
        return descriptors[(int) emptied[CELL]++ & mask];
    }
}
