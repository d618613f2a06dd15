package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace.Track;
import java.util.Arrays;

/** Tracks from short lists of runs: start, stop, node. */
final class Tracks {
    private Tracks() { }

    /** Runs that keep to their budget and have no deadline. */
    static Track of(long[][] runs) {
        return with(runs, Long.MAX_VALUE, new long[runs.length]);
    }

    static Track with(long[][] runs, long budgetNanos, long[] deadlines) {
        long[] budgets = new long[runs.length];
        Arrays.fill(budgets, budgetNanos);
        int[] instances = new int[runs.length];
        Arrays.fill(instances, -1);
        int[] messages = new int[runs.length];
        Arrays.fill(messages, 8);
        return new Track("core 0", Arrays.stream(runs).mapToLong(run -> run[0]).toArray(), Arrays.stream(runs).mapToLong(run -> run[1]).toArray(),
                Arrays.stream(runs).mapToInt(run -> (int) run[2]).toArray(), instances, messages, budgets, deadlines, 0, false);
    }
}
