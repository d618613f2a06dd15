package edgeos.ui.schedule;

/**
 * The part of the engine's time that is seen. Immutable; any thread.
 *
 * @param fromNanos its beginning
 * @param toNanos its end, later than its beginning
 */
record TimeSpan(long fromNanos, long toNanos) {
    /** Nobody sees less. */
    static final long SHORTEST_NANOS = 1_000;
    /** Nobody sees more. */
    static final long LONGEST_NANOS = 60_000_000_000L;
    /** What is seen at first. */
    static final TimeSpan FIRST = new TimeSpan(-10_000_000, 0);

    TimeSpan {
        if (toNanos <= fromNanos) {
            throw new IllegalArgumentException("fromNanos=" + fromNanos + " toNanos=" + toNanos);
        }
    }

    /** From this moment to that, but no shorter and no longer than is allowed: what is too much is cut off its beginning. */
    static TimeSpan between(long fromNanos, long toNanos) {
        long length = Math.clamp(toNanos - fromNanos, SHORTEST_NANOS, LONGEST_NANOS);
        return new TimeSpan(toNanos - length, toNanos);
    }

    /** How long it is. */
    long nanos() {
        return toNanos - fromNanos;
    }

    /** As long as this, to this end. */
    TimeSpan endingAt(long endNanos) {
        return new TimeSpan(endNanos - nanos(), endNanos);
    }

    /** As long as this, so much later. */
    TimeSpan later(long byNanos) {
        return new TimeSpan(fromNanos + byNanos, toNanos + byNanos);
    }

    /**
     * Shorter or longer; what is at the place that is held still stays there.
     *
     * @param factor above 1: more is seen
     * @param held the place, as a share of the width: 0 left, 1 right
     */
    TimeSpan zoomed(double factor, double held) {
        long length = Math.clamp(Math.round(nanos() * factor), SHORTEST_NANOS, LONGEST_NANOS);
        long from = fromNanos + Math.round((nanos() - length) * held);
        return new TimeSpan(from, from + length);
    }

    /** Where a moment is in a picture this wide; outside of it for one that is not seen. */
    double x(long atNanos, double width) {
        return (double) (atNanos - fromNanos) / nanos() * width;
    }

    /** Which moment is at a place of a picture this wide. */
    long at(double x, double width) {
        return fromNanos + Math.round(x / width * nanos());
    }
}
