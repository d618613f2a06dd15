package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.net.HeaderSwap;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.IcmpLayout;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;

/**
 * Click's ICMPPingResponder: an echo request becomes its reply (addresses swapped, not a fragment, time to live 255, both checksums updated, no colour) and leaves by port 0;
 * all else leaves by port 1. Hardware addresses stay: an EtherMirror behind it turns the frame.
 */
public final class PingResponder implements Program {
    private static final int REPLIES = 0;
    private static final int OTHER = 1;
    private static final int FRESH_TIME_TO_LIVE = 255;

    /** It reads nothing. */
    public PingResponder(Settings settings) { }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = IpPlace.of(batch);
            boolean asks = Outline.hasTransport(outline) && Outline.protocol(outline) == Ipv4Layout.ICMP
                    && batch.u8(Outline.transport(outline) + IcmpLayout.TYPE) == IcmpLayout.ECHO_REQUEST;
            if (asks) {
                answer(batch, outline);
            }
            batch.send(asks ? REPLIES : OTHER);
        }
    }

    private static void answer(Batch batch, long outline) {
        int network = Outline.network(outline);
        HeaderSwap.addresses(batch, outline);
        batch.annotate(0);
        change(batch, network + Ipv4Layout.FRAGMENT, 0, network + Ipv4Layout.CHECKSUM);
        int protocol = batch.u8(network + Ipv4Layout.PROTOCOL);
        change(batch, network + Ipv4Layout.TIME_TO_LIVE, FRESH_TIME_TO_LIVE << Byte.SIZE | protocol, network + Ipv4Layout.CHECKSUM);
        int transport = Outline.transport(outline);
        change(batch, transport + IcmpLayout.TYPE, IcmpLayout.ECHO_REPLY << Byte.SIZE, transport + IcmpLayout.CHECKSUM);
    }

    private static void change(Batch batch, int offset, int word, int checksumAt) {
        batch.setU16(checksumAt, Checksum.update16(batch.u16(checksumAt), batch.u16(offset), word));
        batch.setU16(offset, word);
    }
}
