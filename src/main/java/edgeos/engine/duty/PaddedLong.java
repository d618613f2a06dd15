package edgeos.engine.duty;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A number on cache lines of its own, so that whoever looks at it again and again is disturbed only when it changes. Any thread; each method names its ordering.
 */
public final class PaddedLong {
    private static final VarHandle LONGS = MethodHandles.arrayElementVarHandle(long[].class);
    /** 128 bytes: processors fetch cache lines in pairs. */
    private static final int PAD = 16;

    private final long[] cells = new long[PAD + 1 + PAD];

    /** Read with no order at all; for its only writer. */
    public long getPlain() {
        return cells[PAD];
    }

    /** Read so that a loop sees a change sooner or later; what was written before the change need not be seen. */
    public long getOpaque() {
        return (long) LONGS.getOpaque(cells, PAD);
    }

    /** Read in the one order of all volatile accesses. */
    public long getVolatile() {
        return (long) LONGS.getVolatile(cells, PAD);
    }

    /** Written after everything before it. */
    public void setRelease(long value) {
        LONGS.setRelease(cells, PAD, value);
    }

    /** Written after everything before it and before everything behind it: as good as a full fence. */
    public void setFenced(long value) {
        LONGS.setVolatile(cells, PAD, value);
        VarHandle.fullFence();
    }

    /** Sets bits, in the one order of all volatile accesses. */
    public void raiseVolatile(long bits) {
        LONGS.getAndBitwiseOr(cells, PAD, bits);
    }

    /** Clears bits, after everything before it and before everything behind it. */
    public void lowerFenced(long bits) {
        LONGS.getAndBitwiseAnd(cells, PAD, ~bits);
        VarHandle.fullFence();
    }
}
