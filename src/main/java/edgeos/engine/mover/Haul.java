package edgeos.engine.mover;

import edgeos.engine.ring.Ring;
import edgeos.memory.RecordLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/**
 * Copies a run of messages from ring to ring: one bulk copy for as many as lie side by side, go the same way, and are whole; headers are loaded and checked once, and the checked values are what the
 * receiver gets. Knows of the last run what was checked. Owned by its courier.
 */
final class Haul {
    /** The most messages of a run. */
    static final int MOST_MESSAGES = 256;
    private static final int WAY_SHIFT = 49;
    /** Instead of a header: none has a stride of 0. */
    static final long NONE = 0;

    private final long[] headers = new long[MOST_MESSAGES];
    private long bytes;

    /** Payload bytes of the last run. */
    long bytes() {
        return bytes;
    }

    /** Says how many payload bytes the last run had, of which nothing was copied here. */
    void carried(long payloadBytes) {
        bytes = payloadBytes;
    }

    /** The checked headers of the last run, of which so many count as it had messages. */
    long[] headers() {
        return headers;
    }

    /** The checked header of the k-th message of the last run. */
    long header(int k) {
        return headers[k];
    }

    /** Notes the checked header of a message that is not copied here. */
    void note(int k, long header) {
        headers[k] = header;
    }

    /**
     * Moves the oldest message, of which not all is to go on, or that is to have so much more room before it, and those behind it that go the same way: each by its payload. Further headers are loaded and checked once; what differs is
     * looked at later.
     *
     * @param first the checked header of the oldest
     * @param limit how many messages at the most
     * @param room bytes from the target's next offset on, enough for the oldest
     */
    int moveCut(Ring source, Ring target, long first, long processed, int limit, int room, int inPort, int roomBytes) {
        int run = 0;
        int left = room;
        bytes = 0;
        for (long header = first; header != NONE; header = run < limit ? next(source, run, first, processed) : NONE) {
            int length = RecordLayout.lengthBytes(header);
            int stride = roomBytes + RecordLayout.strideBytes(length);
            if (stride > left) {
                break;
            }
            int at = target.nextOffset();
            MemorySegment.copy(source.records(), source.offset(run) + (long) RecordLayout.start(header), target.records(), at + roomBytes + RecordLayout.FRESH_START, length);
            Seal.roomy(target.records(), at, RecordLayout.fresh(length, inPort, roomBytes), length, roomBytes);
            target.noteMoved(stride, source, run);
            headers[run++] = header;
            bytes += length;
            left -= stride;
        }
        return run;
    }

    /** The header of the k-th message, checked, if it is processed and goes the same way as one whose header was checked; {@link #NONE} if not. */
    static long next(Ring source, int k, long checked, long processed) {
        if (!source.isBefore(k, processed)) {
            return NONE;
        }
        long header = source.header(k);
        int stride = source.stride(k);
        return way(header) == way(checked) && RecordLayout.strideBytes(header) == stride && RecordLayout.isInside(header, stride) ? header : NONE;
    }

    /** Moves the oldest message and those behind it whose checked header is the very same, in one bulk copy. */
    int moveAlike(Ring source, Ring target, long header, long processed, int most, int inPort, boolean watched) {
        int stride = source.stride(0);
        int first = source.offset(0);
        int alike = most == 1 ? 1 : source.alike(processed, most);
        int run = same(source, header, alike);
        int at = target.nextOffset();
        int length = RecordLayout.lengthBytes(header);
        MemorySegment.copy(source.records(), first, target.records(), at, (long) run * stride);
        Seal.run(target.records(), at, RecordLayout.fresh(length, inPort), length, stride, run);
        target.noteRun(stride, run, source, watched);
        bytes = (long) run * length;
        return run;
    }

    /** How many of {@code alike} records, side by side from the oldest, have the very same header as that, which was checked. They are loaded once; what differs is looked at later. */
    int same(Ring source, long header, int alike) {
        MemorySegment records = source.records();
        int stride = source.stride(0);
        int run = 1;
        for (long at = source.offset(0) + (long) stride; run < alike && records.get(ValueLayout.JAVA_LONG, at) == header; at += stride) {
            run++;
        }
        Arrays.fill(headers, 0, run, header);
        return run;
    }

    /** Moves those behind the oldest, which was moved, that lie side by side, are whole, and go the same way, but are not as long. */
    int moveMixed(Ring source, Ring target, long first, long processed, int limit, int room, int inPort) {
        int run = extend(source, first, processed, limit, Math.min(room, target.capacityBytes() - target.nextOffset()));
        if (run == 1) {
            return 0;
        }
        int from = source.offset(1);
        int span = source.offset(run - 1) + source.stride(run - 1) - from;
        int at = target.nextOffset();
        MemorySegment.copy(source.records(), from, target.records(), at, span);
        for (int k = 1; k < run; k++) {
            int length = RecordLayout.lengthBytes(headers[k]);
            Seal.record(target.records(), at, RecordLayout.fresh(length, inPort), length);
            target.noteMoved(source.stride(k), source, k);
            at += source.stride(k);
            bytes += length;
        }
        return run - 1;
    }

    /** How many messages from the oldest lie side by side, are whole, and go the same way, up to a limit of messages and bytes. */
    private int extend(Ring source, long first, long processed, int limit, int room) {
        int run = 1;
        int offset = source.offset(0) + source.stride(0);
        int left = room;
        while (run < limit) {
            long header = next(source, run, first, processed);
            int stride = RecordLayout.strideBytes(header);
            if (header == NONE || source.offset(run) != offset || stride > left || !isWhole(header)) {
                break;
            }
            headers[run++] = header;
            offset += stride;
            left -= stride;
        }
        return run;
    }

    /** Stage, ports, and flags: of two headers with the same way, both may be believed in these if one is. */
    static long way(long header) {
        return header >>> WAY_SHIFT;
    }

    /** True if nothing but the payload, from its usual place to its padding, lies in the record. */
    static boolean isWhole(long header) {
        return RecordLayout.start(header) == RecordLayout.FRESH_START
                && RecordLayout.strideBytes(RecordLayout.lengthBytes(header)) == RecordLayout.strideBytes(header);
    }
}
