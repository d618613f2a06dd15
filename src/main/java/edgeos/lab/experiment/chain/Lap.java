package edgeos.lab.experiment.chain;

import edgeos.lab.experiment.chain.rival.Load;
import edgeos.lab.experiment.chain.rival.Rival;
import edgeos.lab.experiment.chain.rival.Running;
import edgeos.lab.experiment.chain.rival.StartException;
import edgeos.lab.experiment.chain.rival.Tuning;
import edgeos.lab.report.Latencies;

/**
 * One run of one rival.
 *
 * @param perSecond messages that the sink counted, a second
 * @param p50Nanos median of what they took from when they were due; NaN where they are not timed
 * @param p99Nanos 99th percentile of it
 * @param dropped messages for which there was no room when they were due
 * @param failure what went wrong, messages that were lost included; empty: nothing
 */
record Lap(double perSecond, double p50Nanos, double p99Nanos, long dropped, String failure) {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MEDIAN = 0.5;
    private static final double P99 = 0.99;

    /**
     * Lets a rival carry for {@code rampMillis}, and then for {@code windowMillis} that count.
     *
     * @throws InterruptedException when the thread is interrupted; nothing runs any more then
     */
    static Lap of(Rival rival, Load load, Tuning tuning, long rampMillis, long windowMillis) throws InterruptedException {
        try (Running running = rival.start(load, tuning)) {
            Thread.sleep(rampMillis);
            Running.Reading before = running.read();
            Thread.sleep(windowMillis);
            Running.Reading after = running.read();
            Running.Count count = running.stop();
            String failure = count.failure();
            if (failure.isEmpty() && !count.holds()) {
                failure = "sent is not received + in flight + dropped: " + count;
            }
            return new Lap((after.arrived() - before.arrived()) * NANOS_PER_SECOND / (after.atNanos() - before.atNanos()),
                    Latencies.percentileNanos(before.latency(), after.latency(), MEDIAN), Latencies.percentileNanos(before.latency(), after.latency(), P99),
                    count.dropped(), failure);
        } catch (StartException failed) {
            return new Lap(Double.NaN, Double.NaN, Double.NaN, 0, failed.getMessage());
        }
    }
}
