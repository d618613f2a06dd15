package edgeos.lab.recording;

import edgeos.telemetry.ScheduleTrace;
import java.util.Arrays;

/** The latest runs of a schedule: enough to see who follows whom, and few enough for a recording. Stateless; any thread. */
final class Trimmed {
    private static final int MOST_RUNS = 256;

    private Trimmed() { }

    static ScheduleTrace of(ScheduleTrace whole) {
        return new ScheduleTrace(whole.atNanos(), whole.nodes(), whole.tracks().stream().map(Trimmed::track).toList());
    }

    private static ScheduleTrace.Track track(ScheduleTrace.Track whole) {
        int count = whole.count();
        int from = Math.max(0, count - MOST_RUNS);
        return from == 0 ? whole : new ScheduleTrace.Track(whole.role(), Arrays.copyOfRange(whole.startNanos(), from, count), Arrays.copyOfRange(whole.stopNanos(), from, count),
                Arrays.copyOfRange(whole.node(), from, count), Arrays.copyOfRange(whole.instance(), from, count), Arrays.copyOfRange(whole.messages(), from, count),
                Arrays.copyOfRange(whole.budgetNanos(), from, count), Arrays.copyOfRange(whole.deadlineNanos(), from, count), whole.forgotten() + from, whole.goesOn());
    }
}
