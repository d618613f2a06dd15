package edgeos.lab.lesson.condition;

import edgeos.lab.lesson.condition.EngineFact.Measures;
import edgeos.lab.lesson.condition.Outcome.Line;
import edgeos.model.Drawing;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks whether requirements hold, again and again, from the moment on at which a step begins. Rates, shares, and latencies are of about the last second; what is
 * {@code new} counts from the first look. Cheap enough for several looks a second; never throws on what a lesson or a drawing holds. Confined to one thread at a time.
 */
public final class Watch {
    private static final long WINDOW_NANOS = 1_000_000_000L;
    /** Less time says little of a rate. */
    private static final long LEAST_NANOS = 250_000_000L;

    private static final Pattern RATE = Pattern.compile("([kMG]?) ?(msg/s|bit/s)");
    private static final double MOST_COUNTED = 1L << 53;

    private final List<Requirement> requirements;
    private final Deque<Snapshot> window = new ArrayDeque<>();
    private final Map<Condition, Long> holdingSince = new IdentityHashMap<>();
    private final Map<Condition, Boolean> ofDrawing = new IdentityHashMap<>();
    private final Snapshot judgedFrom;
    private Drawing looked;
    private Snapshot first;
    private Snapshot newest;

    /** Looks at these; all must hold. */
    public Watch(List<Requirement> requirements) {
        this(requirements, null);
    }

    /**
     * Looks once, when a run has ended.
     *
     * @param afterWarmUp from when on rates, shares, and latencies count, and what is {@code new}
     */
    public Watch(List<Requirement> requirements, Snapshot afterWarmUp) {
        this.requirements = List.copyOf(requirements);
        judgedFrom = afterWarmUp;
        first = afterWarmUp;
    }

    /** Whether they hold now. */
    public Outcome look(Situation now) {
        remember(now);
        return new Outcome(requirements.stream().map(requirement -> line(requirement, now)).toList());
    }

    private void remember(Situation now) {
        if (looked != now.drawing()) {
            looked = now.drawing();
            ofDrawing.clear();
        }
        Snapshot latest = now.run().snapshot();
        boolean anotherRun = newest != null && (latest.serial() < newest.serial() || latest.atNanos() < newest.atNanos());
        if (first == null) {
            first = latest;
        }
        if (anotherRun) {
            window.clear();
            first = Snapshot.EMPTY;
        }
        if (newest == null || latest.serial() != newest.serial() || anotherRun) {
            window.addLast(latest);
        }
        newest = latest;
        while (window.size() > 2 && latest.atNanos() - secondOfWindow().atNanos() >= WINDOW_NANOS) {
            window.removeFirst();
        }
    }

    private Snapshot secondOfWindow() {
        var all = window.iterator();
        all.next();
        return all.next();
    }

    private Line line(Requirement requirement, Situation now) {
        boolean holds = holds(requirement.condition(), now);
        double value = measures(requirement.condition()) instanceof Measures measures ? value(measures, now) : Double.NaN;
        String text = Double.isNaN(value) ? "" : words(value, measures(requirement.condition()).unit());
        return new Line(requirement.label(), holds, text, value);
    }

    /** As the window tells it elsewhere: rates with three digits and the prefix that fits, counts to the last one. */
    private static String words(double value, String unit) {
        Matcher rate = RATE.matcher(unit);
        if (rate.matches()) {
            return Quantity.count(value * switch (rate.group(1)) {
                case "k" -> 1e3;
                case "M" -> 1e6;
                case "G" -> 1e9;
                default -> 1;
            }, rate.group(2)).replaceFirst("([kMGT]) bit", "$1bit");
        }
        return (value == Math.rint(value) && Math.abs(value) < MOST_COUNTED ? Quantity.grouped((long) value) : Quantity.digits(value)) + " " + unit;
    }

    /** The figure that a requirement is about; null if it is not one alone. */
    static Measures measures(Condition condition) {
        return switch (condition) {
            case Measures measures -> measures;
            case Condition.Lasting lasting -> measures(lasting.part());
            case Condition.Not not -> measures(not.part());
            default -> null;
        };
    }

    private boolean holds(Condition condition, Situation now) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().filter(part -> !holds(part, now)).count() == 0;
            case Condition.Any any -> any.parts().stream().filter(part -> holds(part, now)).count() > 0;
            case Condition.Not not -> !holds(not.part(), now);
            case Condition.Lasting lasting -> lasts(lasting, now);
            case DrawingFact fact -> ofDrawing.computeIfAbsent(fact, _ -> fact.holds(now.drawing()));
            case EngineFact fact -> holds(fact, now);
            case UserFact fact -> holds(fact, now);
        };
    }

    /** Every part is looked at each time, so that the time of each begins when it does. A run that has ended is looked at once. */
    private boolean lasts(Condition.Lasting lasting, Situation now) {
        if (!holds(lasting.part(), now)) {
            holdingSince.remove(lasting);
            return false;
        }
        long since = holdingSince.computeIfAbsent(lasting, _ -> now.nowNanos());
        return judgedFrom != null || now.nowNanos() - since >= lasting.time().toNanos();
    }

    private boolean holds(EngineFact fact, Situation now) {
        return switch (fact) {
            case EngineFact.Is is -> now.run().state() == is.state();
            case EngineFact.Runs runs -> now.run().mode() == runs.mode();
            case Measures measures -> measures.comparison().holds(value(measures, now), measures.value());
            case EngineFact.Happened happened -> now.deeds().events().stream().anyMatch(event -> event.topic() == happened.topic()
                    && (happened.subject().isEmpty() || event.subject().equals(happened.subject())) && event.text().contains(happened.part()));
            case EngineFact.Sound sound -> now.findings().stream().noneMatch(finding -> finding.severity().compareTo(sound.severity()) <= 0);
            case EngineFact.Found found -> now.findings().stream().anyMatch(finding -> finding.subject().equals(found.subject()));
        };
    }

    private static boolean holds(UserFact fact, Situation now) {
        Deeds deeds = now.deeds();
        return switch (fact) {
            case UserFact.Did did -> deeds.actions().stream().filter(did.action()::equals).count() >= did.times();
            case UserFact.Saw saw -> deeds.seen().contains(saw.sight());
            case UserFact.ChoseWire chose -> chose.ends().in(now.drawing()).stream().anyMatch(link -> deeds.wires().contains(link.id()));
            case UserFact.Read _ -> deeds.read();
        };
    }

    private double value(Measures measures, Situation now) {
        Snapshot before = judgedFrom != null ? judgedFrom : window.getFirst();
        if (measures.metric().isOfAnInterval() && now.run().snapshot().atNanos() - before.atNanos() < (judgedFrom != null ? 1 : LEAST_NANOS)) {
            return Double.NaN;
        }
        double counted = Meter.read(measures.metric(), measures.subject(), measures.unit(), now.drawing(), before, now.run());
        if (!measures.fresh() || first == Snapshot.EMPTY) {
            return counted;
        }
        var then = new Situation.Running(now.run().state(), now.run().mode(), now.run().load(), now.run().clients(), first);
        double atFirst = Meter.read(measures.metric(), measures.subject(), measures.unit(), now.drawing(), first, then);
        return Double.isNaN(atFirst) ? counted : counted - atFirst;
    }
}
