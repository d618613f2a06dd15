package edgeos.engine.traffic;

import java.lang.foreign.MemorySegment;
import java.util.Optional;

/**
 * Frames that a source node makes, one after the other. There is always one frame at hand: its due time, length, and bytes stay the
 * same until {@link #advance}. A frame that finds no room is passed over by {@code advance} without {@code writeTo}.
 *
 * <p>Times are of the engine's clock, 0 at the start of the run; it stands still while the run is paused. Whoever opens a source while
 * the clock is already running calls {@link #setLoad} first, or it has all frames to offer that were due since 0.
 *
 * <p>Owned by the thread of the gates; allocates nothing per frame.
 */
public interface Traffic extends AutoCloseable {
    /** Due time of a frame that goes as soon as there is room. */
    long AT_ONCE = Long.MIN_VALUE;
    /** Due time when there are no more frames, or the load is 0. */
    long NEVER = Long.MAX_VALUE;

    /** When the next frame is due, in nanoseconds; {@link #AT_ONCE}, or {@link #NEVER}: then no other method about a frame may be called. */
    long dueNanos();

    /** From when on the next frame's latency counts: when it was due, or, if it goes as soon as there is room, now. */
    default long birthNanos(long nowNanos) {
        long due = dueNanos();
        return due == AT_ONCE ? nowNanos : due;
    }

    /** Length of the next frame. */
    int lengthBytes();

    /**
     * Writes the next frame.
     *
     * @param ring where to
     * @param offset where its first byte goes; exactly {@link #lengthBytes()} are written
     */
    void writeTo(MemorySegment ring, long offset);

    /**
     * Writes several frames at once that go as soon as there is room, as fresh records side by side, each as long as the next frame, and goes past them. The clients take turns by slot: the
     * first frame is that of {@link #slot()}, and the slot behind the last is 0. No such frame has a deadline.
     *
     * @param ring where to
     * @param offset where the first record goes
     * @param most how many there is room for
     * @return how many were written; 0: this is not possible, and frames are to be taken one by one
     */
    default int writeRecords(MemorySegment ring, long offset, int most) {
        return 0;
    }

    /** How many slots take turns; 0: none do. */
    default int slots() {
        return 0;
    }

    /** IPv4 address of the client that the next frame belongs to; 0 if none. */
    int clientAddress();

    /** A small number that the next frame's flow has for a while, so that it need not be looked up; -1: none. */
    default int slot() {
        return -1;
    }

    /** Whose a slot is: as long as this number is the same, so is the flow of the slot's frames. */
    default long owner(int slot) {
        return 0;
    }

    /** First half of the next frame's 5-tuple, equal for both directions of a flow. */
    long tupleHigh();

    /** Second half of the next frame's 5-tuple, equal for both directions of a flow. */
    long tupleLow();

    /** How long after it was due the next frame may leave the drawing at the latest, in nanoseconds; 0: at any time. */
    default long deadlineNanos() {
        return 0;
    }

    /** Goes to the next frame. */
    void advance(long nowNanos);

    /**
     * Multiplies the rate of a generator, or the pace of a replay, at once. Frames that are overdue are forgotten: what counts is now.
     *
     * @param factor 0 (none) to 100, of the rate or pace that is set
     * @param nowNanos the engine's clock
     */
    default void setLoad(double factor, long nowNanos) { }

    /**
     * Changes how many clients there are. Generators only.
     *
     * @param clients 1 to 1,000,000; 0: as set
     */
    default void setClients(int clients) { }

    /**
     * Puts a question that a person drew before all frames of its own; it is due now. Sources of digits only.
     *
     * @param image 784 bytes; must not be changed any more
     * @param number by which the answer is found again
     * @return the client in whose name it is asked; 0 if it takes none, or no more at the moment
     */
    default int offer(byte[] image, long number, long nowNanos) {
        return 0;
    }

    /** What of it cannot be played, and why; empty if all is well. Any thread. */
    default Optional<String> warning() {
        return Optional.empty();
    }

    @Override
    void close();
}
