package edgeos.charts.figure;

import edgeos.charts.figure.CurveFigure.Across;
import edgeos.lab.History;
import edgeos.lab.History.Sample;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The last minute of a run as columns of numbers; under a virtual clock, as much as there was. Immutable; any thread. */
final class TimeWindow {
    private static final double[] SPANS = {10, 20, 30, 60};

    private final List<Sample> samples;
    private final double[] seconds;

    TimeWindow(History history) {
        List<Sample> all = history.samples();
        int from = Math.max(0, all.size() - 1);
        while (from > 0 && all.get(from - 1).atNanos() < all.get(from).atNanos()) {
            from--;
        }
        samples = all.subList(from, all.size());
        seconds = samples.stream().mapToDouble(sample -> sample.atNanos() / 1e9).toArray();
    }

    boolean isEmpty() {
        return samples.isEmpty();
    }

    double[] seconds() {
        return seconds;
    }

    /** One figure of every sample; what is no number counts as 0. */
    double[] column(ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).map(value -> Double.isFinite(value) ? Math.max(0, value) : 0).toArray();
    }

    /** One figure of every sample; what is no number stays a gap. */
    double[] sparse(ToDoubleFunction<Sample> figure) {
        return samples.stream().mapToDouble(figure).map(value -> Double.isInfinite(value) ? Double.NaN : value).toArray();
    }

    /** A minute until now, less in a young run, and as much as there was if samples are closer together than threads could ever be sampled. */
    Across axis() {
        double now = seconds.length == 0 ? 0 : seconds[seconds.length - 1];
        double covered = seconds.length < 3 ? 0 : now - seconds[0];
        boolean virtual = seconds.length >= 3 && covered / seconds.length < 0.01;
        return new Across(ChartWords.get("seconds"), now - (virtual ? covered : span(covered)), now, false);
    }

    private static double span(double covered) {
        for (double span : SPANS) {
            if (covered <= span) {
                return span;
            }
        }
        return SPANS[SPANS.length - 1];
    }

    static double highest(double... column) {
        double highest = 0;
        for (double value : column) {
            highest = value > highest ? value : highest;
        }
        return highest;
    }
}
