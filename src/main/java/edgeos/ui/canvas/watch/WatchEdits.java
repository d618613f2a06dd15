package edgeos.ui.canvas.watch;

import edgeos.model.Breakpoint;
import edgeos.model.Drawing;
import edgeos.model.Probe;
import edgeos.model.edit.Watches;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/** What can be done about what is watched, for menus, shortcuts, and the inspector. Each is an edit of the drawing. */
public final class WatchEdits {
    private static final Texts TEXTS = Texts.of(WatchEdits.class);

    private final Board board;

    /** Edits of the drawing on this board. */
    public WatchEdits(Board board) {
        this.board = board;
    }

    /** Puts breakpoints at all nodes and wires that are selected, or takes them away if all have one. */
    public void toggleBreakpoints() {
        Selection selection = board.editor().selection();
        boolean all = selection.nodes().stream().allMatch(id -> has(Breakpoint.At.NODE, id)) && selection.links().stream().allMatch(id -> has(Breakpoint.At.LINK, id));
        if (selection.nodes().isEmpty() && selection.links().isEmpty()) {
            return;
        }
        board.editor().apply(TEXTS.get(all ? "edit.unbreak" : "edit.break"), drawing -> {
            Drawing next = drawing;
            for (String id : selection.nodes()) {
                next = has(Breakpoint.At.NODE, id) == all ? Watches.toggle(next, Breakpoint.At.NODE, id) : next;
            }
            for (String id : selection.links()) {
                next = has(Breakpoint.At.LINK, id) == all ? Watches.toggle(next, Breakpoint.At.LINK, id) : next;
            }
            return next;
        });
    }

    /** Puts a breakpoint there, or takes it away. */
    public void toggle(Breakpoint.At at, String subject) {
        board.editor().apply(TEXTS.get(has(at, subject) ? "edit.unbreak" : "edit.break"), drawing -> Watches.toggle(drawing, at, subject));
    }

    /** True if there is a breakpoint, on or off. */
    public boolean has(Breakpoint.At at, String subject) {
        return board.editor().drawing().watching().breakpoint(at, subject).isPresent();
    }

    /** Pins a probe to each selected wire, or takes it away if all have one. */
    public void toggleProbes() {
        List<String> links = List.copyOf(board.editor().selection().links());
        boolean all = links.stream().allMatch(link -> probe(link, Probe.Figure.RATE).isPresent());
        links.stream().filter(link -> probe(link, Probe.Figure.RATE).isPresent() == all).forEach(link -> toggle(link, Probe.Figure.RATE));
    }

    /** Pins the probe of this figure to this wire, where it covers nothing, or takes it away. */
    public void toggle(String link, Probe.Figure figure) {
        if (probe(link, figure).isPresent()) {
            board.editor().apply(TEXTS.get("edit.unpin"), drawing -> Watches.unpin(drawing, link, figure));
        } else {
            Probe.Show show = board.editor().drawing().watching().probes(link).stream().findFirst().map(Probe::show).orElse(Probe.Show.VALUE);
            Probe probe = ProbePlaces.free(board.plot(), new Probe(link, figure, show));
            board.editor().apply(TEXTS.get("edit.pin"), drawing -> Watches.pin(drawing, probe));
        }
    }

    /** The probe of this figure of this wire. */
    public Optional<Probe> probe(String link, Probe.Figure figure) {
        return board.editor().drawing().watching().probes(link).stream().filter(probe -> probe.figure() == figure).findFirst();
    }

    /** True if anything is pinned to this wire. */
    public boolean isProbed(String link) {
        return !board.editor().drawing().watching().probes(link).isEmpty();
    }

    /** True if a probe of this wire shows the last minute. */
    public boolean curves(String link) {
        return board.editor().drawing().watching().probes(link).stream().anyMatch(probe -> probe.show() == Probe.Show.SPARKLINE);
    }

    /** Shows a wire's probes with the last minute, or as values alone. */
    public void show(String link, Probe.Show show) {
        board.editor().apply(TEXTS.get("edit.showProbe"), drawing -> {
            Drawing next = drawing;
            for (Probe probe : drawing.watching().probes(link)) {
                next = Watches.pin(next, ProbePlaces.uncovered(board.plot(), probe.shown(show)));
            }
            return next;
        });
    }

    /** Moves the probes of the selected wires; false if there are none. */
    public boolean nudge(double right, double down) {
        List<Probe> probes = board.editor().selection().links().stream().flatMap(link -> board.editor().drawing().watching().probes(link).stream()).toList();
        if (!probes.isEmpty()) {
            board.editor().applyMerging(TEXTS.get("edit.moveProbe"), "nudge probes" + board.editor().selection().links(), drawing -> {
                Drawing next = drawing;
                for (Probe probe : probes) {
                    next = Watches.pin(next, probe.at(probe.dx() + right, probe.dy() + down));
                }
                return next;
            });
        }
        return !probes.isEmpty();
    }
}
