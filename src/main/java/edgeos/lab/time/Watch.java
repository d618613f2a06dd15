package edgeos.lab.time;

import edgeos.model.Drawing;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import edgeos.telemetry.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Looks at every step for what is waited for. Confined to one call. */
public final class Watch {
    private final Until until;
    private final Supplier<Snapshot> figures;
    private boolean armed;
    private long missed;

    /** A watch that looks at figures where it has to. */
    public Watch(Until until, Supplier<Snapshot> figures) {
        this.until = until;
        this.figures = figures;
        switch (until) {
            case Until.Becomes becomes -> armed = !Figures.holds(becomes.condition(), figures.get());
            case Until.Next next -> missed = next.kinds().contains(Happening.DEADLINE_MISSED) ? Figures.missed(figures.get()) : 0;
        }
    }

    /** What was waited for, if it is in this step. */
    public List<Mark> look(Step step, Drawing drawing) {
        return switch (until) {
            case Until.Becomes becomes -> became(becomes.condition(), step, drawing);
            case Until.Next next -> {
                List<Mark> found = new ArrayList<>();
                next.kinds().stream().sorted().forEach(kind -> found.addAll(found(kind, step, drawing)));
                yield List.copyOf(found);
            }
        };
    }

    private List<Mark> became(Condition condition, Step step, Drawing drawing) {
        boolean holds = Figures.holds(condition, figures.get());
        boolean reached = armed && holds;
        armed = !holds;
        return reached ? List.of(new Mark(step.position(), Mark.Kind.RUN, condition.subject(), Figures.text(condition, drawing))) : List.of();
    }

    private List<Mark> found(Happening kind, Step step, Drawing drawing) {
        return switch (kind) {
            case ACTIVATION -> lived(step, Act.Phase.ACTIVATED, "an instance was activated");
            case TERMINATION -> lived(step, Act.Phase.TERMINATED, "an instance was terminated");
            case DROP -> ended(step, drawing, false);
            case FAULT -> told(step, Mark.Kind.FAULT, Event.Topic.FAULT);
            case DENIAL -> denied(step, drawing);
            case DELIVERY -> step.acts().stream().filter(act -> act instanceof Act.Moved moved && moved.delivered()).map(Act.Moved.class::cast).limit(1)
                    .map(moved -> new Mark(step.position(), Mark.Kind.RUN, moved.to(), "a message left by " + Breaks.name(drawing, moved.to()))).toList();
            case DEADLINE_MISSED -> late(step);
            case FINDING -> step.events().stream().filter(event -> event.level() != Event.Level.INFO)
                    .map(event -> new Mark(step.position(), Mark.Kind.WARNING, event.subject(), event.text())).toList();
        };
    }

    private static List<Mark> lived(Step step, Act.Phase phase, String what) {
        return step.acts().stream().filter(act -> act instanceof Act.Lived lived && lived.phase() == phase).map(Act.Lived.class::cast)
                .map(lived -> new Mark(step.position(), Mark.Kind.ACTIVATION, lived.chain(), what + ": chain=" + lived.chain() + " instance=" + lived.instance())).toList();
    }

    private static List<Mark> ended(Step step, Drawing drawing, boolean byCapability) {
        return step.acts().stream().filter(Act.Ended.class::isInstance).map(Act.Ended.class::cast)
                .filter(ended -> ended.reason() != null && (!byCapability || ended.reason() == DropReason.CAPABILITY))
                .map(ended -> new Mark(step.position(), Mark.Kind.DROP, ended.place(), Breaks.name(drawing, ended.place()) + ": a message was dropped, reason=" + ended.reason().text())).toList();
    }

    private static List<Mark> told(Step step, Mark.Kind kind, Event.Topic topic) {
        return step.events().stream().filter(event -> event.topic() == topic).map(event -> new Mark(step.position(), kind, event.subject(), event.text())).toList();
    }

    private static List<Mark> denied(Step step, Drawing drawing) {
        List<Mark> told = new ArrayList<>(told(step, Mark.Kind.FAULT, Event.Topic.CAPABILITY));
        told.addAll(ended(step, drawing, true));
        return told.isEmpty() && step.refusals() > 0 ? List.of(new Mark(step.position(), Mark.Kind.FAULT, "", "the use of a capability was refused")) : told;
    }

    private List<Mark> late(Step step) {
        long now = Figures.missed(figures.get());
        boolean more = now > missed;
        missed = now;
        return more ? List.of(new Mark(step.position(), Mark.Kind.WARNING, "", "a message was late")) : List.of();
    }
}
