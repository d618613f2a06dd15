package edgeos.lab.experiment.churn;

import java.util.List;

/**
 * How long and with how many clients everything is measured.
 *
 * @param rounds in each of which every row is measured in turn
 * @param warmUpMillis of a round, that do not count
 * @param millis of a round, that count
 * @param clients how many there are at once: a row for each
 */
public record Scale(int rounds, long warmUpMillis, long millis, List<Integer> clients) {
    /** Enough for medians, in less than three minutes. */
    public static final Scale FULL = new Scale(5, 400, 500, List.of(1, 10, 100, 1_000, 10_000));
    /** Enough for a first look, in less than half a minute. */
    public static final Scale QUICK = new Scale(2, 250, 300, List.of(1, 100, 1_000));

    public Scale {
        clients = List.copyOf(clients);
    }
}
