package edgeos.model.format;

import edgeos.model.Breakpoint;
import edgeos.model.Probe;
import edgeos.model.Watching;
import edgeos.model.check.Finding.Place;
import java.util.Map;

/** What people watch, in a file. A breakpoint or probe of which a part does not fit is found and kept in the file as it is, but does nothing. Stateless; any thread. */
final class WatchingFormat {
    private static final String BREAKPOINTS = "breakpoints";
    private static final String PROBES = "probes";

    private WatchingFormat() { }

    static Watching read(Entry entry) {
        return new Watching(entry.list(BREAKPOINTS, Place.DRAWING, WatchingFormat::breakpoint), entry.list(PROBES, Place.DRAWING, WatchingFormat::probe), entry.rest());
    }

    private static Breakpoint breakpoint(Entry entry) {
        Breakpoint.At at = entry.take(Field.AT);
        String subject = entry.take(Field.SUBJECT);
        boolean disabled = entry.take(Field.DISABLED);
        return entry.fits() ? new Breakpoint(at, subject, disabled, entry.rest()) : null;
    }

    private static Probe probe(Entry entry) {
        String link = entry.take(Field.LINK);
        Probe.Figure figure = entry.take(Field.PROBED);
        Probe.Show show = entry.take(Field.SHOW);
        double dx = entry.take(Field.DX);
        double dy = entry.take(Field.DY);
        return entry.fits() ? new Probe(link, figure, show, dx, dy, entry.rest()) : null;
    }

    static Map<String, Object> tree(Watching watching) {
        return new Sheet(watching.extras())
                .list(BREAKPOINTS, watching.breakpoints(), WatchingFormat::breakpoint)
                .list(PROBES, watching.probes(), WatchingFormat::probe)
                .tree();
    }

    private static Map<String, Object> breakpoint(Breakpoint breakpoint) {
        return new Sheet(breakpoint.extras()).put(Field.AT, breakpoint.at()).put(Field.SUBJECT, breakpoint.subject())
                .put(Field.DISABLED, breakpoint.disabled()).tree();
    }

    private static Map<String, Object> probe(Probe probe) {
        return new Sheet(probe.extras()).put(Field.LINK, probe.link()).put(Field.PROBED, probe.figure()).put(Field.SHOW, probe.show())
                .put(Field.DX, probe.dx()).put(Field.DY, probe.dy()).tree();
    }
}
