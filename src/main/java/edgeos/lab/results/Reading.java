package edgeos.lab.results;

import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import java.util.Optional;

/**
 * A figure of one row with its spread.
 *
 * @param value the median
 * @param least the least of all runs; NaN where nobody wrote it down
 * @param most the most of all runs; NaN where nobody wrote it down
 * @param mark where the figure comes from if it was not measured with the rest; else empty
 */
public record Reading(double value, double least, double most, String mark) {
    /** The reading of a row; empty if it has no such figure. */
    static Optional<Reading> of(ExperimentRow row, String figure) {
        double value = Plot.figure(row, figure);
        String mark = String.valueOf(row.values().getOrDefault("mark", ""));
        return Double.isFinite(value) ? Optional.of(new Reading(value, Plot.figure(row, figure + "Least"), Plot.figure(row, figure + "Most"), mark)) : Optional.empty();
    }

    /** True if it was measured, and not taken from elsewhere. */
    public boolean isMeasured() {
        return mark.isBlank();
    }

    /** True if its runs were written down one by one. */
    public boolean hasSpread() {
        return Double.isFinite(least) && Double.isFinite(most);
    }
}
