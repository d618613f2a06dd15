package edgeos.engine.mover;

import edgeos.memory.RecordLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * Makes what a bulk copy brought into a ring the record that was checked: the header that the mover decided on goes over it, and what was not sent (headroom, padding) is zeroed. By the ring's
 * fill side, before it publishes.
 */
final class Seal {
    private static final boolean LITTLE = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN;

    private Seal() { }

    /** Seals one record of so many payload bytes. */
    static void record(MemorySegment records, long at, long header, int length) {
        records.set(ValueLayout.JAVA_LONG, at, header);
        records.set(ValueLayout.JAVA_LONG, at + RecordLayout.HEADER_BYTES, 0L);
        if ((length & 7) != 0) {
            blankTail(records, at + RecordLayout.FRESH_START + (length & ~7), length & 7);
        }
    }

    /** Seals one record of so many payload bytes, with so much more room before them, a multiple of 8 bytes. */
    static void roomy(MemorySegment records, long at, long header, int length, int roomBytes) {
        record(records, at + roomBytes, 0L, length);
        for (long word = at + RecordLayout.HEADER_BYTES; word < at + roomBytes; word += Long.BYTES) {
            records.set(ValueLayout.JAVA_LONG, word, 0L);
        }
        records.set(ValueLayout.JAVA_LONG, at, header);
    }

    /** Seals {@code run} records of one length, side by side. */
    static void run(MemorySegment records, long at, long header, int length, int stride, int run) {
        for (long end = at + (long) run * stride, record = at; record < end; record += stride) {
            records.set(ValueLayout.JAVA_LONG, record, header);
            records.set(ValueLayout.JAVA_LONG, record + RecordLayout.HEADER_BYTES, 0L);
        }
        if ((length & 7) != 0) {
            for (long end = at + (long) run * stride, record = at; record < end; record += stride) {
                blankTail(records, record + RecordLayout.FRESH_START + (length & ~7), length & 7);
            }
        }
    }

    /** Zeroes all of the word at this offset but the first {@code kept} bytes, 1 to 7. */
    private static void blankTail(MemorySegment records, long at, int kept) {
        long word = records.get(ValueLayout.JAVA_LONG, at);
        long mask = LITTLE ? (1L << kept * 8) - 1 : -1L << 64 - kept * 8;
        records.set(ValueLayout.JAVA_LONG, at, word & mask);
    }
}
