package edgeos.engine.cap;

/**
 * A slot of a capability table with a generation. Who was granted the slot holds the generation of that moment; revoking moves the
 * generation on, and every grant of before is void at once.
 *
 * <p>Owned by the data-plane thread.
 */
public final class Slot {
    /** What a slot allows. */
    public enum Right { READ, WRITE }

    private final Right right;
    private int generation;

    /** A slot for one right. */
    public Slot(Right right) {
        this.right = right;
    }

    /** The generation that a grant made now holds. */
    public int grant() {
        return generation;
    }

    /** True if a grant of this generation still allows {@code wanted}. */
    public boolean allows(Right wanted, int granted) {
        return generation == granted && right == wanted;
    }

    /** Voids every grant made so far. */
    public void revoke() {
        generation++;
    }
}
