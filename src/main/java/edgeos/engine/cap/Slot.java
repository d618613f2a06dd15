package edgeos.engine.cap;

import edgeos.notation.Right;
import java.util.Set;

/**
 * A slot of a capability table with a generation. Who works by the slot holds the generation of the moment when it was granted; filling, emptying, or revoking moves
 * the generation on, and every grant of before is void at once.
 *
 * <p>Owned by the data-plane thread. Checks allocate nothing.
 */
public final class Slot {
    private int rights;
    private int generation;

    /** A slot that allows this. */
    public Slot(Right... allowed) {
        this.rights = mask(Set.of(allowed));
    }

    /** Rights as bits, by ordinal. */
    public static int mask(Set<Right> rights) {
        int mask = 0;
        for (Right right : rights) {
            mask |= 1 << right.ordinal();
        }
        return mask;
    }

    /** The generation that a grant made now holds. */
    public int grant() {
        return generation;
    }

    /** True if a grant of this generation still allows {@code wanted}. */
    public boolean allows(Right wanted, int granted) {
        return generation == granted && (rights >>> wanted.ordinal() & 1) != 0;
    }

    /** Voids every grant made so far. */
    public void revoke() {
        generation++;
    }

    void fill(int newRights) {
        rights = newRights;
        generation++;
    }
}
