package edgeos.program.click;

import edgeos.program.Batch;
import edgeos.program.packet.Outline;

/**
 * Where a message's IPv4 packet is. Click notes that beside a packet (CheckIPHeader, MarkIPHeader); here it is seen from the bytes: behind an Ethernet header that
 * says so, or else at the first byte.
 */
final class IpPlace {
    private IpPlace() { }

    /** The outline of the packet; not IPv4, if neither place has a sound one. */
    static long of(Batch batch) {
        long framed = Outline.of(batch);
        if (Outline.isIpv4(framed)) {
            return framed;
        }
        long bare = Outline.ofPacket(batch, 0, batch.length(), false);
        return Outline.isIpv4(bare) ? bare : framed;
    }
}
