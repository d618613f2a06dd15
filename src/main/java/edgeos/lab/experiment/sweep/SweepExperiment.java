package edgeos.lab.experiment.sweep;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Plots;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.experiment.study.Measure;
import edgeos.lab.experiment.study.Measures;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.experiment.study.Timing;
import edgeos.lab.experiment.study.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Runs a drawing with every combination of values of some of its settings, and measures what was asked for. All combinations take turns, round after round, each in an engine of its own.
 */
public final class SweepExperiment implements Experiment {
    /** What it is called. */
    public static final String NAME = "sweep";
    /** What is measured if nobody asks for something else. */
    public static final List<String> USUAL = List.of("messagesPerSecond", "lossShare", "latencyP50Nanos", "latencyP99Nanos");
    private static final int MOST_POINTS = 1000;
    private static final int RUNS = 5;
    private static final Duration LENGTH = Duration.ofSeconds(2);
    /** How often each combination runs when it has to be quick. */
    public static final int QUICK_RUNS = 2;
    /** How long each run is measured when it has to be quick. */
    public static final Duration QUICK_LENGTH = Duration.ofMillis(600);

    private final Subject subject;
    private final List<Axis> axes;
    private final List<Measure> measures;
    private final List<Point> points;
    private final Timing timing;
    private final int runs;

    /**
     * A sweep.
     *
     * @param axes what is varied; the first is what figures are drawn against
     * @param measures what is measured
     * @param runs how often each combination is run, from 1
     * @throws IllegalArgumentException if there is nothing to vary or to measure, there are too many combinations, or one of them is not fit to run; the message says why
     */
    public SweepExperiment(Subject subject, List<Axis> axes, List<Measure> measures, Timing timing, int runs) {
        this.subject = subject;
        this.axes = List.copyOf(axes);
        this.measures = List.copyOf(measures);
        this.timing = timing;
        this.runs = runs;
        axes.stream().map(Axis::name).filter(name -> axes.stream().filter(axis -> axis.name().equals(name)).count() > 1).findFirst().ifPresent(twice -> {
            throw new IllegalArgumentException(twice + " is varied twice, and only the last would count; write all of its values at once, such as " + twice + "=1000,3000");
        });
        long count = axes.stream().mapToLong(axis -> axis.values().size()).reduce(1, (all, more) -> Math.min(all, MOST_POINTS + 1L) * more);
        if (axes.isEmpty() || measures.isEmpty() || runs < 1 || count > MOST_POINTS) {
            throw new IllegalArgumentException("a sweep has 1 to " + MOST_POINTS + " combinations of settings, at least one figure, and one run: combinations=" + (axes.isEmpty() ? 0 : count)
                    + " figures=" + measures.size() + " runs=" + runs);
        }
        points = Point.all(subject.drawing(), axes);
        points.forEach(point -> Subject.harm(point.drawing()).ifPresent(harm -> {
            throw new IllegalArgumentException("with " + point.name() + " the drawing is not fit to run: " + harm);
        }));
    }

    /**
     * A sweep as people write it.
     *
     * @param settings such as {@code source.ratePerSecond=1000..8000x2}; see {@link Axis#parse}
     * @param figures such as {@code latencyP99Nanos}; see {@link Measures#of}
     * @param length how long each run is measured; empty: as usual
     * @param runs how many; empty: as usual
     * @throws IllegalArgumentException if one of them makes no sense; the message says what there is
     */
    public static SweepExperiment of(Subject subject, List<String> settings, List<String> figures, Optional<Duration> length, Optional<Integer> runs) {
        return new SweepExperiment(subject, settings.stream().map(setting -> Axis.parse(subject.drawing(), setting)).toList(),
                figures.stream().distinct().map(figure -> Measures.of(subject.drawing(), figure)).toList(), Timing.of(length.orElse(LENGTH)), runs.orElse(RUNS));
    }

    /** The sweep that comes with the lab: how large rings should be. */
    public static SweepExperiment standard() {
        return of(Subject.sample("chain-of-six"), List.of("*.ringBytes=4096..262144x4"), List.of("messagesPerSecond", "latencyP50Nanos", "latencyP99Nanos"), Optional.empty(), Optional.empty());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "How " + (measures.size() == 1 ? "does " : "do ") + measures.stream().map(measure -> Plots.words(measure.name())).collect(Collectors.joining(", ")) + " of '" + subject.name() + "' depend on "
                + axes.stream().map(axis -> Plots.words(axis.name())).collect(Collectors.joining(" and ")) + "?";
    }

    @Override
    public long seed() {
        return subject.seed();
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return Subject.texts(List.of(subject));
    }

    @Override
    public String how() {
        return "After a run that counts for nothing, the drawing runs with each " + (axes.size() == 1 ? "value" : "combination of values") + " in an engine of its own, " + runs + (runs == 1 ? " time" : " times") + ", in turns: " + timing.words()
                + ". Figures are medians of the runs. A role saturates if its thread was busy for nine tenths of the time while messages waited.";
    }

    @Override
    public List<String> rowNames() {
        return points.stream().map(Point::name).toList();
    }

    @Override
    public List<Plot> plots() {
        Axis first = axes.getFirst();
        return Plots.of(measures.stream().map(Measure::name).toList(), first.isNumeric() && first.values().size() > 1 ? first.name() : "");
    }

    @Override
    public Experiment quick() {
        return new SweepExperiment(subject, axes, measures, Timing.of(QUICK_LENGTH), Math.min(runs, QUICK_RUNS));
    }

    /** However it ends, what was measured until then is told. */
    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed());
        Map<Point, Readings> readings = new LinkedHashMap<>();
        points.stream().filter(point -> only.isEmpty() || only.get().equals(point.name())).forEach(point -> readings.put(point, new Readings()));
        var rows = new ArrayList<FigureRow>();
        boolean complete = false;
        try {
            complete = measure(readings, rows, progress);
        } finally {
            if (!complete) {
                readings.entrySet().stream().skip(rows.size()).filter(entry -> !entry.getValue().isEmpty()).forEach(entry -> end(row(entry.getKey(), entry.getValue()), rows, progress));
            }
        }
        return new ExperimentResult(name(), description(), where, rows, complete, drawings());
    }

    /** Round by round; rows are there in the last one. False if somebody cancelled. */
    private boolean measure(Map<Point, Readings> readings, List<FigureRow> rows, Progress progress) throws InterruptedException {
        int number = 0;
        rehearse(progress);
        for (int round = 1; round <= runs; round++) {
            for (Map.Entry<Point, Readings> each : readings.entrySet()) {
                if (progress.isCancelled()) {
                    return false;
                }
                progress.begins(each.getKey().name(), ++number, runs * readings.size());
                if (!each.getValue().hasFailed()) {
                    run(each.getKey(), each.getValue());
                }
                if (round == runs) {
                    end(row(each.getKey(), each.getValue()), rows, progress);
                }
            }
        }
        return true;
    }

    /** A run that counts for nothing: what runs for the first time in a process is compiled meanwhile. */
    private void rehearse(Progress progress) throws InterruptedException {
        if (!progress.isCancelled()) {
            run(points.getFirst(), new Readings());
        }
    }

    private void run(Point point, Readings readings) throws InterruptedException {
        try {
            readings.add(Trial.of(subject, point.drawing(), timing), measures);
        } catch (Trial.NotRunException failed) {
            readings.fail("did not run: " + failed.getMessage());
        }
    }

    private static void end(FigureRow row, List<FigureRow> rows, Progress progress) {
        rows.add(row);
        progress.ends(row);
    }

    /** What is not on the axis tells one curve from another. */
    private FigureRow row(Point point, Readings readings) {
        String others = axes.getFirst().isNumeric() ? point.without(axes.getFirst().name()) : point.name();
        return readings.row(point, others.isEmpty() ? subject.name() : others, subject.isolation(), measures);
    }
}
