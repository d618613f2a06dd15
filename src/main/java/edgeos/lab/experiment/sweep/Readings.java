package edgeos.lab.experiment.sweep;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.study.Measure;
import edgeos.lab.experiment.study.Stretch;
import edgeos.lab.limit.Limit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was measured at one point, run by run. Confined to the thread of the experiment. */
final class Readings {
    private final List<double[]> runs = new ArrayList<>();
    private final List<String> full = new ArrayList<>();
    private String failure = "";

    void add(Stretch stretch, List<Measure> measures) {
        runs.add(measures.stream().mapToDouble(measure -> measure.of().applyAsDouble(stretch)).toArray());
        full.add(stretch.limits().stream().findFirst().map(Limit::role).orElse(""));
    }

    /** The drawing did not run here: it is not tried again. */
    void fail(String why) {
        failure = why;
    }

    boolean hasFailed() {
        return !failure.isEmpty();
    }

    boolean isEmpty() {
        return runs.isEmpty() && !hasFailed();
    }

    /**
     * The row: medians with the least and the most, and the role that was full in most of the runs.
     *
     * @param system whose figures these are
     */
    FigureRow row(Point point, String system, String isolation, List<Measure> measures) {
        var row = new RowBuilder(point.name()).with("system", system).with(point.values());
        for (int at = 0; at < measures.size(); at++) {
            row.with(measures.get(at).name(), spread(at));
        }
        return row.with("saturates", saturates()).with("runs", (long) runs.size()).with("isolation", isolation).row(failure.isEmpty(), failure);
    }

    private Spread spread(int figure) {
        return Spread.of(runs.stream().mapToDouble(run -> run[figure]).filter(value -> !Double.isNaN(value)).toArray());
    }

    private String saturates() {
        return full.stream().collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting())).entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue)).map(Map.Entry::getKey).orElse("");
    }
}
