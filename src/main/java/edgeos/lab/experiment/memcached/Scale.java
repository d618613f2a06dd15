package edgeos.lab.experiment.memcached;

import edgeos.notation.Quantity;
import java.util.List;

/**
 * How long and with how many clients everything is measured.
 *
 * @param rounds in each of which both systems are measured in turn
 * @param warmUpMillis before each measurement, that do not count; and of each look at whether servers are warm
 * @param millis of a measurement, that count; there are two of each system a round
 * @param steadyPerSecond how many questions are due a second, of all clients together, where latency is measured
 * @param clients how many there are at once: a row of each system for each
 */
record Scale(int rounds, long warmUpMillis, long millis, double steadyPerSecond, List<Integer> clients) {
    /** Enough for medians, in some five minutes. */
    static final Scale FULL = new Scale(7, 500, 1_500, 2_000, List.of(1, 100, 300, 1_000));
    /** Enough for a first look, in half a minute. */
    static final Scale QUICK = new Scale(2, 250, 600, 1_000, List.of(1, 100));

    Scale {
        clients = List.copyOf(clients);
    }

    /** The same behind a row's remark. */
    String aside() {
        return leftOut().isEmpty() ? "" : "; " + leftOut();
    }

    /** What only the full size measures, for rows and readers of a smaller one; empty: nothing. */
    String leftOut() {
        List<String> more = FULL.clients().stream().filter(each -> !clients.contains(each)).map(each -> Quantity.grouped(each)).toList();
        return more.isEmpty() ? "" : "with " + String.join(" and ", more) + " clients it is measured in full only";
    }
}
