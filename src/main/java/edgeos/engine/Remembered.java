package edgeos.engine;

import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/** The distribution of durations that only become more: worked out anew only when there are more, so that looking at what rests costs little. By who holds the data plane still. */
final class Remembered {
    private Distribution last = Distribution.EMPTY;

    /**
     * The distribution of so many durations.
     *
     * @param durations all of them; asked only if there are more than there were
     */
    Distribution of(long count, Supplier<Histogram> durations) {
        if (count != last.count()) {
            last = Distributions.of(durations.get());
        }
        return last;
    }
}
