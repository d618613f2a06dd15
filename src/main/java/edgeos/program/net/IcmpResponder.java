package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.Cidr;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.IcmpLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;

/**
 * Answers ICMP echo requests in place (RFC 792): both ends are swapped, the type becomes a reply, and the checksum follows; a request
 * with a wrong checksum gets a reply with an equally wrong one. Answers leave by port 0; all else, such as fragments and requests to
 * other addresses or to a group, leaves unchanged by port 1.
 */
public final class IcmpResponder implements Program {
    private static final int REPLIES = 0;
    private static final int OTHER = 1;
    private static final int FIRST_GROUP = 224;

    private final Cidr addresses;

    /**
     * A responder; reads {@code address}.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    public IcmpResponder(Settings settings) {
        addresses = Cidr.parse(settings.text("address", ""));
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = Outline.of(batch);
            if (isForUs(batch, outline)) {
                answer(batch, outline);
                batch.send(REPLIES);
            } else {
                batch.send(OTHER);
            }
        }
    }

    private boolean isForUs(Batch batch, long outline) {
        if (!Outline.hasTransport(outline) || Outline.protocol(outline) != Ipv4Layout.ICMP || Outline.isFragment(outline)
                || batch.u8(Outline.transport(outline) + IcmpLayout.TYPE) != IcmpLayout.ECHO_REQUEST) {
            return false;
        }
        int destination = Endpoint.address(batch, outline, false);
        return destination >>> 24 < FIRST_GROUP && addresses.contains(destination);
    }

    private static void answer(Batch batch, long outline) {
        HeaderSwap.hardware(batch);
        HeaderSwap.addresses(batch, outline);
        int typeAt = Outline.transport(outline) + IcmpLayout.TYPE;
        int checksumAt = Outline.transport(outline) + IcmpLayout.CHECKSUM;
        int before = batch.u16(typeAt);
        batch.setU8(typeAt, IcmpLayout.ECHO_REPLY);
        batch.setU16(checksumAt, Checksum.update16(batch.u16(checksumAt), before, batch.u16(typeAt)));
    }
}
