package edgeos.engine.traffic;

import edgeos.program.packet.Checksum;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What the clients of a generator sent last, by slot, for frames of one template: a UDP client's next frame differs from its last one by no more than the message's number. So a frame costs one copy, and
 * a checksum only where there is a number. Bounded: clients in slots beyond have each frame made from the template.
 *
 * <p>Owned by the thread of the gates.
 */
final class Repeats {
    private static final int MOST_BYTES = 1 << 20;
    private static final ValueLayout.OfShort U16 = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final FrameTemplate template;
    private final int length;
    private final int most;
    private byte[] bytes = {};
    private MemorySegment frames = MemorySegment.ofArray(bytes);
    private long[] owners = {};
    private long[] sums = {};

    Repeats(FrameTemplate template) {
        this.template = template;
        this.length = template.lengthBytes();
        this.most = template.repeats() ? MOST_BYTES / length : 0;
    }

    /** Writes the frame that this slot's client sends as this message. */
    void write(MemorySegment ring, long offset, Clients clients, int slot, MessageNumber number) {
        if (slot >= most) {
            template.write(ring, offset, clients, slot, number);
            return;
        }
        if (slot >= owners.length) {
            grow(Math.min(most, Math.max(clients.count(), slot + 1)));
        }
        if (owners[slot] != clients.owner(slot)) {
            template.write(frames, (long) slot * length, clients, slot, number);
            sums[slot] = template.sumWithoutNumber(clients, slot);
            owners[slot] = clients.owner(slot);
        }
        MemorySegment.copy(bytes, slot * length, ring, ValueLayout.JAVA_BYTE, offset, length);
        if (template.hasNumber()) {
            long sum = sums[slot] + template.writeNumber(ring, offset, number);
            ring.set(U16, offset + template.checksumAt(), (short) Checksum.ofUdp(sum));
        }
    }

    private void grow(int slots) {
        int before = owners.length;
        bytes = Arrays.copyOf(bytes, slots * length);
        frames = MemorySegment.ofArray(bytes);
        sums = Arrays.copyOf(sums, slots);
        owners = Arrays.copyOf(owners, slots);
        Arrays.fill(owners, before, slots, Clients.NOBODY);
    }
}
