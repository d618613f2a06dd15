package edgeos.engine.count;

import edgeos.engine.ring.Ring;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.Snapshot.Split;
import org.HdrHistogram.Histogram;

/** How long messages took from gate to exit, as one mover sees it. Owned by that mover; read by whoever holds it still. */
public final class Timing {
    private final Histogram latency = Distributions.histogram();
    private long gateNanos;

    /** So many messages took so long from gate to exit. */
    public void left(long nanos, int messages) {
        latency.recordValueWithCount(Math.clamp(nanos, 0, Distributions.MOST_NANOS), messages);
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

    /** Time at gates, of all messages. */
    public long gateNanos() {
        return gateNanos;
    }

    /** Where the time went, a message that left. */
    public static Split split(long messages, long gateNanos, Residence rings) {
        double count = messages;
        return messages == 0 ? Split.NONE
                : new Split(gateNanos / count, rings.waitNanos() / count, rings.runNanos() / count, rings.moveNanos() / count);
    }
}
