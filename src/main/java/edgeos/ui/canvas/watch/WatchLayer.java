package edgeos.ui.canvas.watch;

import edgeos.lab.History.Sample;
import edgeos.lab.Mode;
import edgeos.lab.time.Mark;
import edgeos.model.Breakpoint;
import edgeos.model.Probe;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Gesture;
import edgeos.ui.canvas.gesture.Pointer;
import edgeos.ui.canvas.paint.CardPainter;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.canvas.paint.Raster;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;

/** What is watched, over the wires and cards: what is not seen is not touched, and text is written only when it changes. */
public final class WatchLayer {
    private static final Texts TEXTS = Texts.of(WatchLayer.class);

    private final Board board;
    private final WatchEdits edits;
    private final BreakpointMarks marks;
    private final Group probes = new Group();
    private final Group leads = new Group();
    private final Map<Key, ProbeView> views = new HashMap<>();
    private final Map<Key, Shown> shown = new LinkedHashMap<>();

    private record Key(String link, Probe.Figure figure) { }

    private record Shown(Probe probe, ProbeLook look) { }

    /** What is watched of the drawing on this board. */
    public WatchLayer(Board board) {
        this.board = board;
        edits = new WatchEdits(board);
        marks = new BreakpointMarks(board);
        for (Group each : List.of(leads, probes)) {
            each.setMouseTransparent(true);
            each.setAutoSizeChildren(false);
        }
    }

    /** What leads from probes to their wires: below what else stands beside wires. */
    public Node leads() {
        return leads;
    }

    /** The nodes to show, back to front. */
    public List<Node> nodes() {
        return List.of(probes, marks.node());
    }

    /** What can be done about it. */
    public WatchEdits edits() {
        return edits;
    }

    /** Takes these figures, and the selection; true if a probe reads or looks differently. */
    public boolean refresh(Live live) {
        Editor editor = board.editor();
        Map<Key, Shown> before = Map.copyOf(shown);
        shown.clear();
        List<Probe> pinned = board.plot().drawing().watching().probes();
        if (pinned.isEmpty() && before.isEmpty()) {
            return false;
        }
        var now = new Readings(board.plot().drawing(), live, editor.run().modeProperty().get() != Mode.LIVE);
        List<Sample> samples = editor.history().samples();
        for (Probe probe : pinned) {
            Key key = new Key(probe.link(), probe.figure());
            if (!shown.containsKey(key)) {
                shown.put(key, new Shown(probe, look(key, probe, now, samples)));
            }
        }
        views.entrySet().removeIf(entry -> !shown.containsKey(entry.getKey()) && probes.getChildren().remove(entry.getValue().node()) && leads.getChildren().remove(entry.getValue().leading()));
        return !before.equals(shown);
    }

    private ProbeLook look(Key key, Probe probe, Readings now, List<Sample> samples) {
        boolean curve = probe.show() == Probe.Show.SPARKLINE;
        ProbeView view = views.computeIfAbsent(key, _ -> added(probe));
        view.line().take(now, probe, samples);
        List<Double> heights = curve ? view.line().heights(probe.figure() == Probe.Figure.FILL ? 1 : 0) : List.of();
        return new ProbeLook(now.words(probe), heights, curve, board.editor().selection().links().contains(probe.link()));
    }

    private ProbeView added(Probe probe) {
        ProbeView view = new ProbeView(probe);
        probes.getChildren().add(view.node());
        leads.getChildren().add(view.leading());
        return view;
    }

    /**
     * Shows what is seen.
     *
     * @param density pixels for each of the view
     */
    public void show(Tokens tokens, double density) {
        Box seen = board.seen();
        boolean far = board.camera().zoom() < CardPainter.TEXT_ZOOM;
        Raster raster = Raster.of(probes, density);
        shown.forEach((key, probe) -> {
            Optional<WireSpot> wire = board.plot().wire(key.link());
            Optional<Box> box = wire.map(spot -> ProbePlaces.box(probe.probe(), spot, probe.look().width()));
            if (!far && box.filter(place -> seen.meets(place.with(wire.get().curve().bounds()))).isPresent()) {
                views.get(key).show(box.get(), wire.get().curve(), probe.look(), board.camera(), raster, tokens);
            } else {
                views.get(key).hide();
            }
        });
        marks.show(hits());
    }

    /** The run stopped, or went on. */
    public void showHits() {
        marks.show(hits());
    }

    /** Words about a place that the pointer is on; empty: it is on nothing of this. */
    public Optional<String> over(Hit hit, Pointer pointer) {
        marks.over(hit, pointer, hits());
        if (probe(pointer).isPresent()) {
            return Optional.of(TEXTS.get("hint.probe"));
        }
        return marks.at(pointer).map(spot -> TEXTS.get(edits.has(spot.at(), spot.subject()) ? "hint.clear" : spot.at() == Breakpoint.At.LINK ? "hint.setWire" : "hint.set"));
    }

    /** The button goes down: at a breakpoint's place it comes or goes; true if it was one. */
    public boolean press(Pointer pointer) {
        Optional<BreakpointMarks.Spot> spot = probe(pointer).isPresent() || board.editor().run().isRecorded() ? Optional.empty() : marks.at(pointer);
        spot.ifPresent(at -> edits.toggle(at.at(), at.subject()));
        return spot.isPresent();
    }

    /** The button goes down on a probe: its wire is selected, and this drags it; empty: there is none. */
    public Optional<Gesture> take(Pointer pointer) {
        Optional<Probe> probe = probe(pointer);
        return probe.map(pinned -> new MoveProbe(board, pointer, pinned));
    }

    /** The link to which the probe under the pointer belongs. */
    public Optional<String> link(double x, double y) {
        return probe(x, y).map(Probe::link);
    }

    /** What is watched of a part, for who cannot see it; empty: nothing. */
    public String words(String part) {
        List<String> words = new ArrayList<>();
        board.plot().drawing().watching().breakpoints().stream().filter(each -> each.at() != Breakpoint.At.CAPABILITIES && each.subject().equals(part)).findFirst()
                .ifPresent(each -> words.add(TEXTS.get(each.disabled() ? "breakpoint.off" : "breakpoint")));
        if (hits().contains(part)) {
            words.add(TEXTS.get("breakpoint.hit"));
        }
        shown.forEach((key, probe) -> {
            if (key.link().equals(part)) {
                words.add(TEXTS.get("probe.said", probe.look().words()));
            }
        });
        return words.stream().map(each -> ", " + each).collect(Collectors.joining());
    }

    /** Boxes that labels of wires leave free, in the drawing's coordinates at 100 %. */
    public static List<Box> boxes(Plot plot) {
        List<Box> boxes = BreakpointMarks.boxes(plot);
        plot.drawing().watching().probes().forEach(probe -> plot.wire(probe.link()).ifPresent(wire -> boxes.add(ProbePlaces.usual(probe, wire))));
        return boxes;
    }

    private Optional<Probe> probe(Pointer pointer) {
        return probe(pointer.x(), pointer.y());
    }

    private Optional<Probe> probe(double x, double y) {
        if (board.camera().zoom() < CardPainter.TEXT_ZOOM) {
            return Optional.empty();
        }
        return shown.values().stream().filter(each -> board.plot().wire(each.probe().link())
                .filter(wire -> ProbePlaces.box(each.probe(), wire, each.look().width()).contains(x, y)).isPresent()).map(Shown::probe).reduce((_, last) -> last);
    }

    private Set<String> hits() {
        return board.editor().run().hitsProperty().get().stream().map(Mark::subject).filter(subject -> !subject.isEmpty()).collect(Collectors.toSet());
    }
}
