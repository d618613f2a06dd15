package edgeos.program.net;

import edgeos.memory.FwpMemory;
import edgeos.program.packet.Ipv4Layout;

/**
 * The mappings of a NAT, laid over an FWP's memory; immutable itself. An inside end keeps its outside port whomever it speaks to
 * (endpoint-independent mapping, RFC 4787), for as long as the FWP serves its client: recycling ends all mappings.
 */
final class NatTable {
    /** No such mapping, or no room for one. */
    static final int NONE = -1;

    private final int firstPort;
    private final int mostPorts;
    private final int mostFlows;
    private final int slotMask;

    /** A table that gives out so many ports from the first on, to so many flows in all. */
    NatTable(int firstPort, int mostPorts, int mostFlows) {
        this.firstPort = firstPort;
        this.mostPorts = mostPorts;
        this.mostFlows = mostFlows;
        this.slotMask = Hashing.slotsFor(mostFlows) - 1;
    }

    /** How many bytes it takes. */
    long stateBytes() {
        return index(0) + (slotMask + 1L) * NatLayout.SLOT_BYTES;
    }

    private long index(int slot) {
        return NatLayout.ENDS + (long) NatLayout.PROTOCOLS * mostFlows * NatLayout.END_BYTES + (long) slot * NatLayout.SLOT_BYTES;
    }

    private static long endAt(int number) {
        return NatLayout.ENDS + (long) number * NatLayout.END_BYTES;
    }

    private static int row(int protocol) {
        return switch (protocol) {
            case Ipv4Layout.ICMP -> 0;
            case Ipv4Layout.TCP -> 1;
            default -> 2;
        };
    }

    private static long end(int address, int port) {
        return Integer.toUnsignedLong(address) << NatLayout.ADDRESS_SHIFT | port;
    }

    /** The outside port of an inside end; {@link #NONE} if it has none. */
    int outsidePort(FwpMemory memory, int protocol, int address, int port) {
        int number = memory.getInt(find(memory, row(protocol), end(address, port))) - 1;
        return number < 0 ? NONE : firstPort + number % mostFlows;
    }

    /** The outside port of an inside end, which is given one if it has none; {@link #NONE} if there are no more. */
    int outsidePortOrNew(FwpMemory memory, int protocol, int address, int port) {
        int row = row(protocol);
        long end = end(address, port);
        long slot = find(memory, row, end);
        int number = memory.getInt(slot) - 1;
        if (number >= 0) {
            return firstPort + number % mostFlows;
        }
        int count = memory.getInt(row * NatLayout.COUNT_BYTES);
        int all = memory.getInt(NatLayout.ALL);
        if (count == mostPorts || all == mostFlows) {
            return NONE;
        }
        memory.putLong(endAt(row * mostFlows + count), end);
        memory.putInt(slot, 1 + row * mostFlows + count);
        memory.putInt(row * NatLayout.COUNT_BYTES, count + 1);
        memory.putInt(NatLayout.ALL, all + 1);
        return firstPort + count;
    }

    /** Offset of the index slot of an end, or of the free one where it would be. */
    private long find(FwpMemory memory, int row, long end) {
        int slot = Hashing.slot(end, row) & slotMask;
        while (true) {
            int number = memory.getInt(index(slot)) - 1;
            if (number < 0 || number / mostFlows == row && memory.getLong(endAt(number)) == end) {
                return index(slot);
            }
            slot = slot + 1 & slotMask;
        }
    }

    /** Which mapping an outside port belongs to; {@link #NONE} if to none. */
    int mappingOf(FwpMemory memory, int protocol, int outsidePort) {
        int row = row(protocol);
        int count = outsidePort - firstPort;
        return count >= 0 && count < memory.getInt(row * NatLayout.COUNT_BYTES) ? row * mostFlows + count : NONE;
    }

    /** The inside address of a mapping. */
    static int insideAddress(FwpMemory memory, int mapping) {
        return (int) (memory.getLong(endAt(mapping)) >>> NatLayout.ADDRESS_SHIFT);
    }

    /** The inside port of a mapping. */
    static int insidePort(FwpMemory memory, int mapping) {
        return (int) memory.getLong(endAt(mapping)) & 0xffff;
    }
}
