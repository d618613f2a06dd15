package edgeos.engine.cap;

import edgeos.notation.Right;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Set;

/**
 * A slot of a capability table with a generation. Who works by the slot holds the generation of the moment when it was granted; filling, emptying, or revoking moves
 * the generation on, and every grant of before is void at once.
 *
 * <p>Changed by one thread at a time; checked by any, at no more cost than a plain load, and with no allocation. Rights and generation lie in one long, so that no check ever sees
 * the rights of one grant with the generation of another. A revocation is a volatile write and a check a volatile read: who revoked, then read an epoch that its checker
 * had left, or saw it left later, knows that no check that begins after it succeeds.
 */
public final class Slot {
    private static final int GENERATION_BITS = 32;
    private static final long ONE_GENERATION = 1L;
    private static final long GENERATION_MASK = (1L << GENERATION_BITS) - 1;
    private static final VarHandle STATE;

    static {
        try {
            STATE = MethodHandles.lookup().findVarHandle(Slot.class, "state", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** Rights above, the generation below; read and written by {@link #STATE} only. */
    @SuppressWarnings("unused")
    private long state;

    /** A slot that allows this. */
    public Slot(Right... allowed) {
        STATE.setRelease(this, (long) mask(allowed) << GENERATION_BITS);
    }

    private static int mask(Right[] rights) {
        int mask = 0;
        for (Right right : rights) {
            mask |= 1 << right.ordinal();
        }
        return mask;
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
        return (int) stateVolatile();
    }

    /** True if a grant of this generation still allows {@code wanted}. */
    public boolean allows(Right wanted, int granted) {
        long seen = stateVolatile();
        return (int) seen == granted && (seen >>> GENERATION_BITS + wanted.ordinal() & 1) != 0;
    }

    private long stateVolatile() {
        return (long) STATE.getVolatile(this);
    }

    /** Voids every grant made so far, for every check that begins once this is seen. */
    public void revoke() {
        long seen = stateVolatile();
        STATE.setVolatile(this, seen & ~GENERATION_MASK | seen + ONE_GENERATION & GENERATION_MASK);
    }

    void fill(int newRights) {
        STATE.setVolatile(this, (long) newRights << GENERATION_BITS | stateVolatile() + ONE_GENERATION & GENERATION_MASK);
    }
}
