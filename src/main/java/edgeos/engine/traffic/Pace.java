package edgeos.engine.traffic;

/**
 * When the next frame is due, under a load that changes. Owned by the thread of the gates.
 */
final class Pace {
    private static final double MOST_FACTOR = 100;

    private final boolean atOnce;
    private double factor = 1;
    private double dueNanos;
    private double heldNanos;

    /**
     * A pace whose first frame is due at time 0.
     *
     * @param atOnce true if frames go as soon as there is room, whatever the gaps
     */
    Pace(boolean atOnce) {
        this.atOnce = atOnce;
    }

    /** When the next frame is due. */
    long dueNanos() {
        if (factor == 0) {
            return Traffic.NEVER;
        }
        return atOnce ? Traffic.AT_ONCE : (long) dueNanos;
    }

    /** Puts the next frame so many nanoseconds, at factor 1, after the last one. */
    void after(double gapNanos) {
        dueNanos += gapNanos / factor;
    }

    /** Changes the factor from now on. What is left of the current gap is stretched or squeezed; what is overdue is due now. */
    void setFactor(double wanted, long nowNanos) {
        double leftNanos = factor == 0 ? heldNanos : Math.max(0, dueNanos - nowNanos) * factor;
        factor = wanted > 0 ? Math.min(wanted, MOST_FACTOR) : 0;
        heldNanos = leftNanos;
        dueNanos = factor == 0 ? dueNanos : nowNanos + leftNanos / factor;
    }
}
