package edgeos.lab.experiment.chain.rival;

/** When messages are due, evenly from the first question on. Belongs to the source's thread. */
final class Pace extends Padding {
    private static final double NANOS_PER_SECOND = 1e9;

    private final double gapNanos;
    private double dueNanos = Double.NaN;
    private long base;

    Pace(double perSecond) {
        gapNanos = NANOS_PER_SECOND / perSecond;
    }

    /** True if a message is due by now, in nanoseconds of {@link System#nanoTime()}. */
    boolean isDue(long now) {
        if (Double.isNaN(dueNanos)) {
            base = now;
            dueNanos = 0;
        }
        return dueNanos <= now - base;
    }

    /** When it was due, whenever it is sent. */
    long due() {
        return base + (long) dueNanos;
    }

    /** It was sent: the next one is due a gap after it was. */
    void next() {
        dueNanos += gapNanos;
    }
}
