package edgeos.lab.time;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.telemetry.Snapshot;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which breakpoints were hit between two looks at what runs live: by counters that grew, so that it is known that, but not when. Stateless. */
public final class LiveBreaks {
    private LiveBreaks() { }

    /** A mark for each, which says by how much at the most one is late. */
    public static List<Mark> between(Drawing drawing, Snapshot before, Snapshot now) {
        return drawing.watching().breakpoints().stream().filter(breakpoint -> !breakpoint.disabled()).flatMap(breakpoint -> hit(breakpoint, before, now).stream()).toList();
    }

    private static Optional<Mark> hit(Breakpoint breakpoint, Snapshot before, Snapshot now) {
        String subject = breakpoint.subject();
        return switch (breakpoint.at()) {
            case NODE -> late(subject, node(subject, now) - node(subject, before), "messages at the node");
            case LINK -> late(subject, link(subject, now) - link(subject, before), "messages on the wire");
            case CAPABILITIES -> late("", denials(now) - denials(before), "refusals and faults");
        };
    }

    private static Optional<Mark> late(String subject, long grew, String what) {
        return grew <= 0 ? Optional.empty()
                : Optional.of(new Mark(0, Mark.Kind.BREAKPOINT, subject, String.format(Locale.ROOT, "paused up to %,d %s late: what runs live is looked at from time to time; step to stop exactly", grew, what)));
    }

    private static long node(String id, Snapshot at) {
        return at.node(id).map(node -> Math.max(node.in(), node.out())).orElse(0L);
    }

    private static long link(String id, Snapshot at) {
        return at.link(id).map(Snapshot.LinkFigures::messages).orElse(0L);
    }

    private static long denials(Snapshot at) {
        return at.protection().capabilityFaults() + at.nodes().stream().mapToLong(Snapshot.NodeFigures::faults).sum();
    }
}
