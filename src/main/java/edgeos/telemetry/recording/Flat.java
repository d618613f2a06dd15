package edgeos.telemetry.recording;

import edgeos.telemetry.Distribution;
import java.util.List;

/**
 * A snapshot as lists, in an order that depends on nothing but the snapshot. Of two moments the lists are nearly the same, and what differs is small. Immutable by agreement: nobody writes into
 * the arrays, which nobody but this has.
 *
 * @param texts ids, names, and reasons
 * @param counts counters, lengths of lists, and words by number
 * @param reals shares and means
 * @param curves distributions
 */
record Flat(List<String> texts, long[] counts, double[] reals, List<Distribution> curves) {
    /** Before the first moment of a stretch. */
    static final Flat NOTHING = new Flat(List.of(), new long[0], new double[0], List.of());

    /** How many elements a reader makes of it, at the most, besides {@link #curvePoints()} of the moment before. */
    long elements() {
        return texts.size() + 1L + counts.length + reals.length + 2 * curvePoints();
    }

    /** How many points all curves have. */
    long curvePoints() {
        return curves.stream().mapToLong(curve -> curve.valueNanos().length).sum();
    }
}
