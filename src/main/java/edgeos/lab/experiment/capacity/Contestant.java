package edgeos.lab.experiment.capacity;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Spread;
import edgeos.lab.experiment.study.Measure;
import edgeos.lab.experiment.study.Measures;
import edgeos.lab.experiment.study.Stretch;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.experiment.study.Timing;
import edgeos.lab.experiment.study.Trial;
import edgeos.model.Drawing;
import edgeos.model.field.Field;
import edgeos.model.field.NamedFields;
import edgeos.model.kind.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final List<String> loaded;
    private final List<Measure> measures;
    private final TreeMap<Double, List<Outcome>> outcomes = new TreeMap<>();

    Contestant(Subject subject, Field field, Search search, Timing timing) {
        this.subject = subject;
        this.field = field;
        this.search = search;
        this.timing = timing;
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

    /** One trial. */
    void trial(double level) throws InterruptedException {
        Drawing drawing = field.set().apply(subject.drawing(), field.setting() instanceof Setting.Whole ? (Object) Math.round(level) : (Object) level);
        Outcome outcome;
        try {
            outcome = Outcome.of(Trial.of(subject, drawing, timing), loaded);
        } catch (Trial.NotRunException failed) {
            outcome = Outcome.notRun(failed.getMessage());
        }
        outcomes.computeIfAbsent(level, _ -> new ArrayList<>()).add(outcome);
        search.told(level, outcome.holds());
    }

    /** What was found: the highest level that holds, the lowest that does not, and why not. */
    FigureRow row() {
        double held = search.held();
        double failed = search.failed();
        Outcome limit = first(failed);
        var values = new LinkedHashMap<String, Object>();
        values.put("system", name());
        values.put("varied", NamedFields.name(field));
        values.put("capacity", held);
        values.put("capacityLeast", held);
        values.put("capacityMost", failed);
        values.put("saturates", limit == null || limit.holds() ? "" : limit.role());
        values.put("saturatedShare", limit == null ? Double.NaN : limit.roleShare());
        putFigures(values, outcomes.getOrDefault(held, List.of()));
        values.put("trials", (long) search.trials());
        values.put("isolation", subject.isolation());
        return new FigureRow(name(), values, !Double.isNaN(held) && search.isSure(), remark(held, failed, limit));
    }

    private String remark(double held, double failed, Outcome limit) {
        String unsure = search.isSure() ? "" : "not sure, the search was ended early; ";
        if (Double.isNaN(held)) {
            return unsure + (limit == null ? "nothing was found" : "it does not hold even at " + text(failed) + ": " + limit.reason());
        }
        return unsure + (limit == null ? "it holds up to the highest that was tried" : "at " + text(failed) + " " + limit.reason());
    }

    /** A trial at this level that failed; null if there is none. */
    private Outcome first(double level) {
        return outcomes.getOrDefault(level, List.of()).stream().filter(outcome -> !outcome.holds()).reduce((one, other) -> one.role().isEmpty() ? other : one).orElse(null);
    }

    /** All levels that were tried, from the lowest. */
    List<FigureRow> levels() {
        return outcomes.entrySet().stream().map(this::level).toList();
    }

    private FigureRow level(Map.Entry<Double, List<Outcome>> level) {
        long held = level.getValue().stream().filter(Outcome::holds).count();
        Outcome failed = first(level.getKey());
        var values = new LinkedHashMap<String, Object>();
        values.put("system", name());
        values.put("varied", NamedFields.name(field));
        values.put("offered", level.getKey());
        values.put("heldTrials", held);
        values.put("trials", (long) level.getValue().size());
        putFigures(values, level.getValue());
        values.put("saturates", failed == null ? "" : failed.role());
        return new FigureRow(name() + " at " + text(level.getKey()), values, true, failed == null ? "" : failed.reason());
    }

    private void putFigures(Map<String, Object> values, List<Outcome> of) {
        List<Stretch> stretches = of.stream().flatMap(outcome -> Stream.ofNullable(outcome.stretch())).toList();
        for (Measure measure : measures) {
            Spread spread = Spread.of(stretches.stream().mapToDouble(measure.of()).filter(value -> !Double.isNaN(value)).toArray());
            values.put(measure.name(), spread.median());
            values.put(measure.name() + "Least", spread.least());
            values.put(measure.name() + "Most", spread.most());
        }
    }
}
