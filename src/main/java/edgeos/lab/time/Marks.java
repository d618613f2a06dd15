package edgeos.lab.time;

import edgeos.model.Drawing;
import edgeos.telemetry.Act;
import edgeos.telemetry.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** What happened when, as steps went by; where there is too much of a kind, every other one is forgotten. One thread at a time. */
public final class Marks {
    private static final int MOST_OF_A_KIND = 512;

    private final Map<Mark.Kind, List<Mark>> byKind = new EnumMap<>(Mark.Kind.class);
    /** From which position on marks are taken: each step once, however often it is carried out. */
    private long after;
    private List<Mark> all = List.of();
    private boolean stale;

    /** Takes a step into account, if it is new; {@code hits} are the breakpoints that it hit. */
    public void see(Step step, Drawing drawing, List<Mark> hits) {
        if (step.position() <= after) {
            return;
        }
        after = step.position();
        hits.forEach(this::add);
        for (Act act : step.acts()) {
            switch (act) {
                case Act.Lived lived when lived.phase() == Act.Phase.ACTIVATED -> add(new Mark(after, Mark.Kind.ACTIVATION, lived.chain(), "an instance was activated: chain=" + lived.chain() + " instance=" + lived.instance()));
                case Act.Ended ended when ended.reason() != null -> add(new Mark(after, Mark.Kind.DROP, ended.place(), Breaks.name(drawing, ended.place()) + ": a message was dropped, reason=" + ended.reason().text()));
                default -> { }
            }
        }
        for (Event event : step.events()) {
            Mark.Kind kind = event.level() == Event.Level.ERROR || event.topic() == Event.Topic.FAULT || event.topic() == Event.Topic.CAPABILITY ? Mark.Kind.FAULT : Mark.Kind.WARNING;
            if (event.level() != Event.Level.INFO) {
                add(new Mark(after, kind, event.subject(), event.text()));
            }
        }
    }

    /** Adds one that is no step's. */
    public void add(Mark mark) {
        List<Mark> kind = byKind.computeIfAbsent(mark.kind(), _ -> new ArrayList<>());
        kind.add(mark);
        if (kind.size() > MOST_OF_A_KIND) {
            List<Mark> rest = new ArrayList<>();
            for (int at = 0; at < kind.size(); at += 2) {
                rest.add(kind.get(at));
            }
            byKind.put(mark.kind(), rest);
        }
        stale = true;
    }

    /** Forgets what was after this position. */
    public void forgetAfter(long position) {
        after = Math.min(after, position);
        byKind.values().forEach(kind -> kind.removeIf(mark -> mark.at() > position));
        stale = true;
    }

    /** Forgets all. */
    public void clear() {
        after = 0;
        byKind.clear();
        stale = true;
    }

    /** All, in order; the same list as long as there is nothing new. */
    public List<Mark> all() {
        if (stale) {
            ToLongFunction<Mark> at = Mark::at;
            all = byKind.values().stream().flatMap(List::stream).sorted(Comparator.comparingLong(at).thenComparing(Mark::kind)).toList();
            stale = false;
        }
        return all;
    }
}
