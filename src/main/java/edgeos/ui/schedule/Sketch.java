package edgeos.ui.schedule;

import edgeos.telemetry.ScheduleTrace;
import java.util.List;

/**
 * A trace, made ready for painting. Immutable; any thread.
 *
 * @param trace all that is known
 * @param span the part that is seen
 * @param columns how many pixels wide it was made for
 * @param lanes a row a core
 */
record Sketch(ScheduleTrace trace, TimeSpan span, int columns, List<Lane> lanes) {
    /** Before anything ran. */
    static final Sketch EMPTY = new Sketch(ScheduleTrace.EMPTY, TimeSpan.FIRST, 1, List.of());

    Sketch {
        lanes = List.copyOf(lanes);
    }

    /** Makes a trace ready: costs one pass over the runs that are seen. */
    static Sketch of(ScheduleTrace trace, TimeSpan span, int columns) {
        return new Sketch(trace, span, columns,
                trace.tracks().stream().map(track -> Merging.lane(track, trace.nodes().size(), span, columns, trace.atNanos())).toList());
    }

    /** True if no run is known at all. */
    boolean isEmpty() {
        return trace.tracks().stream().allMatch(track -> track.count() == 0);
    }

    /** From the first run that is known to the moment when the trace was taken. */
    TimeSpan whole() {
        long first = trace.tracks().stream().filter(track -> track.count() > 0).mapToLong(track -> track.startNanos()[0]).min().orElse(trace.atNanos());
        return TimeSpan.between(Math.min(first, trace.atNanos() - TimeSpan.SHORTEST_NANOS), trace.atNanos());
    }
}
