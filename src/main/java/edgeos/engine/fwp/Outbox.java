package edgeos.engine.fwp;

import edgeos.engine.ring.Ring;

/**
 * Where a unit's first program puts messages that it makes itself: a ring that the unit's core fills, and that is drained like the unit's own, under the same capabilities and into the same connections.
 * Its messages count as created when they are taken out: until then whoever counts finds them in it, made and in flight at once, as cores go on while others count.
 *
 * <p>Owned by the unit's core, but for what movers own of every unit.
 */
public final class Outbox {
    private final Unit unit;
    private volatile int lastFlow = -1;
    private volatile boolean eager;

    /** An outbox of which movers know by this unit. */
    Outbox(Unit unit) {
        this.unit = unit;
    }

    /** What movers serve. */
    public Unit unit() {
        return unit;
    }

    /** The messages. */
    public Ring ring() {
        return unit.ring();
    }

    /** The flow of the last message that the FWP handled, to which what it says next belongs; -1: none. Any thread. */
    public int lastFlow() {
        return lastFlow;
    }

    /** Sets the flow of the last message that the FWP handled. */
    public void handledFlow(int flow) {
        lastFlow = flow;
    }

    /** True if its FWP is to be run again when something was taken out. Any thread. */
    public boolean isEager() {
        return eager;
    }

    /** By the core: sets whether its FWP is to be run again when something was taken out. If so, a full fence: a look at the ring behind it sees what was taken out by a mover that did not see this. */
    public void setEager(boolean isEager) {
        if (eager != isEager) {
            eager = isEager;
        }
        if (isEager) {
            unit.wantSpaceFenced();
        }
    }

    /** Back to the clean state. Nobody else may use it meanwhile. */
    void recycle(boolean scribbled) {
        if (scribbled) {
            unit.ring().scribbled();
        }
        unit.recycle();
        lastFlow = -1;
        eager = false;
    }
}
