package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.net.HeaderSwap;
import edgeos.program.packet.EthernetLayout;

/** Click's EtherMirror: swaps both hardware addresses; {@code malformed} without an Ethernet header. */
public final class EtherMirror implements Program {
    /** It reads nothing. */
    public EtherMirror(Settings settings) { }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            if (batch.length() < EthernetLayout.HEADER_BYTES) {
                batch.drop(DropReason.MALFORMED);
            } else {
                HeaderSwap.hardware(batch);
            }
        }
    }
}
