package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.model.Breakpoint;
import edgeos.model.Breakpoint.At;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Probe;
import edgeos.model.Probe.Figure;
import edgeos.model.Probe.Show;
import edgeos.model.Sketch;
import edgeos.model.Watching;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WatchesTest {
    private static final String IN = "source.out>wall.in";
    private static final String OUT = "wall.out>sink.in";
    private final Drawing plain = Sketch.sound().drawing();
    private final Drawing watched = Watches.pin(Watches.toggle(Watches.toggle(Watches.toggle(plain, At.NODE, "wall"), At.LINK, OUT), At.CAPABILITIES, ""),
            new Probe(OUT, Figure.RATE, Show.VALUE));

    @Test
    void shouldTakeAwayWhatItPut() {
        assertEquals(List.of(), Checker.check(watched));
        assertEquals(3, watched.watching().breakpoints().size());
        Drawing without = Watches.toggle(watched, At.NODE, "wall");
        assertTrue(without.watching().breakpoint(At.NODE, "wall").isEmpty());
        assertTrue(without.watching().breakpoint(At.LINK, OUT).isPresent());
        assertEquals(plain, Watches.unpin(Watches.clear(watched), OUT, Figure.RATE));
    }

    @Test
    void shouldKeepADisabledBreakpoint() {
        Drawing disabled = Watches.disable(watched, At.LINK, OUT, true);
        assertTrue(disabled.watching().breakpoint(At.LINK, OUT).orElseThrow().disabled());
        assertFalse(disabled.watching().breakpoint(At.NODE, "wall").orElseThrow().disabled());
        assertEquals(watched, Watches.disable(disabled, At.LINK, OUT, false));
    }

    @Test
    void shouldHaveOneProbeOfAFigureAtAWire() {
        Probe moved = new Probe(OUT, Figure.RATE, Show.SPARKLINE).at(9_999, -20);
        Drawing pinned = Watches.pin(Watches.pin(watched, moved), new Probe(OUT, Figure.FILL, Show.VALUE));
        assertEquals(List.of(Figure.RATE, Figure.FILL), pinned.watching().probes(OUT).stream().map(Probe::figure).toList());
        assertEquals(Probe.FARTHEST, pinned.watching().probes(OUT).getFirst().dx());
        assertEquals(Show.SPARKLINE, pinned.watching().probes(OUT).getFirst().show());
    }

    @Test
    void shouldLoseBreakpointsAndProbesWithTheirPartsAndNoOthers() {
        Drawing strange = watched.withWatching(watched.watching().withBreakpoints(Edits.appended(watched.watching().breakpoints(), new Breakpoint(At.NODE, "never"))));
        Drawing deleted = Edits.delete(strange, Parts.ofNodes(Set.of("wall")));
        assertEquals(List.of("", "never"), deleted.watching().breakpoints().stream().map(Breakpoint::subject).toList());
        assertEquals(List.of(), deleted.watching().probes());
        Drawing other = Edits.delete(watched, new Parts(Set.of(), Set.of(IN), Set.of(), Set.of()));
        assertEquals(watched.watching(), other.watching());
    }

    @Test
    void shouldCopyNoBreakpoints() {
        Drawing fragment = Clipping.copy(watched, Parts.ofNodes(Set.of("wall", "sink")));
        assertEquals(Watching.NONE, fragment.watching());
        assertEquals(watched.watching(), Clipping.paste(watched, fragment, 0, 0).drawing().watching());
    }

    @Test
    void shouldFindWhatWatchesNothing() {
        Watching odd = new Watching(List.of(new Breakpoint(At.NODE, "gone"), new Breakpoint(At.LINK, OUT), new Breakpoint(At.LINK, OUT)),
                List.of(new Probe("gone", Figure.RATE, Show.VALUE), new Probe(IN, Figure.RATE, Show.VALUE, 1e9, 0, Extras.NONE)), Extras.NONE);
        List<Finding> findings = Checker.check(plain.withWatching(odd));
        assertEquals(List.of("breakpoints", "breakpoints", "probes", "probes"), findings.stream().map(Finding::setting).toList());
        assertTrue(findings.stream().allMatch(finding -> finding.severity() == Finding.Severity.WARNING && !finding.remedy().isBlank()));
    }
}
