package edgeos.engine.traffic;

import edgeos.memory.RecordLayout;
import edgeos.program.packet.Checksum;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What the clients of a generator sent last, for frames of one template: a UDP client's next frame differs from its last one by no more than the message's number. So a frame costs one copy, and
 * a checksum only where there is a number. Frames lie side by side as records, in the order in which clients speak, and few clients several times over: so one copy makes many of them.
 *
 * <p>Bounded: clients in slots beyond have each frame made from the template. Owned by the thread of the gates.
 */
final class Repeats {
    private static final int MOST_BYTES = 1 << 20;
    /** Few clients several times over, but not so often that their frames would not stay in the nearest cache. */
    private static final int REPEATED_BYTES = 8 << 10;
    private static final int MOST_REPEATED = 64;
    private static final int PLACES_AT_FIRST = 256;
    private static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final FrameTemplate template;
    private final int length;
    private final int stride;
    private final int most;
    private byte[] bytes = {};
    private MemorySegment records = MemorySegment.ofArray(bytes);
    private long[] owners = {};
    private long[] sums = {};

    Repeats(FrameTemplate template) {
        this.template = template;
        this.length = template.lengthBytes();
        this.stride = RecordLayout.strideBytes(length);
        this.most = template.repeats() ? MOST_BYTES / stride : 0;
    }

    /** Writes the frame that this slot's client sends as this message. */
    void write(MemorySegment ring, long offset, Clients clients, int slot, MessageNumber number) {
        if (slot >= most) {
            template.write(ring, offset, clients, slot, number);
            return;
        }
        remember(slot, clients, slot, number);
        MemorySegment.copy(bytes, slot * stride + RecordLayout.FRESH_START, ring, ValueLayout.JAVA_BYTE, offset, length);
        if (template.hasNumber()) {
            renumber(ring, offset, slot, number);
        }
    }

    /** Writes, as fresh records, up to {@code wanted} frames that the clients from this slot on send next; returns how many. The number is that of the first and is counted up behind each. */
    int writeRecords(MemorySegment ring, long offset, int wanted, Clients clients, int slot, MessageNumber number) {
        int run = Math.min(wanted, places(clients.count()) - slot);
        int whose = slot;
        for (int place = slot; place < slot + run; place++) {
            remember(place, clients, whose, number);
            whose = whose + 1 == clients.count() ? 0 : whose + 1;
        }
        if (run <= 0) {
            return 0;
        }
        MemorySegment.copy(bytes, slot * stride, ring, ValueLayout.JAVA_BYTE, offset, run * stride);
        for (int k = 0; k < run; k++) {
            if (template.hasNumber()) {
                renumber(ring, offset + (long) k * stride + RecordLayout.FRESH_START, slot + k, number);
            }
            number.next();
        }
        return run;
    }

    /** How many frames there is room for: those of all clients, over and over, if they are few. */
    private int places(int count) {
        int repeated = Math.clamp(REPEATED_BYTES / stride, 1, MOST_REPEATED);
        return Math.min(most, count >= repeated ? count : repeated / count * count);
    }

    private void remember(int place, Clients clients, int slot, MessageNumber number) {
        if (place >= owners.length) {
            grow(Math.clamp(2L * place, Math.min(PLACES_AT_FIRST, most), most));
        }
        if (owners[place] != clients.owner(slot)) {
            long record = (long) place * stride;
            records.set(ValueLayout.JAVA_LONG_UNALIGNED, record, RecordLayout.fresh(length, 0));
            template.write(records, record + RecordLayout.FRESH_START, clients, slot, number);
            sums[place] = template.sumWithoutNumber(clients, slot);
            owners[place] = clients.owner(slot);
        }
    }

    private void renumber(MemorySegment ring, long offset, int place, MessageNumber number) {
        long sum = sums[place] + template.writeNumber(ring, offset, number);
        ring.set(U16, offset + template.checksumAt(), (short) Checksum.ofUdp(sum));
    }

    private void grow(int places) {
        int before = owners.length;
        bytes = Arrays.copyOf(bytes, places * stride);
        records = MemorySegment.ofArray(bytes);
        sums = Arrays.copyOf(sums, places);
        owners = Arrays.copyOf(owners, places);
        Arrays.fill(owners, before, places, Clients.NOBODY);
    }
}
