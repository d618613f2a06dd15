package edgeos.lab.experiment.tls;

import java.util.List;

/**
 * How much is measured, and for how long.
 *
 * @param clients how many there are at once: a row of each system and each kind of handshake for each
 * @param steadyPerSecond visits that are due a second, of all clients together, where latency is measured
 * @param warmUps rounds that do not count
 * @param rounds rounds that do
 * @param warmUpMillis of a round, that do not count
 * @param millis of a round, as many visits as possible, and again at the steady rate
 */
record Scale(List<Integer> clients, double steadyPerSecond, int warmUps, int rounds, long warmUpMillis, long millis) {
    /** Enough for medians, in three minutes. */
    static final Scale FULL = new Scale(List.of(1, 8, 64), 100, 1, 5, 300, 1_500);
    /** Enough for a first look, in less than half a minute. */
    static final Scale QUICK = new Scale(List.of(8), 100, 1, 2, 200, 600);

    Scale {
        clients = List.copyOf(clients);
    }
}
