package edgeos.lab.experiment;

import java.util.Arrays;
import java.util.List;

/**
 * What several runs came to.
 *
 * @param median the middle one, or the mean of the middle two; NaN if there was none
 * @param least the smallest
 * @param most the largest
 * @param figures what each came to, in the order in which they ran
 */
public record Spread(double median, double least, double most, List<Double> figures) {
    public Spread {
        figures = List.copyOf(figures);
    }

    /** The spread of these figures. */
    public static Spread of(double... figures) {
        if (figures.length == 0) {
            return new Spread(Double.NaN, Double.NaN, Double.NaN, List.of());
        }
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1], Arrays.stream(figures).boxed().toList());
    }

    /** How many there were. */
    public int runs() {
        return figures.size();
    }
}
