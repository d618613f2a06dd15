package edgeos.engine.cap;

import edgeos.notation.Right;

/**
 * A capability as somebody works by it: a slot, the generation that it had, and the right that is wanted of it.
 *
 * <p>Changed by who holds the data plane still.
 */
public final class Held {
    private final Slot slot;
    private final Right right;
    private final Refusal refusal;
    private final int generation;

    /** Held from now on. */
    Held(Slot slot, Right right, Refusal refusal) {
        this.slot = slot;
        this.right = right;
        this.refusal = refusal;
        this.generation = slot.grant();
    }

    /** True if the slot still holds what it held, and allows what is wanted. */
    public boolean isGood() {
        return slot.allows(right, generation);
    }

    /** Where refused uses are counted. */
    public Refusal refusal() {
        return refusal;
    }

    /** The first of these that is not good; null if all are. */
    public static Refusal missing(Held[] all) {
        for (Held held : all) {
            if (!held.isGood()) {
                return held.refusal;
            }
        }
        return null;
    }
}
