package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;

/** Click's DecIPTTL: one less time to live, the checksum updated, by port 0; packets whose time is over leave unchanged by port 1. */
public final class DecIpTtl implements Program {
    private static final int ALIVE = 0;
    private static final int EXPIRED = 1;
    private static final int ONE = 0x0100;

    /** It reads nothing. */
    public DecIpTtl(Settings settings) { }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            long outline = IpPlace.of(batch);
            if (!Outline.isIpv4(outline)) {
                batch.drop(DropReason.MALFORMED);
            } else if (batch.u8(Outline.network(outline) + Ipv4Layout.TIME_TO_LIVE) <= 1) {
                batch.send(EXPIRED);
            } else {
                decrement(batch, Outline.network(outline));
                batch.send(ALIVE);
            }
        }
    }

    private static void decrement(Batch batch, int network) {
        int before = batch.u16(network + Ipv4Layout.TIME_TO_LIVE);
        batch.setU16(network + Ipv4Layout.TIME_TO_LIVE, before - ONE);
        batch.setU16(network + Ipv4Layout.CHECKSUM, Checksum.update16(batch.u16(network + Ipv4Layout.CHECKSUM), before, before - ONE));
    }
}
