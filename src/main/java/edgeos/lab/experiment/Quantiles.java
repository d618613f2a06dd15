package edgeos.lab.experiment;

import edgeos.telemetry.Distribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Distributions as a few durations of equal weight, to be kept as raw data and drawn. Stateless; any thread. */
public final class Quantiles {
    private static final int POINTS = 200;

    private Quantiles() { }

    private record Step(double nanos, double count) { }

    /** At most 200 durations, in nanoseconds and ascending, that are distributed as those of all these together; none if there are none. */
    public static List<Double> of(List<Distribution> together) {
        var steps = new ArrayList<Step>();
        for (Distribution each : together) {
            double before = 0;
            for (int at = 0; at < each.valueNanos().length; at++) {
                steps.add(new Step(each.valueNanos()[at], (each.shareBelow()[at] - before) * each.count()));
                before = each.shareBelow()[at];
            }
        }
        steps.sort(Comparator.comparingDouble(Step::nanos));
        double all = steps.stream().mapToDouble(Step::count).sum();
        int points = (int) Math.min(POINTS, Math.round(all));
        var quantiles = new ArrayList<Double>(points);
        double below = 0;
        for (Step step : steps) {
            below += step.count();
            while (quantiles.size() < points && (quantiles.size() + 0.5) / points * all <= below + all * 1e-9) {
                quantiles.add(step.nanos());
            }
        }
        return quantiles;
    }
}
