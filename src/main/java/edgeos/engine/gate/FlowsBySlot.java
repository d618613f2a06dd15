package edgeos.engine.gate;

import edgeos.engine.fwp.FlowTable;
import edgeos.engine.traffic.Traffic;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Supplier;

/**
 * Remembers the flow of each of a traffic's slots, so that the next frame of the same client costs no look into the table of all flows. Owned by the thread of the gates.
 */
final class FlowsBySlot {
    private static final int MOST_SLOTS = 1 << 16;
    private static final long NOBODY = Long.MIN_VALUE;

    private final FlowTable table;
    private final Supplier<BitSet> inUse;
    private long[] owners = {};
    private int[] flows = {};
    private int forgotten;

    FlowsBySlot(FlowTable table, Supplier<BitSet> inUse) {
        this.table = table;
        this.inUse = inUse;
    }

    /** Forgets all: the traffic is another one. */
    void clear() {
        Arrays.fill(owners, NOBODY);
    }

    /** The flow of the next frame; {@link FlowTable#FULL} if the table has no room. */
    int flow(Traffic traffic) {
        int slot = traffic.slot();
        if (slot < 0 || slot >= MOST_SLOTS) {
            return lookUp(traffic);
        }
        if (forgotten != table.forgotten()) {
            forgotten = table.forgotten();
            clear();
        }
        if (slot >= owners.length) {
            grow(Math.min(MOST_SLOTS, Math.max(2 * slot, 64)));
        }
        long owner = traffic.slotOwner();
        if (owners[slot] == owner) {
            return flows[slot];
        }
        int flow = lookUp(traffic);
        owners[slot] = flow == FlowTable.FULL || forgotten != table.forgotten() ? NOBODY : owner;
        flows[slot] = flow;
        return flow;
    }

    private int lookUp(Traffic traffic) {
        return table.flow(traffic.tupleHigh(), traffic.tupleLow(), traffic.clientAddress(), inUse);
    }

    private void grow(int slots) {
        int before = owners.length;
        owners = Arrays.copyOf(owners, slots);
        flows = Arrays.copyOf(flows, slots);
        Arrays.fill(owners, before, slots, NOBODY);
    }
}
