package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;

/** Click's SetIPChecksum: the checksum of the IPv4 header made anew; {@code malformed} without a sound header. */
public final class SetIpChecksum implements Program {
    /** It reads nothing. */
    public SetIpChecksum(Settings settings) { }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = IpPlace.of(batch);
            if (Outline.isIpv4(outline)) {
                int network = Outline.network(outline);
                batch.setU16(network + Ipv4Layout.CHECKSUM, 0);
                batch.setU16(network + Ipv4Layout.CHECKSUM, Checksum.of(Checksum.sum(batch, network, Outline.transport(outline) - network)));
            } else {
                batch.drop(DropReason.MALFORMED);
            }
        }
    }
}
