package edgeos.lab.experiment.chain.rival;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A ring of messages of one length that lie side by side, without a word about any of them, from one thread to another, which hand over once a run.
 *
 * <p>{@link #room} and {@link #publish} belong to the thread that fills, {@link #available} and {@link #free} to the one that empties; {@link #count} to who looks once both have ended.
 */
final class SlotRing {
    private static final int PADDED = 48;
    private static final int CELL = PADDED / 2;
    /** Beside the count of the same side: the slot that is next. */
    private static final int SLOT = CELL + 1;

    private final byte[] bytes;
    private final int slots;
    private final int slotBytes;
    /** How many messages were put in and taken out; like the counts below, alone on their cache lines. */
    private final AtomicLongArray published = new AtomicLongArray(PADDED);
    private final AtomicLongArray freed = new AtomicLongArray(PADDED);
    private final long[] filled = new long[PADDED];
    private final long[] emptied = new long[PADDED];

    /** A ring for so many messages of {@code slotBytes} each. */
    SlotRing(int slots, int slotBytes) {
        this.slots = slots;
        this.slotBytes = slotBytes;
        this.bytes = new byte[slots * slotBytes];
    }

    byte[] bytes() {
        return bytes;
    }

    /** For how many messages there is room side by side. */
    int room() {
        return (int) Math.min(slots - filled[SLOT], slots - (filled[CELL] - freed.getAcquire(CELL)));
    }

    /** Where the next message goes in {@link #bytes}. */
    int fillOffset() {
        return (int) filled[SLOT] * slotBytes;
    }

    /** Hands over so many messages that were written from {@link #fillOffset} on. */
    void publish(int run) {
        filled[SLOT] = filled[SLOT] + run == slots ? 0 : filled[SLOT] + run;
        filled[CELL] += run;
        published.setRelease(CELL, filled[CELL]);
    }

    /** How many messages lie there side by side. */
    int available() {
        return (int) Math.min(slots - emptied[SLOT], published.getAcquire(CELL) - emptied[CELL]);
    }

    /** Where the oldest of them lies in {@link #bytes}. */
    int emptyOffset() {
        return (int) emptied[SLOT] * slotBytes;
    }

    /** Gives back the room of the oldest messages. */
    void free(int run) {
        emptied[SLOT] = emptied[SLOT] + run == slots ? 0 : emptied[SLOT] + run;
        emptied[CELL] += run;
        freed.setRelease(CELL, emptied[CELL]);
    }

    /** How many messages are in it. */
    long count() {
        return published.getAcquire(CELL) - freed.getAcquire(CELL);
    }
}
