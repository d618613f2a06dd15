package edgeos.lab.experiment.churn;

/**
 * What a round came to; NaN where there is no such figure.
 *
 * @param cyclesPerSecond full cycles: begun, served, ended, and made clean
 * @param messagesPerSecond messages that were served
 * @param activateP50Nanos from the start of a cycle to its first instruction, the median
 * @param activateP99Nanos the 99th percentile of the same
 * @param fromCacheShare of the cycles, 0 to 1: those that began with something that was used before
 * @param leakedBytes bytes of clients that were found when all were gone
 */
record Outcome(double cyclesPerSecond, double messagesPerSecond, double activateP50Nanos, double activateP99Nanos, double fromCacheShare, double leakedBytes) {
    /** A round of something that has no cache, no pool that could be searched, and does not say when it runs first. */
    static Outcome ofCycles(double cyclesPerSecond) {
        return new Outcome(cyclesPerSecond, cyclesPerSecond, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
