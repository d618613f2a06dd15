package edgeos.engine.count;

import edgeos.engine.ring.Ring;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.Snapshot.Split;
import org.HdrHistogram.Histogram;

/** How long messages took from gate to exit, as one mover sees it. Owned by that mover; read by whoever holds it still. */
public final class Timing {
    private final Histogram latency = Distributions.histogram();
    private long leftNanos;
    private long gateNanos;

    /** So many messages took so long from gate to exit. */
    public void left(long nanos, int messages) {
        long took = Math.clamp(nanos, 0, Distributions.MOST_NANOS);
        latency.recordValueWithCount(took, messages);
        leftNanos += took * messages;
    }

    /** The oldest {@code run} messages of a ring leave now; those that were made together are counted together. */
    public void left(Ring source, int run, long nowNanos) {
        int same = 0;
        for (int k = 0; k < run; k++) {
            same++;
            if (k + 1 == run || source.birth(k + 1) != source.birth(k)) {
                left(nowNanos - source.birth(k), same);
                same = 0;
            }
        }
    }

    /** Time between the gate and the first ring, of all messages that just went there together. */
    public void atGate(long nanos) {
        gateNanos += nanos;
    }

    /** Adds what this one saw. */
    public void addTo(Histogram all) {
        if (messages() > 0) {
            all.add(latency);
        }
    }

    /** How many messages it saw. */
    public long messages() {
        return latency.getTotalCount();
    }

    /** How long these took from gate to exit, added up. */
    public long leftNanos() {
        return leftNanos;
    }

    /** Time at gates, of all messages. */
    public long gateNanos() {
        return gateNanos;
    }

    /**
     * Where the time of a message that left went: its parts add up to the mean of those that left. Gates and rings know of all messages together, of those that were dropped, ended, or copied within, too;
     * so they say in which proportion, and not how long.
     */
    public static Split split(long messages, long leftNanos, long gateNanos, Residence rings) {
        double spent = (double) gateNanos + rings.waitNanos() + rings.runNanos() + rings.moveNanos();
        double each = messages == 0 || spent <= 0 ? 0 : leftNanos / spent / messages;
        return each == 0 ? Split.NONE : new Split(gateNanos * each, rings.waitNanos() * each, rings.runNanos() * each, rings.moveNanos() * each);
    }
}
