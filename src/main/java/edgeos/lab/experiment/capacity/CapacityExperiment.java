package edgeos.lab.experiment.capacity;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.experiment.study.Timing;
import edgeos.model.field.Field;
import edgeos.model.field.NamedFields;
import edgeos.model.kind.Setting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Looks for the highest load at which each of some drawings still does what it is expected to, and says what keeps it from more. The searches take turns, trial by trial, each trial in an engine of its own.
 */
public final class CapacityExperiment implements Experiment {
    /** What it is called. */
    public static final String NAME = "capacity";
    private static final String SYSTEM = "system";
    private static final String OFFERED = "offered";
    private static final int TYPICAL_TRIALS = 18;

    private final List<Subject> subjects;
    private final Question question;
    private final Effort effort;

    /**
     * What is asked.
     *
     * @param vary the setting that is the load, such as {@code source.ratePerSecond} or {@code swarm.clients}; empty: the one that a drawing has
     * @param start the first level; empty: as drawn
     * @param most the highest level; empty: as high as the setting goes
     */
    public record Question(Optional<String> vary, OptionalDouble start, OptionalDouble most) {
        /** The load that a drawing has, from where it is, as high as it goes. */
        public static final Question USUAL = new Question(Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * How much is done for the answer.
     *
     * @param length how long a trial is measured
     * @param within how near the level that holds and the one that does not come: a ratio above 0, such as 0.02
     * @param growth the factor between levels until one holds and one does not, at least 2
     */
    public record Effort(Duration length, double within, double growth) {
        /** The usual one: within 2 %, from trials of 2 s. */
        public static final Effort FULL = new Effort(Duration.ofSeconds(2), 0.02, 2);
        /** For less than a minute. */
        public static final Effort QUICK = new Effort(Duration.ofMillis(500), 0.1, 4);

        /** The same with trials as long as this. */
        public Effort lasting(Duration newLength) {
            return new Effort(newLength, within, growth);
        }
    }

    /**
     * A search for each of these drawings.
     *
     * @throws IllegalArgumentException if a drawing expects nothing, is not fit to run, or has no such load; the message says what there is
     */
    public CapacityExperiment(List<Subject> subjects, Question question, Effort effort) {
        this.subjects = List.copyOf(subjects);
        this.question = question;
        this.effort = effort;
        if (subjects.isEmpty() || subjects.stream().map(Subject::name).distinct().count() < subjects.size()) {
            throw new IllegalArgumentException("there must be at least one drawing, and each only once: " + subjects.stream().map(Subject::name).collect(Collectors.joining(", ")));
        }
        contestants();
    }

    /** The search that comes with the lab: one whose answer is known, and one whose answer is the machine's. */
    public static CapacityExperiment standard() {
        return new CapacityExperiment(List.of(Subject.sample("known-capacity"), Subject.sample("thousand-clients")), Question.USUAL, Effort.FULL);
    }

    private List<Contestant> contestants() {
        return subjects.stream().map(this::contestant).toList();
    }

    private Contestant contestant(Subject subject) {
        if (subject.drawing().expectations().isEmpty()) {
            throw new IllegalArgumentException("'" + subject.name() + "' expects nothing, so that it carries any load: add an expectation, such as loss of the drawing <= 0 %");
        }
        Subject.harm(subject.drawing()).ifPresent(harm -> {
            throw new IllegalArgumentException("'" + subject.name() + "' is not fit to run: " + harm);
        });
        Field field = question.vary().map(name -> NamedFields.of(subject.drawing(), name)).or(() -> NamedFields.load(subject.drawing()))
                .orElseThrow(() -> new IllegalArgumentException("nothing in '" + subject.name() + "' is the load by itself: name a setting, such as source.ratePerSecond or swarm.clients"));
        return new Contestant(subject, field, new Search(bounds(subject, field), effort.within(), field.setting() instanceof Setting.Whole), Timing.of(effort.length()), effort.growth());
    }

    private Search.Bounds bounds(Subject subject, Field field) {
        double least;
        double most;
        switch (field.setting()) {
            case Setting.Whole whole -> {
                least = Math.max(1, whole.min());
                most = whole.max();
            }
            case Setting.Real real -> {
                least = Math.max(1e-3, real.min());
                most = real.max();
            }
            default -> throw new IllegalArgumentException("only numbers rise and fall: " + NamedFields.name(field));
        }
        double drawn = field.get().apply(subject.drawing()) instanceof Number number ? number.doubleValue() : least;
        double start = question.start().orElse(drawn);
        double highest = Math.min(most, question.most().orElse(most));
        if (!(start >= least && start <= highest)) {
            throw new IllegalArgumentException("the search begins outside of what is possible: " + NamedFields.name(field) + "=" + start + " least=" + least + " most=" + highest);
        }
        return new Search.Bounds(start, least, highest, effort.growth());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "What is the highest load at which " + subjects.stream().map(subject -> "'" + subject.name() + "'").collect(Collectors.joining(" and "))
                + (subjects.size() == 1 ? " does" : " do") + " what is expected, and what keeps " + (subjects.size() == 1 ? "it" : "them") + " from more?";
    }

    @Override
    public long seed() {
        return subjects.getFirst().seed();
    }

    @Override
    public SequencedMap<String, String> drawings() {
        return Subject.texts(subjects);
    }

    @Override
    public String how() {
        return "After RFC 2544: the load grows until an expectation of the drawing fails, and the ratio between what holds and what does not is halved until they are within " + Math.round(effort.within() * 100)
                + " %. Two of three trials decide, and the highest load that holds is tried again in the end. A load that a source could not make, or that found no room at its gate, does not hold. After a trial that counts for nothing, each trial is an engine of its own, in turns: "
                + Timing.of(effort.length()).words() + ". The range of a capacity is from the highest load that holds to the lowest that does not.";
    }

    @Override
    public List<Plot> plots() {
        return List.of(new Plot("Highest load that is carried as expected", Plot.Form.DOTS, "capacity", SYSTEM, "", Map.of(), Plot.Scale.LOGARITHMIC), against("Messages a second against load", "messagesPerSecond", Plot.Scale.LOGARITHMIC),
                against("Latency (99th percentile) against load", "latencyP99Nanos", Plot.Scale.LOGARITHMIC), against("Loss against load", "lossShare", Plot.Scale.LINEAR));
    }

    private static Plot against(String title, String figure, Plot.Scale scale) {
        return new Plot(title, Plot.Form.CURVES, figure, OFFERED, SYSTEM, Map.of(), scale);
    }

    @Override
    public List<String> rowNames() {
        return subjects.stream().map(Subject::name).toList();
    }

    @Override
    public Experiment quick() {
        return new CapacityExperiment(subjects, question, Effort.QUICK);
    }

    /** However it ends, the rows say how far it came. */
    @Override
    public ExperimentResult run(Optional<String> only, Progress progress) throws InterruptedException {
        var where = Surroundings.here(seed());
        List<Contestant> contestants = contestants().stream().filter(each -> only.isEmpty() || only.get().equals(each.name())).toList();
        var rows = new ArrayList<FigureRow>();
        var searching = new ArrayList<>(contestants);
        try {
            search(searching, rows, progress);
        } finally {
            searching.forEach(unfinished -> add(unfinished.row(), rows, progress));
            contestants.forEach(each -> each.levels().forEach(level -> add(level, rows, progress)));
        }
        return new ExperimentResult(name(), description(), where, rows, searching.isEmpty(), drawings());
    }

    /** Trial by trial in turns; a row is there when its search is over, and it is taken from those that are searching. Some are left if somebody cancelled. */
    private static void search(List<Contestant> searching, List<FigureRow> rows, Progress progress) throws InterruptedException {
        int typical = TYPICAL_TRIALS * searching.size();
        int trials = 0;
        for (Contestant each : searching) {
            if (!progress.isCancelled()) {
                each.rehearse();
            }
        }
        while (!searching.isEmpty()) {
            for (Contestant each : List.copyOf(searching)) {
                if (progress.isCancelled()) {
                    return;
                }
                OptionalDouble level = each.next();
                if (level.isPresent()) {
                    trials++;
                    progress.begins(each.name() + ", " + each.at(level.getAsDouble()), trials, Math.max(typical, trials));
                    each.trial(level.getAsDouble());
                } else {
                    add(each.row(), rows, progress);
                    searching.remove(each);
                }
            }
        }
    }

    private static void add(FigureRow row, List<FigureRow> rows, Progress progress) {
        rows.add(row);
        progress.ends(row);
    }
}
