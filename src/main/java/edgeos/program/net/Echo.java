package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.EthernetLayout;
import edgeos.program.packet.Outline;

/**
 * Sends each frame back to where it came from: hardware addresses, IPv4 addresses, and ports are swapped, each if it is there. A frame
 * that is too short to have addresses is dropped as malformed. With {@code swapAddresses=false} frames are sent back as they are.
 */
public final class Echo implements Program {
    private final boolean swaps;

    /** An echo; reads {@code swapAddresses}. */
    public Echo(Settings settings) {
        swaps = settings.flag("swapAddresses", true);
    }

    @Override
    public long stateBytes() {
        return 0;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            if (swaps) {
                swap(batch);
            }
        }
    }

    private static void swap(Batch batch) {
        if (batch.length() < EthernetLayout.HEADER_BYTES) {
            batch.drop(DropReason.MALFORMED);
            return;
        }
        HeaderSwap.hardware(batch);
        long outline = Outline.of(batch);
        if (Outline.isIpv4(outline)) {
            HeaderSwap.addresses(batch, outline);
        }
        if (Outline.hasPorts(outline)) {
            HeaderSwap.ports(batch, outline);
        }
    }
}
