package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.Checksum;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Ipv4Layout;
import edgeos.program.packet.Outline;

/** Click's DecIPTTL: one less time to live, the checksum updated, by port 0; packets whose time is over leave unchanged by port 1. Those to many may be let through as they are. */
public final class DecIpTtl implements Program {
    private static final int ALIVE = 0;
    private static final int EXPIRED = 1;
    private static final int ONE = 0x0100;

    private static final int MANY = 0xe;
    private static final int FIRST_FOUR_BITS = 28;

    private final boolean multicast;

    /** It reads {@code multicast}: whether packets to many lose time, too. */
    public DecIpTtl(Settings settings) {
        multicast = settings.flag("multicast", true);
    }

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
            } else if (!multicast && FlowKey.destination(batch, outline) >>> FIRST_FOUR_BITS == MANY) {
                batch.send(ALIVE);
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
