package edgeos.lab.experiment.capacity;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.RowBuilder;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.study.Measure;
import edgeos.lab.experiment.study.Measures;
import edgeos.lab.experiment.study.Stretch;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.experiment.study.Timing;
import edgeos.lab.experiment.study.Trial;
import edgeos.lab.limit.Limit;
import edgeos.model.Drawing;
import edgeos.model.field.Field;
import edgeos.model.field.NamedFields;
import edgeos.model.kind.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A drawing whose capacity is looked for, with what was found so far. Confined to the thread of the experiment. */
final class Contestant {
    private static final List<String> FIGURES = List.of("messagesPerSecond", "lossShare", "latencyP50Nanos", "latencyP99Nanos");

    private final Subject subject;
    private final Field field;
    private final Search search;
    private final Timing timing;
    private final double growth;
    private final List<String> loaded;
    private final List<Measure> measures;
    private final TreeMap<Double, List<Outcome>> outcomes = new TreeMap<>();

    /**
     * A drawing whose search begins.
     *
     * @param growth the factor between its first levels
     */
    Contestant(Subject subject, Field field, Search search, Timing timing, double growth) {
        this.subject = subject;
        this.field = field;
        this.search = search;
        this.timing = timing;
        this.growth = growth;
        this.loaded = Offer.nodes(subject.drawing(), field);
        this.measures = FIGURES.stream().map(name -> Measures.of(subject.drawing(), name)).toList();
    }

    String name() {
        return subject.name();
    }

    /** The level that it is to be tried at next; empty: all is known. */
    OptionalDouble next() {
        return search.next();
    }

    /** Such as {@code source.ratePerSecond=12500}. */
    String at(double level) {
        return NamedFields.name(field) + "=" + text(level);
    }

    private String text(double level) {
        return String.valueOf(field.setting() instanceof Setting.Whole || level == Math.rint(level) ? (Object) Math.round(level) : (Object) level);
    }

    /** A trial that counts for nothing: what runs for the first time in a process is compiled meanwhile. */
    void rehearse() throws InterruptedException {
        outcome(search.next().orElseThrow());
    }

    private Outcome outcome(double level) throws InterruptedException {
        Drawing drawing = field.set().apply(subject.drawing(), field.setting() instanceof Setting.Whole ? (Object) Math.round(level) : (Object) level);
        try {
            return Outcome.of(Trial.of(subject, drawing, timing), loaded);
        } catch (Trial.NotRunException failed) {
            return Outcome.notRun(failed.getMessage());
        }
    }

    /** One trial. */
    void trial(double level) throws InterruptedException {
        Outcome outcome = outcome(level);
        outcomes.computeIfAbsent(level, _ -> new ArrayList<>()).add(outcome);
        search.told(level, outcome.holds());
    }

    /** What was found: the highest level that holds, the lowest that does not, and why not. */
    FigureRow row() {
        double held = search.held();
        double failed = search.failed();
        Outcome limit = first(failed);
        Optional<Outcome> full = full(failed);
        var row = new RowBuilder(name()).with("system", name()).with("varied", NamedFields.name(field)).with("capacity", held).with("capacity" + RowBuilder.LEAST, held).with("capacity" + RowBuilder.MOST, failed)
                .with("saturates", full.flatMap(Outcome::limit).map(Limit::role).orElse("")).with("saturatedShare", full.flatMap(Outcome::limit).map(Limit::share).orElse(Double.NaN));
        addFigures(row, outcomes.getOrDefault(held, List.of()));
        return row.with("trials", (long) search.trials()).with("isolation", subject.isolation()).row(!Double.isNaN(held) && search.isSure(), remark(held, failed, limit, full));
    }

    private String remark(double held, double failed, Outcome limit, Optional<Outcome> full) {
        String unsure = search.isSure() ? "" : "not sure, the search was ended early; ";
        if (Double.isNaN(held)) {
            return unsure + (limit == null ? "nothing was found" : "it does not hold even at " + text(failed) + ": " + limit.reason() + ". " + full.orElse(limit).fullest());
        }
        return unsure + (limit == null ? "it holds up to the highest that was tried" : "at " + text(failed) + " " + limit.reason() + ". " + full.orElse(limit).fullest());
    }

    /** A trial at this level that failed; null if there is none. */
    private Outcome first(double level) {
        return outcomes.getOrDefault(level, List.of()).stream().filter(outcome -> !outcome.holds()).reduce((one, other) -> one.limit().isEmpty() ? other : one).orElse(null);
    }

    /** The first trial that shows a role without time left, from the lowest level that fails on: just above what a drawing carries, a role may still find a moment's rest. Not far above, where something else may be full. */
    private Optional<Outcome> full(double failed) {
        return outcomes.entrySet().stream().filter(level -> level.getKey() >= failed && level.getKey() <= failed * growth).flatMap(level -> level.getValue().stream())
                .filter(outcome -> !outcome.holds() && outcome.limit().isPresent()).findFirst();
    }

    /** All levels that were tried, from the lowest. */
    List<FigureRow> levels() {
        return outcomes.entrySet().stream().map(this::level).toList();
    }

    private FigureRow level(Map.Entry<Double, List<Outcome>> level) {
        long held = level.getValue().stream().filter(Outcome::holds).count();
        Outcome failed = first(level.getKey());
        var row = new RowBuilder(name() + " at " + text(level.getKey())).with("system", name()).with("varied", NamedFields.name(field)).with("offered", level.getKey()).with("heldTrials", held)
                .with("trials", (long) level.getValue().size());
        addFigures(row, level.getValue());
        return row.with("saturates", failed == null ? "" : failed.limit().map(Limit::role).orElse("")).row(failed == null ? "" : (held == 0 ? "does not hold: " : "held in " + held + " of " + level.getValue().size() + " trials: ") + failed.reason() + ". " + failed.fullest());
    }

    private void addFigures(RowBuilder row, List<Outcome> of) {
        List<Stretch> stretches = of.stream().flatMap(outcome -> Stream.ofNullable(outcome.stretch())).toList();
        measures.forEach(measure -> row.with(measure.name(), Spread.of(stretches.stream().mapToDouble(measure.of()).filter(value -> !Double.isNaN(value)).toArray())));
    }
}
