package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace;

/**
 * One core's row: which of its runs are seen, and what to paint for them. Immutable by agreement; any thread.
 *
 * @param track the core's runs
 * @param first the first run that is seen
 * @param end the run after the last one that is seen
 * @param bars the runs that are wide enough for a bar of their own, in order
 * @param band what all the others are merged into
 * @param sums what they come to
 */
record Lane(ScheduleTrace.Track track, int first, int end, int[] bars, Band band, Sums sums) {

    /**
     * Runs that are narrower than two pixels, merged pixel by pixel. All arrays have one element a column.
     *
     * @param share of the column's time that such runs took, 0 to 1
     * @param node which node ran longest among them; -1: none
     * @param overruns how many ended in this column and had taken longer than their budget
     * @param misses how many ended in this column and missed a deadline
     */
    record Band(float[] share, int[] node, int[] overruns, int[] misses) { }

    /**
     * Sums over the runs that are seen, counting those that began before or end later.
     *
     * @param runs how many
     * @param overruns how many took longer than their budget
     * @param misses how many missed a deadline
     * @param busy share of the seen time, as far as all of its runs are known, that the core ran, 0 to 1; NaN: nothing of it is known
     */
    record Sums(int runs, int overruns, int misses, double busy) { }

    /** Which run is under a moment, or ends or begins within {@code nearNanos} of it, the nearest first; -1: none. */
    int runAt(long atNanos, long nearNanos) {
        int next = Merging.firstEndingAfter(track, atNanos);
        if (next < track.count() && track.startNanos()[next] <= atNanos) {
            return next;
        }
        long before = next > 0 ? atNanos - track.stopNanos()[next - 1] : Long.MAX_VALUE;
        long after = next < track.count() ? track.startNanos()[next] - atNanos : Long.MAX_VALUE;
        if (Math.min(before, after) > nearNanos) {
            return -1;
        }
        return before <= after ? next - 1 : next;
    }
}
