package edgeos.engine.figures;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * The distribution of durations that only become more: worked out anew only when there are more, so that looking at what rests costs little. One look at a time; only what says so is for who holds the data plane still.
 */
final class Remembered {
    private Distribution last = Distribution.EMPTY;

    /**
     * The distribution of so many durations.
     *
     * @param durations all of them; asked only if there are more than there were
     */
    Distribution of(long count, Supplier<Histogram> durations) {
        return later(count, durations).get();
    }

    /**
     * The same, worked out only when it is asked for: then those who change the durations may go on. By who holds the data plane still.
     *
     * @param durations a copy of all of them, asked at once, but only if there are more than there were
     */
    Supplier<Distribution> later(long count, Supplier<Histogram> durations) {
        if (count == last.count()) {
            return () -> last;
        }
        Histogram all = durations.get();
        return () -> last = Distributions.of(all);
    }
}
