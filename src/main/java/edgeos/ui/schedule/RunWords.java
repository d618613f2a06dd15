package edgeos.ui.schedule;

import edgeos.notation.Quantity;
import edgeos.telemetry.ScheduleTrace.Track;
import java.util.ArrayList;
import java.util.List;

/** What is said about one run. Stateless; any thread. */
final class RunWords {
    private RunWords() { }

    /**
     * One figure of a run.
     *
     * @param name what it is
     * @param value with its unit
     */
    record Row(String name, String value) { }

    /** Its figures, the most wanted first. */
    static List<Row> rows(Track track, int run) {
        var rows = new ArrayList<Row>();
        long start = track.startNanos()[run];
        long stop = track.stopNanos()[run];
        long over = stop - start - track.budgetNanos()[run];
        rows.add(new Row("started", Ticks.label(start, 1)));
        rows.add(new Row("ran", Quantity.nanos(stop - start) + (track.isGoingOn(run) ? " so far" : "")));
        rows.add(new Row("messages", track.isGoingOn(run) ? "not known before it ends" : Quantity.grouped(track.messages()[run])));
        rows.add(new Row("budget", Quantity.nanos(track.budgetNanos()[run]) + (over > 0 ? ", overrun by " + Quantity.nanos(over) : "")));
        rows.add(new Row("deadline", deadline(track.deadlineNanos()[run], stop, track.isGoingOn(run))));
        return rows;
    }

    /** Whose run it is: the node, and which of its instances. */
    static String title(String node, Track track, int run) {
        return track.instance()[run] < 0 ? node : node + ", instance " + Quantity.grouped(track.instance()[run]);
    }

    /** All of it in a sentence, for people who cannot see it. */
    static String spoken(String node, Track track, int run) {
        var words = new StringBuilder(title(node, track, run)).append(" on ").append(track.role());
        rows(track, run).forEach(row -> words.append("; ").append(row.name()).append(' ').append(row.value()));
        return words.toString();
    }

    private static String deadline(long due, long stop, boolean goesOn) {
        if (due == 0) {
            return "none";
        }
        if (goesOn && stop <= due) {
            return "in " + Quantity.nanos(due - stop);
        }
        return stop > due ? "missed by " + Quantity.nanos(stop - due) : "met by " + Quantity.nanos(due - stop);
    }
}
