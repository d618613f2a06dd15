package edgeos.program.click;

import edgeos.memory.FwpMemory;
import edgeos.program.net.Hashing;

/** The flows of an IPRewriter, laid over an FWP's memory; immutable itself. */
final class RewriterTable {
    private final int mostFlows;
    private final int slotMask;

    RewriterTable(int mostFlows) {
        this.mostFlows = mostFlows;
        this.slotMask = Hashing.slotsFor(2 * mostFlows) - 1;
    }

    long stateBytes() {
        return RewriterLayout.TABLE + (slotMask + 1L) * RewriterLayout.ENTRY_BYTES;
    }

    /** True if no more flows find room. */
    boolean isFull(FwpMemory memory) {
        return memory.getInt(RewriterLayout.FLOWS) >= mostFlows;
    }

    /** How many flows there may be. */
    int mostFlows() {
        return mostFlows;
    }

    /** Offset of the entry of such packets, or of the free one where it would be. */
    long find(FwpMemory memory, long addresses, long ports) {
        int slot = Hashing.slot(addresses, ports) & slotMask;
        while (true) {
            long entry = RewriterLayout.TABLE + (long) slot * RewriterLayout.ENTRY_BYTES;
            long there = memory.getLong(entry + RewriterLayout.PORTS);
            if (there == 0 || there == ports && memory.getLong(entry + RewriterLayout.ADDRESSES) == addresses) {
                return entry;
            }
            slot = slot + 1 & slotMask;
        }
    }

    /** True if there is an entry of such packets. */
    boolean has(FwpMemory memory, long addresses, long ports) {
        return isThere(memory, find(memory, addresses, ports));
    }

    static boolean isThere(FwpMemory memory, long entry) {
        return memory.getLong(entry + RewriterLayout.PORTS) != 0;
    }

    /** Remembers a flow, both ways; returns the entry of the way that it was seen first. */
    long add(FwpMemory memory, long addresses, long ports, long newAddresses, long newPorts, int forward, int reply) {
        long entry = put(memory, addresses, ports, newAddresses, newPorts, forward);
        put(memory, RewriterLayout.turnedAddresses(newAddresses), RewriterLayout.turnedPorts(newPorts), RewriterLayout.turnedAddresses(addresses),
                RewriterLayout.turnedPorts(ports), reply);
        memory.putInt(RewriterLayout.FLOWS, memory.getInt(RewriterLayout.FLOWS) + 1);
        return entry;
    }

    private long put(FwpMemory memory, long addresses, long ports, long newAddresses, long newPorts, int output) {
        long entry = find(memory, addresses, ports);
        memory.putLong(entry + RewriterLayout.ADDRESSES, addresses);
        memory.putLong(entry + RewriterLayout.PORTS, ports);
        memory.putLong(entry + RewriterLayout.NEW_ADDRESSES, newAddresses);
        memory.putLong(entry + RewriterLayout.NEW_PORTS, newPorts);
        memory.putInt(entry + RewriterLayout.OUTPUT, output);
        return entry;
    }
}
