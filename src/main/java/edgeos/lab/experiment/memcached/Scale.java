package edgeos.lab.experiment.memcached;

import java.util.List;

/**
 * How long and with how many clients everything is measured.
 *
 * @param rounds in each of which both systems are measured in turn
 * @param warmUpMillis of a measurement, that do not count
 * @param millis of a measurement, that count; there are two of each system a round
 * @param steadyPerSecond how many questions are due a second, of all clients together, where latency is measured
 * @param clients how many there are at once: a row of each system for each
 */
record Scale(int rounds, long warmUpMillis, long millis, double steadyPerSecond, List<Integer> clients) {
    /** Enough for medians. */
    static final Scale FULL = new Scale(5, 500, 2_000, 2_000, List.of(1, 100, 300, 1_000));
    /** Enough to see that all works. */
    static final Scale QUICK = new Scale(1, 200, 500, 1_000, List.of(1, 100));

    Scale {
        clients = List.copyOf(clients);
    }
}
