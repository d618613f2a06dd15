package edgeos.engine.count;

/**
 * How long messages stayed in rings, all messages together, those that still are there up to now. By Little's law from sums of moments: nothing is kept of any single message.
 *
 * @param waitNanos until a core ran their batch
 * @param runNanos while it ran
 * @param moveNanos from then on until they were moved
 */
public record Residence(long waitNanos, long runNanos, long moveNanos) {
    /** No time. */
    public static final Residence NONE = new Residence(0, 0, 0);

    /** Both together. */
    public Residence plus(Residence more) {
        return new Residence(waitNanos + more.waitNanos, runNanos + more.runNanos, moveNanos + more.moveNanos);
    }

    /** This one without another, which may be roughly known: no part is less than none. */
    public Residence without(Residence other) {
        return new Residence(Math.max(0, waitNanos - other.waitNanos), Math.max(0, runNanos - other.runNanos), Math.max(0, moveNanos - other.moveNanos));
    }
}
