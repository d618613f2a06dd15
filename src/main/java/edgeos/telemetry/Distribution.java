package edgeos.telemetry;

import java.util.Arrays;

/**
 * A distribution of durations: some percentiles, and the cumulative curve to draw.
 *
 * @param count how many durations
 * @param meanNanos their mean
 * @param p50Nanos median
 * @param p90Nanos 90th percentile
 * @param p99Nanos 99th percentile
 * @param p999Nanos 99.9th percentile
 * @param maxNanos longest
 * @param valueNanos ascending durations at which the curve has points
 * @param shareBelow share (0 to 1) of durations at or below the duration of the same index
 */
public record Distribution(long count, double meanNanos, long p50Nanos, long p90Nanos, long p99Nanos, long p999Nanos, long maxNanos,
        long[] valueNanos, double[] shareBelow) {
    /** No durations at all. */
    public static final Distribution EMPTY = new Distribution(0, 0, 0, 0, 0, 0, 0, new long[0], new double[0]);

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that && count == that.count && maxNanos == that.maxNanos
                && Arrays.equals(valueNanos, that.valueNanos) && Arrays.equals(shareBelow, that.shareBelow);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(count) * 31 + Arrays.hashCode(valueNanos);
    }
}
