package edgeos.lab.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.Arrays;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    private static final int ROUNDS = 600;

    /** An expectation's figure is the one that a report tells of the same time, and that one finds who sorts all durations. */
    @Test
    void shouldFindThePercentileThatIsFoundBySortingAllDurations() {
        var random = new Random(7);
        for (int round = 0; round < ROUNDS; round++) {
            Histogram histogram = Distributions.histogram();
            record(histogram, random, random.nextInt(200));
            Distribution before = Distributions.of(histogram);
            long[] came = record(histogram, random, 1 + random.nextInt(400));
            Distribution now = Distributions.of(histogram);
            Distribution between = Distributions.between(before, now);
            Arrays.sort(came);
            for (double share : new double[] {0.5, 0.99}) {
                double found = Latencies.percentileNanos(before, now, share);
                String where = "round=" + round + " share=" + share;
                assertEquals(histogram.highestEquivalentValue(came[(int) Math.ceil(share * came.length - 1e-9) - 1]), found, where);
                assertEquals(share == 0.5 ? between.p50Nanos() : between.p99Nanos(), found, where);
            }
        }
    }

    private static long[] record(Histogram into, Random random, int many) {
        long[] durations = new long[many];
        for (int at = 0; at < many; at++) {
            durations[at] = 1 + (long) Math.exp(random.nextDouble() * 18);
            into.recordValue(durations[at]);
        }
        return durations;
    }
}
