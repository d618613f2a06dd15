package edgeos.engine.fwp;

import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/**
 * A three-cursor ring (see {@link RingLayout}) together with what the mover believes of it: its own {@code filled} and
 * {@code drained}, and for each record that it published where that ends, how much it occupies, when it was born, when it entered, of which flow it is, and
 * its serial. Nothing of that lies in the FWP's memory.
 *
 * <p>Everything belongs to the data-plane thread, except {@link #processedRelease} and {@link #filledAcquire}: the core's.
 */
public final class Ring {
    private static final VarHandle CURSOR = ValueLayout.JAVA_LONG.varHandle();
    private static final int BYTES_PER_RECORD = 64;

    private final MemorySegment whole;
    private final MemorySegment cursors;
    private final MemorySegment records;
    private final int capacityBytes;
    private final long[] ends;
    private final long[] births;
    private final long[] entries;
    private final long[] serials;
    private final int[] strides;
    private final int[] flows;
    private final int sideMask;
    private long filled;
    private long drained;
    private long believed;
    /** The core's, while it runs the FWP: bytes beyond what was filled may have been written. */
    private boolean scribbled;
    private long head;
    private long tail;

    /** A ring over {@link RingLayout#totalBytes} zeroed bytes; the capacity is a power of two, at least 4096. */
    public Ring(MemorySegment memory, int capacityBytes) {
        this.whole = memory.asSlice(0, RingLayout.totalBytes(capacityBytes));
        this.cursors = memory.asSlice(0, RingLayout.RECORDS);
        this.records = memory.asSlice(RingLayout.RECORDS, capacityBytes);
        this.capacityBytes = capacityBytes;
        int most = capacityBytes / BYTES_PER_RECORD;
        sideMask = most - 1;
        ends = new long[most];
        births = new long[most];
        entries = new long[most];
        serials = new long[most];
        strides = new int[most];
        flows = new int[most];
    }

    /** The bytes that records lie in. */
    public MemorySegment records() {
        return records;
    }

    /** Cursors and records: what the FWP may scribble over. */
    public MemorySegment whole() {
        return whole;
    }

    /** The size of {@link #records()}. */
    public int capacityBytes() {
        return capacityBytes;
    }

    /** Up to where records are published; read by the core. */
    public long filledAcquire() {
        return (long) CURSOR.getAcquire(cursors, (long) RingLayout.FILLED);
    }

    /** Publishes up to where the FWP is done; written by the core. */
    public void processedRelease(long position) {
        CURSOR.setRelease(cursors, (long) RingLayout.PROCESSED, position);
    }

    /** Up to where the FWP says that it is done; to be believed only as far as {@link #believe} does. */
    public long processedAcquire() {
        return (long) CURSOR.getAcquire(cursors, (long) RingLayout.PROCESSED);
    }

    /** True if the FWP can have processed so far: no less than it said before, and no more than there is. Then that is what it said. */
    public boolean believe(long processed) {
        boolean plausible = processed >= believed && processed >= drained && processed <= filled;
        believed = plausible ? processed : believed;
        return plausible;
    }

    /** True if a believed cursor, before which every record was taken out, is not where one of them ended. */
    public boolean isBetweenRecords(long processed) {
        return processed > drained && !isBefore(0, processed);
    }

    /** How many messages are in it. */
    public int count() {
        return (int) (tail - head);
    }

    /** How many messages entered it since it was last reset. */
    public long entered() {
        return tail;
    }

    /** Share of its room that is taken, 0 to 1. */
    public double fill() {
        return Math.max((filled - drained) / (double) capacityBytes, count() / (double) ends.length);
    }

    /** Up to where the mover published. */
    public long filled() {
        return filled;
    }

    // ---- publishing

    /**
     * Bytes that can be published in one piece now, after skipping the ring's end if {@code firstStride} does not fit before it; 0 if there
     * is not even room for that first record.
     */
    public int room(int firstStride) {
        int at = (int) filled & capacityBytes - 1;
        int free = capacityBytes - (int) (filled - drained);
        int beforeEnd = capacityBytes - at;
        if (firstStride <= beforeEnd) {
            return free >= firstStride ? Math.min(free, beforeEnd) : 0;
        }
        if (free < beforeEnd + firstStride) {
            return 0;
        }
        records.set(ValueLayout.JAVA_LONG, at, RecordLayout.padding(beforeEnd));
        filled += beforeEnd;
        return free - beforeEnd;
    }

    /** How many more messages it can note. */
    public int noteRoom() {
        return ends.length - count();
    }

    /** Where the next record goes in {@link #records()}; valid after {@link #room} said that it fits. */
    public int nextOffset() {
        return (int) filled & capacityBytes - 1;
    }

    /** Notes a record that was written at {@link #nextOffset()}; it is not published yet. */
    public void note(int stride, long birthNanos, long entryNanos, int flow, long serial) {
        int at = (int) tail & sideMask;
        filled += stride;
        ends[at] = filled;
        strides[at] = stride;
        births[at] = birthNanos;
        entries[at] = entryNanos;
        flows[at] = flow;
        serials[at] = serial;
        tail++;
    }

    /** Publishes all noted records. */
    public void publish() {
        CURSOR.setRelease(cursors, (long) RingLayout.FILLED, filled);
    }

    // ---- draining; k counts messages from the oldest

    private int at(int k) {
        return (int) (head + k) & sideMask;
    }

    /** True if there is a k-th message and it ends at or before this cursor. */
    public boolean isBefore(int k, long position) {
        return k < count() && ends[at(k)] <= position;
    }

    /** Where the k-th message's record starts in {@link #records()}. */
    public int offset(int k) {
        int at = at(k);
        return (int) (ends[at] - strides[at]) & capacityBytes - 1;
    }

    /** The k-th message's header as it is now: read it once, check it, and believe the copy. */
    public long header(int k) {
        return records.get(ValueLayout.JAVA_LONG, offset(k));
    }

    /** What the k-th message's record occupies, as published. */
    public int stride(int k) {
        return strides[at(k)];
    }

    /** The cursor at which the k-th message's record ends. */
    public long end(int k) {
        return ends[at(k)];
    }

    /** When the k-th message was born at its gate. */
    public long birth(int k) {
        return births[at(k)];
    }

    /** When the k-th message entered this ring. */
    public long entry(int k) {
        return entries[at(k)];
    }

    /** The k-th message's flow. */
    public int flow(int k) {
        return flows[at(k)];
    }

    /** The k-th message's serial. */
    public long serial(int k) {
        return serials[at(k)];
    }

    /** Gives the k-th message another serial: a copy of it goes on under the old one. */
    public void renumber(int k, long serial) {
        serials[at(k)] = serial;
    }

    /** Takes the oldest {@code n} messages out. */
    public void drain(int n) {
        drained = ends[at(n - 1)];
        head += n;
        CURSOR.setOpaque(cursors, (long) RingLayout.DRAINED, drained);
    }

    /** Takes everything out; returns how many messages that were. */
    public int discard() {
        int count = count();
        if (count > 0) {
            drain(count);
        }
        return count;
    }

    /** The FWP wrote where no message was: the next reset zeroes everything. Called by the core. */
    public void scribbled() {
        scribbled = true;
    }

    /** Zeroes every byte that was ever used, and all cursors; nobody else may use the ring meanwhile. Returns how many bytes were zeroed. */
    public long reset() {
        long used = scribbled ? capacityBytes : Math.min(filled, capacityBytes);
        scribbled = false;
        records.asSlice(0, used).fill((byte) 0);
        cursors.fill((byte) 0);
        filled = 0;
        drained = 0;
        believed = 0;
        head = 0;
        tail = 0;
        return used;
    }
}
