package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.notation.DropReason;
import edgeos.notation.Settings;
import edgeos.program.Batch;
import edgeos.program.Program;
import edgeos.program.packet.EthernetLayout;
import java.util.Map;

/**
 * A transparent bridge of two sides (as IEEE 802.1D has it, without ageing). It learns from source addresses which side a station is on; a
 * frame crosses unless its destination is known to be on the side it came from ({@code noRoute}). Groups and unknown destinations
 * cross. A full table learns no more, but still notices when a station it knows moves. A frame shorter than an Ethernet header, or
 * sent by a group, is malformed.
 */
public final class Bridge implements Program {
    private static final int SIDES = 2;

    private final int mostAddresses;
    private final int slotMask;

    /** A bridge; reads {@code mostAddresses}. */
    public Bridge(Settings settings) {
        mostAddresses = (int) settings.whole("mostAddresses", 1024);
        slotMask = Hashing.slotsFor(mostAddresses) - 1;
    }

    @Override
    public long stateBytes() {
        return BridgeLayout.TABLE + (slotMask + 1L) * BridgeLayout.ENTRY_BYTES;
    }

    @Override
    public Object layout() {
        return mostAddresses;
    }

    @Override
    public void process(Batch batch, FwpMemory memory) {
        while (batch.next()) {
            forward(batch, memory);
        }
    }

    private void forward(Batch batch, FwpMemory memory) {
        int side = batch.inPort() % SIDES;
        if (batch.length() < EthernetLayout.HEADER_BYTES || isGroup(batch, EthernetLayout.SOURCE)) {
            batch.drop(DropReason.MALFORMED);
            return;
        }
        learn(memory, address(batch, EthernetLayout.SOURCE), side);
        if (!isGroup(batch, EthernetLayout.DESTINATION) && sideOf(memory, address(batch, EthernetLayout.DESTINATION)) == side) {
            batch.drop(DropReason.NO_ROUTE);
        } else {
            batch.send(1 - side);
        }
    }

    private static boolean isGroup(Batch batch, int offset) {
        return (batch.u8(offset) & EthernetLayout.GROUP) != 0;
    }

    private static long address(Batch batch, int offset) {
        return (long) batch.u16(offset) << 32 | Integer.toUnsignedLong(batch.i32(offset + 2));
    }

    private void learn(FwpMemory memory, long address, int side) {
        long entry = find(memory, address);
        long known = memory.getLong(entry);
        long learnt = BridgeLayout.IN_USE | (long) side << BridgeLayout.SIDE_SHIFT | address;
        if (known == 0) {
            long addresses = memory.getLong(BridgeLayout.ADDRESSES);
            if (addresses >= mostAddresses) {
                return;
            }
            memory.putLong(BridgeLayout.ADDRESSES, addresses + 1);
        }
        if (known != learnt) {
            memory.putLong(entry, learnt);
        }
    }

    /** The side of an address; -1 if it is not known. */
    private int sideOf(FwpMemory memory, long address) {
        long known = memory.getLong(find(memory, address));
        return known == 0 ? -1 : (int) ((known & BridgeLayout.SIDE) >>> BridgeLayout.SIDE_SHIFT);
    }

    /** Offset of an address's entry, or of the free one where it would be. */
    private long find(FwpMemory memory, long address) {
        int slot = Hashing.slot(address) & slotMask;
        while (true) {
            long entry = BridgeLayout.TABLE + (long) slot * BridgeLayout.ENTRY_BYTES;
            long known = memory.getLong(entry);
            if (known == 0 || (known & BridgeLayout.ADDRESS) == address) {
                return entry;
            }
            slot = slot + 1 & slotMask;
        }
    }

    @Override
    public Map<String, Long> figures(FwpMemory memory) {
        return Map.of("addresses", memory.getLong(BridgeLayout.ADDRESSES));
    }
}
