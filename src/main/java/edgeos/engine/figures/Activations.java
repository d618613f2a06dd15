package edgeos.engine.figures;

import edgeos.engine.sched.Core;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** From activation to an FWP's first instruction, over all cores and the whole run. Asks only cores that have activated something since. By who holds the data plane still. */
final class Activations {
    private final Histogram awake = Distributions.histogram();
    private final Histogram woken = Distributions.histogram();
    private final Histogram interval = Distributions.histogram();
    private final Remembered awakeOnes = new Remembered();
    private final Remembered wokenOnes = new Remembered();
    private final Remembered allOnes = new Remembered();
    private final Map<Core, Long> seen = new LinkedHashMap<>();

    /** Takes in what cores noted. */
    void collect(List<Core> cores) {
        for (Core core : cores) {
            long noted = core.activationsVolatile();
            Long before = seen.put(core, noted);
            if (before == null ? noted > 0 : noted != before) {
                add(core.awakeActivations(), awake);
                add(core.wokenActivations(), woken);
            }
        }
    }

    private void add(SingleWriterRecorder from, Histogram into) {
        from.getIntervalHistogramInto(interval);
        into.add(interval);
    }

    /** When the core was awake. */
    Distribution awake() {
        return awakeOnes.of(awake.getTotalCount(), () -> awake);
    }

    /** When the core had to be woken. */
    Distribution woken() {
        return wokenOnes.of(woken.getTotalCount(), () -> woken);
    }

    Distribution all() {
        return allOnes.of(awake.getTotalCount() + woken.getTotalCount(), () -> {
            Histogram all = awake.copy();
            all.add(woken);
            return all;
        });
    }
}
