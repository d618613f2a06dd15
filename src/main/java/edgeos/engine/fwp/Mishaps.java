package edgeos.engine.fwp;

/** How often a unit was stopped because it faulted, and when that was last. Written by the manager, and by mover 0 in turns with it; read by any thread, roughly. */
public final class Mishaps {
    private int count;
    private long lastNanos;

    /** The unit faulted now. */
    public void add(long nowNanos) {
        count++;
        lastNanos = Math.max(1, nowNanos);
    }

    /** Its chain is activated: what was before concerns nobody any more. */
    void forgetLast() {
        if (lastNanos != 0) {
            lastNanos = 0;
        }
    }

    /** How often. */
    public int count() {
        return count;
    }

    /** When that was last, if its chain was not activated since; 0 otherwise. */
    public long lastNanos() {
        return lastNanos;
    }
}
