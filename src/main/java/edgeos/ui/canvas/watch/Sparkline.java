package edgeos.ui.canvas.watch;

import edgeos.lab.History.Sample;
import edgeos.model.Probe;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The last minute of a figure, a point a second, or, while it steps, the last looks. Rates are there from the beginning, as the history has them; of other figures there is what was seen since the probe has been
 * there. Time that went backwards is forgotten.
 */
final class Sparkline {
    /** Points at the most. */
    static final int POINTS = 60;
    private static final long SECOND_NANOS = 1_000_000_000L;
    /** Heights in steps that can be seen. */
    private static final int STEPS = 32;

    private final double[] values = new double[POINTS];
    private int count;
    private long newestNanos = Long.MIN_VALUE;
    private long newestSerial = -1;
    private boolean byLooks;

    /** Takes what can be read now of this probe; {@code samples} are the last minute's rates. */
    void take(Readings now, Probe probe, List<Sample> samples) {
        long at = now.isRate(probe) ? now.live().sample().map(Sample::atNanos).orElse(Long.MIN_VALUE) : now.live().snapshot().atNanos();
        long serial = now.live().snapshot().serial();
        boolean running = now.live().running();
        if (!running || at < newestNanos || serial < newestSerial || now.counts() != byLooks || at - newestNanos > 2 * SECOND_NANOS && !now.counts()) {
            clear();
            byLooks = now.counts();
            if (now.isRate(probe)) {
                samples.forEach(sample -> add(sample.atNanos(), probe.figure() == Probe.Figure.RATE ? sample.linkRate(probe.link()) : sample.linkBits(probe.link())));
            }
        }
        if (running && (at > newestNanos || now.counts() && serial > newestSerial)) {
            add(at, now.value(probe));
        }
        newestSerial = serial;
    }

    /** Points from left to right, the newest last: heights from 0 to 1 of the highest; empty with nothing to show. */
    List<Double> heights(double atLeast) {
        double most = Math.max(atLeast, Arrays.stream(values, 0, count).filter(Double::isFinite).max().orElse(0));
        List<Double> heights = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            double share = most == 0 || !Double.isFinite(values[at]) ? 0 : values[at] / most;
            heights.add((double) Math.round(share * STEPS) / STEPS);
        }
        return heights;
    }

    private void clear() {
        count = 0;
        newestNanos = Long.MIN_VALUE;
        newestSerial = -1;
    }

    /** A second that goes on is one point, as it was last. */
    private void add(long atNanos, double value) {
        boolean same = !byLooks && count > 0 && atNanos / SECOND_NANOS == newestNanos / SECOND_NANOS;
        if (!same && count == POINTS) {
            System.arraycopy(values, 1, values, 0, POINTS - 1);
            count--;
        }
        values[same ? count - 1 : count++] = value;
        newestNanos = atNanos;
    }
}
