package edgeos.model.capability;

import edgeos.model.Grant;
import edgeos.notation.DomainRef;
import edgeos.notation.Slots;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which slots of which tables are taken, while a graph is derived. Belongs to the thread that derives. */
final class Tables {
    /** The own thread of an FWP. */
    static final int THREAD = 0;
    /** The own memory of an FWP. */
    static final int MEMORY = 1;
    /** The own in-ring of an FWP, or the port of a gate that receives. */
    static final int IN_RING = 2;
    /** The own out-ring of an FWP. */
    static final int OUT_RING = 3;
    /** The own hypercall gate of an FWP. */
    static final int GATE = 4;
    /** The session of a service that works for an FWP and for its other half. */
    static final int SESSION = Slots.SESSION;
    /** What port 0 sends by; the other ports follow. */
    static final int FIRST_PORT = 8;
    /** The memory of whom a share link at port 0 calls; the other ports follow. */
    static final int FIRST_CALLED = 64;
    /** The memory of whoever calls by a share link at in port 0; the other ports follow. */
    static final int FIRST_CALLER = 72;

    private final Map<DomainRef, BitSet> taken = new HashMap<>();

    /** Takes a slot; false if another has it. */
    boolean take(DomainRef holder, int slot) {
        BitSet slots = slots(holder);
        boolean free = !slots.get(slot);
        slots.set(slot);
        return free;
    }

    /** Takes the first free slot of a table without end. */
    int next(DomainRef holder) {
        int slot = slots(holder).nextClearBit(0);
        slots(holder).set(slot);
        return slot;
    }

    /** Takes this slot, or else the first free one for grants; -1 if the table is full. */
    int near(DomainRef holder, int wanted) {
        return take(holder, wanted) ? wanted : granted(holder);
    }

    /** Takes the first free slot for grants; -1 if the table is full. */
    int granted(DomainRef holder) {
        int slot = slots(holder).nextClearBit(Grant.FIRST_SLOT);
        if (slot >= Grant.MOST_SLOTS) {
            return -1;
        }
        slots(holder).set(slot);
        return slot;
    }

    private BitSet slots(DomainRef holder) {
        return taken.computeIfAbsent(holder, _ -> new BitSet());
    }
}
