package edgeos.lab.experiment.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much is measured, and for how long.
 *
 * @param hops lengths of chains, in FWPs
 * @param sizesBytes lengths of payloads
 * @param goalHops the chain that goals are about: measured at every size, and tuned for
 * @param goalBytes the payload that goals are about: measured at every length
 * @param runs how often each rival is measured in those cases
 * @param windowMillis how long then
 * @param sideRuns how often in all others
 * @param sideWindowMillis how long then
 * @param rampMillis what passes before each window
 * @param warmUpMillis how long each rival runs before its first window, in each placing
 * @param ringsBytes sizes of rings that are tried
 * @param trialMillis how long each is tried; the best ones twice as long again
 * @param latencyRuns how often latency is measured
 * @param latencyMillis how long then
 */
record Scale(List<Integer> hops, List<Integer> sizesBytes, int goalHops, int goalBytes, int runs, long windowMillis, int sideRuns, long sideWindowMillis,
        long rampMillis, long warmUpMillis, List<Integer> ringsBytes, long trialMillis, int latencyRuns, long latencyMillis) {
    /** The whole of it: about a quarter of an hour. */
    static final Scale FULL = new Scale(IntStream.rangeClosed(1, 8).boxed().toList(), List.of(64, 256, 512, 1024, 1500), 6, 64, 10, 400, 3, 250, 100, 700,
            List.of(1 << 14, 1 << 15, 1 << 16, 1 << 17, 1 << 18, 1 << 19, 1 << 20), 60, 5, 1_000);

    /** Enough for a first look, in less than a minute. */
    static final Scale QUICK = new Scale(List.of(1, 3, 6), List.of(64, 1024), 6, 64, 3, 120, 2, 100, 50, 200, List.of(1 << 15, 1 << 18), 30, 2, 400);

    /** Every chain at every size, in the order of the table. */
    List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (int bytes : sizesBytes) {
            for (int length : hops) {
                boolean matters = length == goalHops || bytes == goalBytes;
                cases.add(new Case(length, bytes, matters ? runs : sideRuns, matters ? windowMillis : sideWindowMillis));
            }
        }
        return cases;
    }

    /** The case in which latency is measured. */
    Case latencyCase() {
        return new Case(goalHops, goalBytes, latencyRuns, latencyMillis);
    }
}
