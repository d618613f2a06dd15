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
        lookForForgotten();
        if (slot >= owners.length) {
            grow(Math.min(MOST_SLOTS, Math.max(2 * slot, 64)));
        }
        long owner = traffic.owner(slot);
        if (owners[slot] == owner) {
            return flows[slot];
        }
        int flow = lookUp(traffic);
        owners[slot] = flow == FlowTable.FULL || forgotten != table.forgotten() ? NOBODY : owner;
        flows[slot] = flow;
        return flow;
    }

    /**
     * The flows of the next frames, one for each slot in turn, as far as they are remembered.
     *
     * @param into where they go, from 0 on
     * @param most no more than so many
     * @return how many
     */
    int flows(Traffic traffic, int[] into, int most) {
        lookForForgotten();
        int slots = Math.min(traffic.slots(), owners.length);
        int slot = traffic.slot();
        int run = 0;
        while (run < most && slot >= 0 && slot < slots && owners[slot] == traffic.owner(slot)) {
            into[run++] = flows[slot];
            slot = slot + 1 == traffic.slots() ? 0 : slot + 1;
        }
        return run;
    }

    private void lookForForgotten() {
        if (forgotten != table.forgotten()) {
            forgotten = table.forgotten();
            clear();
        }
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
