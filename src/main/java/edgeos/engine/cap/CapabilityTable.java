package edgeos.engine.cap;

import edgeos.notation.ObjectRef;
import edgeos.notation.Right;

/** The slots that an FWP can name in hypercalls, at one moment; another one is published when an edit changes them. Immutable. */
public final class CapabilityTable {
    /** FWPs name slots below this. */
    public static final int SLOTS = 256;
    /** A table without slots. */
    public static final CapabilityTable EMPTY = new CapabilityTable(new Entry[0]);

    /**
     * A slot. The same object as long as the grant is the same, so that who remembers one sees whether it still holds.
     *
     * @param id the capability's
     * @param object what it is for
     * @param rights bits by ordinal of {@link Right}; 0: revoked
     * @param asset the object, if it is shared memory, a key, or a service; else null
     * @param refusal where refused uses are counted
     */
    public record Entry(String id, ObjectRef object, int rights, long badge, Asset asset, Refusal refusal) {
        /** True if it allows this. */
        public boolean allows(Right right) {
            return (rights >>> right.ordinal() & 1) != 0;
        }
    }

    private final Entry[] entries;

    CapabilityTable(Entry[] entries) {
        this.entries = entries;
    }

    /** What is in a slot; null if nothing is, or if there is no such slot. */
    public Entry entry(int slot) {
        return slot >= 0 && slot < entries.length ? entries[slot] : null;
    }
}
