package edgeos.ui.schedule;

import edgeos.notation.Quantity;
import edgeos.telemetry.ScheduleTrace.Track;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is said about one run. Stateless; any thread. */
final class RunWords {
    private static final Texts TEXTS = Texts.of(RunWords.class);

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
        rows.add(new Row(TEXTS.get("started"), Ticks.label(start, 1)));
        rows.add(new Row(TEXTS.get("ran"), track.isGoingOn(run) ? TEXTS.get("ran.soFar", Quantity.nanos(stop - start)) : Quantity.nanos(stop - start)));
        rows.add(new Row(TEXTS.get("messages"), track.isGoingOn(run) ? TEXTS.get("messages.unknown") : Quantity.grouped(track.messages()[run])));
        rows.add(new Row(TEXTS.get("budget"), budget(track.budgetNanos()[run], over)));
        rows.add(new Row(TEXTS.get("deadline"), deadline(track.deadlineNanos()[run], stop, track.isGoingOn(run))));
        return rows;
    }

    /** Whose run it is: the node, and which of its instances. */
    static String title(String node, Track track, int run) {
        return track.instance()[run] < 0 ? node : TEXTS.get("instance", node, Quantity.grouped(track.instance()[run]));
    }

    /** All of it in a sentence, for people who cannot see it. */
    static String spoken(String node, Track track, int run) {
        var words = new StringBuilder(TEXTS.get("spoken", title(node, track, run), track.role()));
        rows(track, run).forEach(row -> words.append(TEXTS.get("spoken.figure", row.name(), row.value())));
        return words.toString();
    }

    private static String budget(long budget, long over) {
        return over > 0 ? TEXTS.get("budget.overrun", Quantity.nanos(budget), Quantity.nanos(over)) : Quantity.nanos(budget);
    }

    private static String deadline(long due, long stop, boolean goesOn) {
        if (due == 0) {
            return TEXTS.get("deadline.none");
        }
        if (goesOn && stop <= due) {
            return TEXTS.get("deadline.ahead", Quantity.nanos(due - stop));
        }
        return stop > due ? TEXTS.get("deadline.missed", Quantity.nanos(stop - due)) : TEXTS.get("deadline.met", Quantity.nanos(due - stop));
    }
}
