package edgeos.lab.results;

import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import java.util.List;
import java.util.Optional;

/**
 * A figure of one row with its spread.
 *
 * @param value the median
 * @param least the least of all runs; NaN where nobody wrote it down
 * @param most the most of all runs; NaN where nobody wrote it down
 * @param runs how many runs that were, which were kept one by one; 0 where nobody kept them
 * @param mark where the figure comes from if it was not measured with the rest; else empty
 */
public record Reading(double value, double least, double most, int runs, String mark) {
    /** The reading of a row; empty if it has no such figure. */
    static Optional<Reading> of(ExperimentRow row, String figure) {
        double value = Plot.figure(row, figure);
        String mark = String.valueOf(row.values().getOrDefault("mark", ""));
        return Double.isFinite(value) ? Optional.of(new Reading(value, Plot.figure(row, figure + "Least"), Plot.figure(row, figure + "Most"), row.raw().getOrDefault(figure, List.of()).size(), mark)) : Optional.empty();
    }

    /** True if it was measured, and not taken from elsewhere. */
    public boolean isMeasured() {
        return mark.isBlank();
    }

    /** True if somebody wrote down how far its runs reach. */
    public boolean hasSpread() {
        return Double.isFinite(least) && Double.isFinite(most);
    }
}
