package edgeos.memory;

/**
 * A ring in its receiver's memory: three cursors, each on a line of its own, then the records. Beside the first, where the ring started over.
 *
 * <pre>
 *  0         128         256         384                        384 + capacity
 *  +---------+-----------+-----------+--------------------------+
 *  | filled  | processed | drained   | records ...              |
 *  +---------+-----------+-----------+--------------------------+
 *
 *                  drained            processed              filled
 *                     |  ready to move    |  waiting for FWP    |  free
 *   ----[rec][rec]----v[rec][rec][rec]----v[rec][rec][rec]------v-----------
 *
 *  filled, drained: written by the mover (drained: for inspection only).  processed: written by the core that runs the FWP.
 *  started: written by the mover. No records lie right before it: the ring had run empty, and goes on at its beginning.
 * </pre>
 *
 * Cursors count bytes and never fall while the ring is in use; a record's place is its cursor modulo the capacity, a power of two.
 */
public final class RingLayout {
    /** Bytes between two cursors: two cache lines, so that the adjacent-line prefetcher keeps writers apart. */
    public static final int LINE_BYTES = 128;
    /** Offset of the cursor up to which records are published. */
    public static final int FILLED = 0;
    /** Offset of the cursor at which the ring last started over; on the line of {@link #FILLED}, as it is read with that. */
    public static final int STARTED = Long.BYTES;
    /** Offset of the cursor up to which the FWP is done. */
    public static final int PROCESSED = LINE_BYTES;
    /** Offset of the cursor up to which records have left. */
    public static final int DRAINED = 2 * LINE_BYTES;
    /** Offset of the records. */
    public static final int RECORDS = 3 * LINE_BYTES;

    private RingLayout() { }

    /** Bytes of a ring with this capacity. */
    public static long totalBytes(int capacityBytes) {
        return RECORDS + (long) capacityBytes;
    }
}
