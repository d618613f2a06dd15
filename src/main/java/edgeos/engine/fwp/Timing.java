package edgeos.engine.fwp;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import edgeos.telemetry.Snapshot.Split;
import org.HdrHistogram.Histogram;

/** How long messages took, and where that time went. Owned by the data-plane thread. */
public final class Timing {
    private final Histogram latency = Distributions.histogram();
    private long gateNanos;
    private long waitNanos;
    private long runNanos;
    private long moveNanos;

    /** So many messages took so long from gate to exit. */
    public void left(long nanos, int messages) {
        latency.recordValueWithCount(Math.clamp(nanos, 0, Distributions.MOST_NANOS), messages);
    }

    /** Time between the gate and the first ring. */
    public void atGate(long nanos) {
        gateNanos += nanos;
    }

    /** Time of one message at one hop. */
    public void atHop(long wait, long run, long move) {
        waitNanos += wait;
        runNanos += run;
        moveNanos += move;
    }

    /** The latency so far. */
    public Distribution distribution() {
        return Distributions.of(latency);
    }

    /** Where the time went, a message that left. */
    public Split split() {
        double count = latency.getTotalCount();
        return count == 0 ? Split.NONE : new Split(gateNanos / count, waitNanos / count, runNanos / count, moveNanos / count);
    }
}
