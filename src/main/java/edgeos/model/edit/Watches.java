package edgeos.model.edit;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Probe;
import edgeos.model.Watching;
import java.util.List;

/** Edits of what people watch: breakpoints and probes. None of them changes what runs. Stateless; any thread. */
public final class Watches {
    private Watches() { }

    /** Puts a breakpoint there, or takes away the one that is; {@code subject} is the id of the node or link, or empty for capabilities. */
    public static Drawing toggle(Drawing drawing, Breakpoint.At at, String subject) {
        List<Breakpoint> now = drawing.watching().breakpoints();
        List<Breakpoint> without = Edits.without(now, breakpoint -> breakpoint.isAt(at, subject));
        return with(drawing, without.size() < now.size() ? without : Edits.appended(now, new Breakpoint(at, subject)));
    }

    /** Keeps a breakpoint without stopping there, or lets it stop again. */
    public static Drawing disable(Drawing drawing, Breakpoint.At at, String subject, boolean disabled) {
        return with(drawing, drawing.watching().breakpoints().stream()
                .map(breakpoint -> breakpoint.isAt(at, subject) ? breakpoint.disabled(disabled) : breakpoint).toList());
    }

    /** Takes all breakpoints away. */
    public static Drawing clear(Drawing drawing) {
        return with(drawing, List.of());
    }

    /** Pins a probe to its wire, in place of one of the same figure. */
    public static Drawing pin(Drawing drawing, Probe probe) {
        Watching watching = drawing.watching();
        List<Probe> probes = watching.probes().stream().map(each -> each.isOf(probe.link(), probe.figure()) ? probe : each).toList();
        return drawing.withWatching(watching.withProbes(probes.contains(probe) ? probes : Edits.appended(probes, probe)));
    }

    /** Takes the probe that shows this figure of this wire away. */
    public static Drawing unpin(Drawing drawing, String link, Probe.Figure figure) {
        Watching watching = drawing.watching();
        return drawing.withWatching(watching.withProbes(Edits.without(watching.probes(), probe -> probe.isOf(link, figure))));
    }

    /** The drawing after an edit, without what watched parts that are gone. */
    static Drawing prune(Drawing before, Drawing after) {
        Watching watching = after.watching();
        if (watching.equals(Watching.NONE)) {
            return after;
        }
        return after.withWatching(watching
                .withBreakpoints(Edits.without(watching.breakpoints(), breakpoint -> isThere(before, breakpoint) && !isThere(after, breakpoint)))
                .withProbes(Edits.without(watching.probes(), probe -> before.link(probe.link()).isPresent() && after.link(probe.link()).isEmpty())));
    }

    private static boolean isThere(Drawing drawing, Breakpoint breakpoint) {
        return switch (breakpoint.at()) {
            case NODE -> drawing.node(breakpoint.subject()).isPresent();
            case LINK -> drawing.link(breakpoint.subject()).isPresent();
            case CAPABILITIES -> true;
        };
    }

    private static Drawing with(Drawing drawing, List<Breakpoint> breakpoints) {
        return drawing.withWatching(drawing.watching().withBreakpoints(breakpoints));
    }
}
