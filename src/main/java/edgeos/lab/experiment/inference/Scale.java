package edgeos.lab.experiment.inference;

import edgeos.lab.experiment.contest.DrawnTurns.Pace;
import java.util.List;

/**
 * How much is measured, and for how long.
 *
 * @param clients how many there are at once: a row of each system for each
 * @param steadyPerSecond images that are due a second, of all clients together, where latency is measured
 * @param warmUps rounds that do not count
 * @param rounds rounds that do
 * @param pace of each turn of as many images as possible, and of each turn at the steady rate
 */
record Scale(List<Integer> clients, double steadyPerSecond, int warmUps, int rounds, Pace pace) {
    /** Enough for medians, in three minutes. */
    static final Scale FULL = new Scale(List.of(1, 4, 16, 32), 500, 1, 5, new Pace(300, 300, 1_500));
    /** Enough for a first look, in less than half a minute. */
    static final Scale QUICK = new Scale(List.of(1, 8), 500, 1, 2, new Pace(120, 150, 500));

    Scale {
        clients = List.copyOf(clients);
    }
}
