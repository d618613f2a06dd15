package edgeos.telemetry;

import java.util.Arrays;
import org.HdrHistogram.Histogram;

/** Between HdrHistogram and {@link Distribution}. */
public final class Distributions {
    /** The longest duration that is told apart: an hour. */
    public static final long MOST_NANOS = 3_600_000_000_000L;
    private static final int DIGITS = 2;

    private Distributions() { }

    /** An empty histogram for durations of 1 ns to {@link #MOST_NANOS}, exact to two digits. */
    public static Histogram histogram() {
        return new Histogram(MOST_NANOS, DIGITS);
    }

    /** What a histogram holds now; called by its owner. */
    public static Distribution of(Histogram histogram) {
        long count = histogram.getTotalCount();
        if (count == 0) {
            return Distribution.EMPTY;
        }
        long[] values = new long[64];
        double[] shares = new double[64];
        int points = 0;
        for (var value : histogram.recordedValues()) {
            if (points == values.length) {
                values = Arrays.copyOf(values, points * 2);
                shares = Arrays.copyOf(shares, points * 2);
            }
            values[points] = value.getValueIteratedTo();
            shares[points++] = value.getTotalCountToThisValue() / (double) count;
        }
        return new Distribution(count, histogram.getMean(), histogram.getValueAtPercentile(50), histogram.getValueAtPercentile(90),
                histogram.getValueAtPercentile(99), histogram.getValueAtPercentile(99.9), histogram.getMaxValue(),
                Arrays.copyOf(values, points), Arrays.copyOf(shares, points));
    }

    /**
     * The durations that came between two looks at the same histogram, as if they alone had been recorded. Exact, as curves have a point for each duration that was told apart.
     *
     * @param before the earlier look; its durations are among those of {@code now}
     */
    public static Distribution between(Distribution before, Distribution now) {
        Histogram came = histogram();
        int earlier = 0;
        long countedBefore = 0;
        long countedNow = 0;
        for (int at = 0; at < now.valueNanos().length; at++) {
            long value = now.valueNanos()[at];
            long upToNow = Math.round(now.shareBelow()[at] * now.count());
            while (earlier < before.valueNanos().length && before.valueNanos()[earlier] <= value) {
                earlier++;
            }
            long upToBefore = earlier == 0 ? 0 : Math.round(before.shareBelow()[earlier - 1] * before.count());
            long count = upToNow - countedNow - (upToBefore - countedBefore);
            if (count > 0) {
                came.recordValueWithCount(value, count);
            }
            countedNow = upToNow;
            countedBefore = upToBefore;
        }
        return of(came);
    }

    /** The distribution of a few durations, in nanoseconds, every one a point of the curve. */
    public static Distribution ofEach(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        double[] share = new double[sorted.length];
        Arrays.setAll(share, i -> (i + 1.0) / sorted.length);
        return new Distribution(sorted.length, Arrays.stream(sorted).average().orElse(0), at(sorted, 0.5), at(sorted, 0.9),
                at(sorted, 0.99), at(sorted, 0.999), sorted.length == 0 ? 0 : sorted[sorted.length - 1], sorted, share);
    }

    private static long at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, Math.max(0, (int) Math.ceil(share * sorted.length) - 1))];
    }
}
