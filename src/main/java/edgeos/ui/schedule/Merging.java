package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace;
import java.util.Arrays;

/**
 * Turns a core's runs into as many columns as the picture has pixels: bars where a run is two columns wide, and else a band that says which share of a
 * column's time was taken, and by whom most. One pass over the runs that are seen, found by binary search. Used by one thread.
 */
final class Merging {
    /** Runs narrower than so many columns go into the band. */
    static final int BAR_COLUMNS = 2;

    private final ScheduleTrace.Track track;
    private final TimeSpan span;
    private final int columns;
    private final double columnNanos;
    private final float[] share;
    private final int[] node;
    private final int[] overruns;
    private final int[] misses;
    private final double[] ofNode;
    private int column = -1;

    private Merging(ScheduleTrace.Track track, int nodes, TimeSpan span, int columns) {
        this.track = track;
        this.span = span;
        this.columns = columns;
        columnNanos = (double) span.nanos() / columns;
        share = new float[columns];
        node = new int[columns];
        Arrays.fill(node, -1);
        overruns = new int[columns];
        misses = new int[columns];
        ofNode = new double[nodes];
    }

    /**
     * A core's row.
     *
     * @param nodes how many nodes the trace names
     * @param columns how many pixels the picture is wide, at least 1
     * @param untilNanos when the trace was taken: nobody knows what came later
     */
    static Lane lane(ScheduleTrace.Track track, int nodes, TimeSpan span, int columns, long untilNanos) {
        return new Merging(track, nodes, span, columns).merged(untilNanos);
    }

    /** The first run that ends after this moment. */
    static int firstEndingAfter(ScheduleTrace.Track track, long atNanos) {
        int at = Arrays.binarySearch(track.stopNanos(), atNanos);
        if (at < 0) {
            return -at - 1;
        }
        while (at < track.count() && track.stopNanos()[at] <= atNanos) {
            at++;
        }
        return at;
    }

    private Lane merged(long untilNanos) {
        int first = firstEndingAfter(track, span.fromNanos());
        int run = first;
        int wide = 0;
        int over = 0;
        int late = 0;
        long busyNanos = 0;
        int[] bars = new int[columns / BAR_COLUMNS + 2];
        for (; run < track.count() && track.startNanos()[run] < span.toNanos(); run++) {
            long start = track.startNanos()[run];
            long stop = track.stopNanos()[run];
            busyNanos += Math.min(stop, span.toNanos()) - Math.max(start, span.fromNanos());
            over += track.isOverrun(run) ? 1 : 0;
            late += track.isMissed(run) ? 1 : 0;
            if (stop - start >= BAR_COLUMNS * columnNanos) {
                bars[wide++] = run;
            } else {
                band(run, start, stop);
            }
        }
        var sums = new Lane.Sums(run - first, over, late, share(busyNanos, untilNanos));
        return new Lane(track, first, run, Arrays.copyOf(bars, wide), new Lane.Band(share, node, overruns, misses), sums);
    }

    /** Of the time that is seen, only what the trace knows of counts: not what was before the run began, what it has forgotten, nor what is yet to come. */
    private double share(long busyNanos, long untilNanos) {
        long begun = track.forgotten() == 0 ? 0 : track.count() == 0 ? untilNanos : track.startNanos()[0];
        long known = Math.min(span.toNanos(), untilNanos) - Math.max(span.fromNanos(), begun);
        return known <= 0 ? Double.NaN : Math.min(1, (double) busyNanos / known);
    }

    /** Adds a run to the columns that it lies in; runs come in order, so that one column is done before the next begins. */
    private void band(int run, long start, long stop) {
        double from = Math.max(0, (start - span.fromNanos()) / columnNanos);
        double to = Math.min(columns, (stop - span.fromNanos()) / columnNanos);
        int last = Math.clamp((int) Math.ceil(to) - 1, 0, columns - 1);
        for (int at = Math.min((int) from, columns - 1); at <= last; at++) {
            enter(at);
            double part = Math.min(to, at + 1.0) - Math.max(from, at);
            share[at] = (float) Math.min(1, share[at] + part);
            int who = track.node()[run];
            ofNode[who] += part;
            if (node[at] < 0 || ofNode[who] > ofNode[node[at]]) {
                node[at] = who;
            }
        }
        overruns[last] += track.isOverrun(run) ? 1 : 0;
        misses[last] += track.isMissed(run) ? 1 : 0;
    }

    private void enter(int at) {
        if (at != column) {
            column = at;
            Arrays.fill(ofNode, 0);
        }
    }
}
