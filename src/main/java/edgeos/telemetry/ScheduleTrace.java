package edgeos.telemetry;

import java.util.List;

/**
 * Who ran when: the latest runs of each core, as they were at one moment. Immutable by agreement: nobody writes into the arrays, which nobody but this has.
 *
 * @param atNanos the engine's clock when it was taken
 * @param nodes ids of nodes; tracks name them by their place here
 * @param tracks by core
 */
public record ScheduleTrace(long atNanos, List<String> nodes, List<Track> tracks) {
    /** Before anything ran. */
    public static final ScheduleTrace EMPTY = new ScheduleTrace(0, List.of(), List.of());

    public ScheduleTrace {
        nodes = List.copyOf(nodes);
        tracks = List.copyOf(tracks);
    }

    /**
     * The latest runs of one core, oldest first, none overlapping another. All arrays have the same length; times are of the engine's clock.
     *
     * @param role what the status bar calls the core
     * @param startNanos when each run began
     * @param stopNanos when it ended
     * @param node whose program ran first in it
     * @param instance of which instance of the chain; -1 outside of chains
     * @param messages how many it handled
     * @param budgetNanos how long it might have run; longer is an overrun
     * @param deadlineNanos when its oldest message was due; 0: that had no deadline; earlier than its stop is a missed deadline
     * @param forgotten how many earlier runs were overwritten since the start
     * @param goesOn true: the last run had not ended when this was taken, which is what its stop says; how many messages it handled is not known yet
     */
    public record Track(String role, long[] startNanos, long[] stopNanos, int[] node, int[] instance, int[] messages, long[] budgetNanos,
            long[] deadlineNanos, long forgotten, boolean goesOn) {
        /** How many runs. */
        public int count() {
            return startNanos.length;
        }

        /** True if a run had not ended. */
        public boolean isGoingOn(int run) {
            return goesOn && run == count() - 1;
        }

        /** True if a run took longer than its budget. */
        public boolean isOverrun(int run) {
            return stopNanos[run] - startNanos[run] > budgetNanos[run];
        }

        /** True if a run ended after its oldest message was due. */
        public boolean isMissed(int run) {
            return deadlineNanos[run] != 0 && stopNanos[run] > deadlineNanos[run];
        }
    }
}
