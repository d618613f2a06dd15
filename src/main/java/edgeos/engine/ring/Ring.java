package edgeos.engine.ring;

import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A three-cursor ring (see {@link RingLayout}) together with what movers believe of it (see {@link Notes}). Nothing of that lies in the FWP's memory.
 *
 * <p>Three parties, each one thread at a time: the <em>fill side</em> (the mover or gate that puts messages in), the core that runs the FWP, and the <em>drain side</em> (the
 * mover that takes messages out). The two sides hand over by two counters of messages, {@code tail} and {@code head}, each written with release by one side and read with
 * acquire by the other, and cached by the reader. Who holds all of them still (see {@code Rendezvous}) may read everything.
 */
public final class Ring {
    private static final VarHandle CURSOR = ValueLayout.JAVA_LONG.varHandle();
    private static final int BYTES_PER_RECORD = 64;
    private static final int REUSED_BYTES = 16 << 10;
    private static final int LINE_LONGS = RingLayout.LINE_BYTES / Long.BYTES;
    private static final int TAIL = LINE_LONGS;
    private static final int HEAD = 2 * LINE_LONGS;

    private final int capacityBytes;
    private final Notes notes;
    private final AtomicLongArray handed = new AtomicLongArray(3 * LINE_LONGS);
    private final MemorySegment whole;
    private final MemorySegment cursors;
    private final MemorySegment records;

    /** The fill side's: up to where room is taken, and up to where the last noted message reaches. Padding may lie between: it is published with the message behind it. */
    private long filled;
    private long noted;
    private long tail;
    private long headSeen;
    private long drainedSeen;
    /** Where it last started over, and how many bytes at its beginning had been used until then. */
    private long started;
    private long usedBefore;
    /** From which cursor on it is worth a look whether it ran empty. */
    private long nextLook;

    /** The drain side's. */
    private long drained;
    private long head;
    private long tailSeen;
    private long filledSeen;
    private long believed;
    /** Up to where messages are known to lie side by side and to be as long as the oldest, the ring's end aside: where a run of messages begins that were noted together. The head: none is known. */
    private long alikeEnd;

    /** The core's, while it runs the FWP: bytes beyond what was filled may have been written. */
    private boolean scribbled;

    /** A ring over {@link RingLayout#totalBytes} zeroed bytes; the capacity is a power of two, at least 4096. */
    public Ring(MemorySegment memory, int capacityBytes) {
        this.whole = memory.asSlice(0, RingLayout.totalBytes(capacityBytes));
        this.cursors = memory.asSlice(0, RingLayout.RECORDS);
        this.records = memory.asSlice(RingLayout.RECORDS, capacityBytes);
        this.capacityBytes = capacityBytes;
        this.notes = new Notes(capacityBytes / BYTES_PER_RECORD);
    }

    /** The bytes that records lie in. */
    public MemorySegment records() {
        return records;
    }

    /** Cursors and records: what the FWP may scribble over. */
    public MemorySegment whole() {
        return whole;
    }

    public int capacityBytes() {
        return capacityBytes;
    }

    // ---- the core

    /** Up to where records are published; read by the core. */
    public long filledAcquire() {
        return (long) CURSOR.getAcquire(cursors, (long) RingLayout.FILLED);
    }

    /** Where the core that is done up to a cursor goes on, by what is published up to {@code filled}: where the ring started over, if it did in between. What lies before was taken out. */
    public long resumed(long processed, long filled) {
        long over = (long) CURSOR.getOpaque(cursors, (long) RingLayout.STARTED);
        return processed < over && over < filled ? over : processed;
    }

    /** Publishes up to where the FWP is done; written by the core. */
    public void processedRelease(long position) {
        CURSOR.setRelease(cursors, (long) RingLayout.PROCESSED, position);
    }

    /** The FWP wrote where no message was: the next reset zeroes everything. Called by the core. */
    public void scribbled() {
        scribbled = true;
    }

    // ---- the fill side

    /** Up to where messages reach that it noted; by the fill side. */
    public long filled() {
        return noted;
    }

    private void lookForRoomAcquire() {
        long seen = handed.getAcquire(HEAD);
        if (seen != headSeen) {
            drainedSeen = Notes.end(notes.extents[notes.at(seen - 1)], drainedSeen);
            headSeen = seen;
        }
    }

    /** Bytes that can be published in one piece now, after skipping the ring's end if {@code firstStride} does not fit before it; 0 if that does not fit, or its note. */
    public int room(int firstStride) {
        startOver();
        int room = roomSeen(firstStride);
        if (room > 0 && noteRoom() > 0) {
            return room;
        }
        lookForRoomAcquire();
        return noteRoom() > 0 ? roomSeen(firstStride) : 0;
    }

    /**
     * In an empty ring, goes back to its beginning: bursts then use the same few lines, which stay in the nearest caches. Nobody needs what is skipped, so all of the ring is free: the core is told where to go on before
     * it is told of a message behind that. While others use the ring, their line is looked at only now and then.
     */
    private void startOver() {
        int at = (int) filled & capacityBytes - 1;
        if (at < REUSED_BYTES || filled < nextLook) {
            return;
        }
        lookForRoomAcquire();
        nextLook = filled + REUSED_BYTES;
        if (tail == headSeen) {
            usedBefore = usedBytes();
            filled += capacityBytes - at;
            started = filled;
            drainedSeen = filled;
            notes.startOver(tail);
            CURSOR.setOpaque(cursors, (long) RingLayout.STARTED, started);
        }
    }

    /** How many bytes at its beginning may not be zero, as far as it was filled. */
    private long usedBytes() {
        return Math.max(usedBefore, Math.min(filled - started, capacityBytes));
    }

    private int roomSeen(int firstStride) {
        int at = (int) filled & capacityBytes - 1;
        int free = capacityBytes - (int) (filled - drainedSeen);
        int beforeEnd = capacityBytes - at;
        if (firstStride <= beforeEnd) {
            return free >= firstStride ? Math.min(free, beforeEnd) : 0;
        }
        if (free < beforeEnd + firstStride) {
            return 0;
        }
        records.set(ValueLayout.JAVA_LONG, at, RecordLayout.padding(beforeEnd));
        filled += beforeEnd;
        notes.endRun();
        return free - beforeEnd;
    }

    /** The longest record that fits in one piece now, room for its note included; at least half of an empty ring. */
    public int longestStride() {
        lookForRoomAcquire();
        int free = capacityBytes - (int) (filled - drainedSeen);
        int beforeEnd = capacityBytes - ((int) filled & capacityBytes - 1);
        return noteRoom() > 0 ? Math.max(Math.min(free, beforeEnd), free - beforeEnd) : 0;
    }

    /** True if something was drained since the fill side last looked for room, or nothing is left to be. */
    public boolean isRelievedVolatile() {
        return handed.get(HEAD) != headSeen || headSeen == tail;
    }

    /** How many more messages it can note, as of the last {@link #room}. */
    public int noteRoom() {
        return notes.mask + 1 - (int) (tail - headSeen);
    }

    /** Where the next record goes in {@link #records()}; valid after {@link #room} said that it fits. */
    public int nextOffset() {
        return (int) filled & capacityBytes - 1;
    }

    /** Notes a record that was written at {@link #nextOffset()}; it is not published yet. */
    public void note(int stride, long birthNanos, int flow, long serial) {
        filled += stride;
        noted = filled;
        notes.add(tail, filled, stride, birthNanos, flow, serial);
        tail++;
    }

    /** Notes {@code count} records of one stride, written from {@link #nextOffset()} on, that are all due at one moment; nobody watches. */
    public void noteFresh(int stride, int count, long birthNanos, int[] flows) {
        notes.born(tail, birthNanos, flows, count);
        noteMany(stride, count);
    }

    /** Notes {@code count} records of one stride, written from {@link #nextOffset()} on: the oldest messages of another ring, of which this thread is the drain side. */
    public void noteRun(int stride, int count, Ring from, boolean watched) {
        notes.take(tail, from.notes, from.head, count, watched);
        noteMany(stride, count);
    }

    private void noteMany(int stride, int count) {
        notes.extend(tail, filled + stride, stride, count);
        filled += (long) stride * count;
        noted = filled;
        tail += count;
    }

    /** Notes a record written at {@link #nextOffset()}: the {@code k}-th message of another ring, of which this thread is the drain side. */
    public void noteMoved(int stride, Ring from, int k) {
        note(stride, from.birth(k), from.flow(k), from.serial(k));
    }

    /** Publishes all noted records: to the drain side first, then to the core. */
    public void publishRelease() {
        notes.endRun();
        handed.setRelease(TAIL, tail);
        CURSOR.setRelease(cursors, (long) RingLayout.FILLED, noted);
    }

    // ---- the drain side; k counts messages from the oldest

    /** Up to where the FWP says that it is done; to be believed only as far as {@link #believe} does. */
    public long processedAcquire() {
        return (long) CURSOR.getAcquire(cursors, (long) RingLayout.PROCESSED);
    }

    private void lookForMoreAcquire() {
        long seen = handed.getAcquire(TAIL);
        if (seen != tailSeen) {
            tailSeen = seen;
            filledSeen = Notes.end(notes.extents[notes.at(seen - 1)], filledSeen);
        }
    }

    /** True if the FWP can have processed so far: no less than it said before, and no more than there is. Then that is what it said. */
    public boolean believe(long processed) {
        if (processed > filledSeen) {
            lookForMoreAcquire();
        }
        boolean plausible = processed >= believed && processed >= drained && processed <= filledSeen;
        believed = plausible ? processed : believed;
        return plausible;
    }

    /** True if a believed cursor, before which every record was taken out, is not where one of them ended. */
    public boolean isBetweenRecords(long processed) {
        return processed > drained && !isBefore(0, processed);
    }

    /** How many messages are in it, as far as published. Any thread; exact for the two sides, and for who holds them still. */
    public int count() {
        long out = handed.getAcquire(HEAD);
        return (int) (handed.getAcquire(TAIL) - out);
    }

    /** How many messages entered it since it was last reset; by any thread. */
    public long entered() {
        return handed.getAcquire(TAIL);
    }

    /** Share of its room that is taken, 0 to 1; by who holds both sides still, or roughly. */
    public double fill() {
        int count = count();
        long bytes = count == 0 ? 0 : filled - end(0) + Notes.stride(notes.extents[at(0)]);
        return Math.clamp(Math.max(bytes / (double) capacityBytes, count / (double) (notes.mask + 1)), 0, 1);
    }

    private int at(int k) {
        return notes.at(head + k);
    }

    /** True if there is a k-th message and it ends at or before this cursor. */
    public boolean isBefore(int k, long position) {
        if (head + k >= tailSeen) {
            lookForMoreAcquire();
        }
        return head + k < tailSeen && end(k) <= position;
    }

    /** How many of the oldest messages, {@code most} at most, lie side by side in one piece, as long as the oldest, up to this cursor. At least 1 if {@link #isBefore} said so of the oldest. */
    public int alike(long position, int most) {
        long extent = notes.extents[at(0)];
        int stride = Notes.stride(extent);
        int fits = Math.min(most, (capacityBytes - offset(0)) / stride);
        int ready = (int) Math.min(fits, Math.min((position - end(0)) / stride + 1, tailSeen - head));
        alikeEnd = notes.alikeUpTo(head, alikeEnd == head ? head + notes.runs[at(0)] : alikeEnd, ready);
        return Math.clamp(alikeEnd - head, 1, Math.max(1, ready));
    }

    /** Where the k-th message's record starts in {@link #records()}. */
    public int offset(int k) {
        long extent = notes.extents[at(k)];
        return (int) (Notes.place(extent) - Notes.stride(extent)) & capacityBytes - 1;
    }

    /** The k-th message's header as it is now: read it once, check it, and believe the copy. */
    public long header(int k) {
        return records.get(ValueLayout.JAVA_LONG, offset(k));
    }

    /** What the k-th message's record occupies, as published. */
    public int stride(int k) {
        return Notes.stride(notes.extents[at(k)]);
    }

    /** The cursor at which the k-th message's record ends. */
    public long end(int k) {
        return Notes.end(notes.extents[at(k)], drained);
    }

    /** When the k-th message was due at its gate. */
    public long birth(int k) {
        return notes.births[at(k)];
    }

    /** The k-th message's flow. */
    public int flow(int k) {
        return notes.flows[at(k)];
    }

    /** What is noted of the message of this number, from 0 at the last reset; for the core, while that message is in the ring. Of one that was there before the ring last started over, nothing is known. */
    public void tell(long number, Provenance into) {
        boolean known = notes.mayHold(number);
        into.set(known ? notes.births[notes.at(number)] : 0, known ? notes.flows[notes.at(number)] : -1);
    }

    /** The k-th message's serial; 0 if nobody watched when it came. */
    public long serial(int k) {
        return notes.serials[at(k)];
    }

    /** Gives the k-th message another serial. */
    public void renumber(int k, long serial) {
        notes.serials[at(k)] = serial;
    }

    /** Takes the oldest {@code n} messages out. */
    public void drainRelease(int n) {
        drained = end(n - 1);
        head += n;
        while (alikeEnd < head) {
            alikeEnd += notes.runs[notes.at(alikeEnd)];
        }
        handed.setRelease(HEAD, head);
        CURSOR.setOpaque(cursors, (long) RingLayout.DRAINED, drained);
    }

    // ---- who holds everybody still

    /** Takes everything out; returns how many messages that were. */
    public int discard() {
        lookForMoreAcquire();
        int count = (int) (tailSeen - head);
        if (count > 0) {
            drainRelease(count);
        }
        return count;
    }

    /** Zeroes every byte that was ever used, and all cursors; nobody else may use the ring meanwhile. Returns how many bytes were zeroed. */
    public long reset() {
        long used = scribbled ? capacityBytes : usedBytes();
        scribbled = false;
        records.asSlice(0, used).fill((byte) 0);
        cursors.fill((byte) 0);
        filled = 0;
        noted = 0;
        tail = 0;
        headSeen = 0;
        drainedSeen = 0;
        started = 0;
        usedBefore = 0;
        nextLook = 0;
        notes.startOver(0);
        drained = 0;
        head = 0;
        tailSeen = 0;
        filledSeen = 0;
        believed = 0;
        alikeEnd = 0;
        handed.set(TAIL, 0);
        handed.set(HEAD, 0);
        return used;
    }
}
