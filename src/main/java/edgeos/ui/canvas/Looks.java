package edgeos.ui.canvas;

import edgeos.lab.Mode;
import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.kind.Kind;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import edgeos.telemetry.SwarmFigures;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.group.GroupLook;
import edgeos.ui.canvas.group.GroupLooks;
import edgeos.ui.canvas.geometry.PortSpot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.gesture.Feedback;
import edgeos.ui.canvas.paint.CardLook;
import edgeos.ui.canvas.paint.CardLook.Light;
import edgeos.ui.canvas.paint.CardLook.PortLook;
import edgeos.ui.canvas.paint.CardLook.Sign;
import edgeos.ui.canvas.paint.CardLook.Trouble;
import edgeos.ui.canvas.paint.FrameLook;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.canvas.paint.Subtitles;
import edgeos.ui.canvas.paint.Tone;
import edgeos.ui.canvas.paint.WireLook;
import edgeos.ui.canvas.step.StepStage;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the drawing, the figures, the selection, and what a gesture says into looks. */
final class Looks {
    private static final Texts TEXTS = Texts.of(Looks.class);
    private static final long MOST_COUNTED = 99_999;
    private static final double FOLLOWING = 0.3;

    private final Board board;
    private final StepStage stage;
    private Live live = Live.NONE;
    private Set<String> captured = Set.of();
    private Map<String, Finding.Severity> faults = Map.of();
    private final Map<String, Double> fills = new HashMap<>();
    private long seenSerial;
    private final Denials denials = new Denials();
    private boolean moving;

    Looks(Board board, StepStage stage) {
        this.board = board;
        this.stage = stage;
    }

    /** Takes the newest figures and findings. */
    void refresh() {
        Editor editor = board.editor();
        boolean stopped = !editor.run().stateProperty().get().isOn();
        live = new Live(editor.snapshotProperty().get(), editor.rates(), !stopped);
        follow(editor.snapshotProperty().get());
        denials.refresh(editor, !stopped);
        moving = editor.run().goesOn() && stepless() && !editor.run().drawingHeldProperty().get();
        captured = Set.copyOf(editor.shown().captured());
        Map<String, Finding.Severity> found = new HashMap<>();
        for (Finding finding : editor.findingsProperty().get()) {
            found.merge(finding.place() + finding.subject(), finding.severity(),
                    (one, other) -> one.compareTo(other) < 0 ? one : other);
        }
        faults = found;
    }

    /** True if what flows is to be seen flowing: it runs on threads. */
    boolean moving() {
        return moving;
    }

    /** How a node looks now. */
    CardLook card(NodeSpot spot, Map<String, WireLook> wires) {
        String id = spot.node().id();
        Optional<NodeFigures> figures = live.node(id);
        Sign sign = sign(spot.node());
        boolean held = sign == Sign.BACK_PRESSURED;
        double bar = held ? figures.map(NodeFigures::fill).orElse(1.0) : load(spot);
        return new CardLook(spot.node().name(), Subtitles.of(spot.node(), figures, live.running()), spot.node().disabled() ? TEXTS.get("card.disabled") : figure(id, figures), spot.node().kind(),
                spot.kind().map(Kind::group), Math.round(bar * 100) / 100.0, sign == Sign.FAULTED ? Tone.BAD : held ? Tone.WARM : Tone.FLOW,
                sign, board.editor().selection().nodes().contains(id), fault(Finding.Place.NODE, id), stage.marker(id),
                stage.glow(id), trouble(id, sign), spot.ports().stream().map(port -> port(spot.box().y(), port, wires)).toList());
    }

    /** How a link looks now. */
    WireLook wire(Link link) {
        boolean chosen = board.editor().selection().links().contains(link.id())
                || board.feedbackProperty().get().targetWire().equals(link.id());
        WireLook look = WireLook.of(link, live, fills.getOrDefault(link.id(), 0.0), board.plot().isLossy(link.id()), chosen,
                captured.contains(link.id()), fault(Finding.Place.LINK, link.id()).isPresent());
        WireLook drawn = look.carrying(board.plot().carries(link));
        return denials.words(link.id()).map(drawn::denied).orElse(moving ? drawn : drawn.still());
    }

    /** The state of a node, seen itself or not. */
    Sign sign(Node node) {
        return node.disabled() ? Sign.DISABLED : live.running() ? live.node(node.id()).map(seen -> sign(seen.state())).orElse(Sign.IDLE) : Sign.IDLE;
    }

    /** How a group looks now. */
    GroupLook group(GroupSpot spot, Map<String, WireLook> wires) {
        return new GroupLooks(board.plot(), live, stepless(), board.editor().selection(), this::fault).of(spot, card -> card.ports().stream().map(port -> port(card.box().y(), port, wires)).toList());
    }

    /** True if one of a swarm's clients is connected, or something arrived at another node. */
    boolean isTalking(String id) {
        return live.running() && live.swarm(id).map(seen -> seen.connected() > 0).orElseGet(() -> live.node(id).filter(seen -> seen.in() > 0).isPresent());
    }

    /** Which wires are denied, and why. */
    Denials denials() {
        return denials;
    }

    /** How a frame looks now. */
    FrameLook frame(Chain chain) {
        return FrameLook.of(chain, live, board.editor().selection().chains().contains(chain.id()),
                board.feedbackProperty().get().targetFrame().equals(chain.id()), fault(Finding.Place.CHAIN, chain.id()).isPresent());
    }

    /** The worst finding about a part. */
    Optional<Finding.Severity> fault(Finding.Place place, String id) {
        return Optional.ofNullable(faults.get(place + id));
    }

    /** The newest figures. */
    Live live() {
        return live;
    }

    /** Rings fill and drain faster than anyone can read: what is shown follows slowly while it goes on, and is exact when it stands still, as in the inspector. */
    private void follow(Snapshot snapshot) {
        if (snapshot.serial() != seenSerial) {
            boolean exact = snapshot.serial() < seenSerial || !stepless() || !board.editor().run().goesOn();
            seenSerial = snapshot.serial();
            fills.keySet().retainAll(snapshot.links().stream().map(Snapshot.LinkFigures::id).collect(Collectors.toSet()));
            snapshot.links().forEach(link -> fills.merge(link.id(), link.fill(),
                    (before, now) -> exact ? now : before + FOLLOWING * (now - before)));
        }
    }

    private boolean stepless() {
        return board.editor().run().modeProperty().get() == Mode.LIVE;
    }

    private double load(NodeSpot spot) {
        if (!live.running()) {
            return 0;
        }
        boolean program = spot.kind().filter(kind -> kind.role() == Kind.Role.FWP).isPresent();
        double rate = live.nodeRate(spot.node().id());
        return program ? live.nodeShare(spot.node().id()) : live.mostRate() > 0 ? rate / live.mostRate() : 0;
    }

    private String figure(String id, Optional<NodeFigures> figures) {
        if (!live.running()) {
            return TEXTS.get("card.stopped");
        }
        Optional<SwarmFigures> swarm = live.swarm(id);
        if (swarm.isPresent()) {
            return stepless() ? TEXTS.get("card.swarm", Quantity.count(live.nodeRate(id), "/s"), Quantity.grouped(swarm.get().connected())) : TEXTS.get("card.rests");
        }
        return stepless() ? Quantity.rate(live.nodeRate(id))
                : figures.map(seen -> TEXTS.get("card.counts", counted(seen.in()), counted(seen.out()))).orElse(TEXTS.get("card.counts.none"));
    }

    /** Each message while there are few; two longer numbers find no room on a card. */
    private static String counted(long messages) {
        return messages <= MOST_COUNTED ? Quantity.grouped(messages) : Quantity.count(messages, "");
    }

    /** What went wrong with a node in this run: the reason while it is faulted, and how often. */
    private Trouble trouble(String id, Sign sign) {
        Optional<SwarmFigures> swarm = live.swarm(id).filter(seen -> live.running() && seen.errors() > 0);
        if (swarm.isPresent()) {
            return new Trouble("", TEXTS.get("card.errors", swarm.get().errors(), Quantity.grouped(swarm.get().errors())));
        }
        return live.fault(id).filter(faults -> live.running() && faults.faults() > 0)
                .map(faults -> new Trouble(sign == Sign.FAULTED ? faults.reason() : "",
                        TEXTS.get("card.faults", faults.faults(), Quantity.grouped(faults.faults()))))
                .orElse(Trouble.NONE);
    }

    private static Sign sign(NodeState state) {
        return switch (state) {
            case IDLE -> Sign.IDLE;
            case RUNNING -> Sign.RUNNING;
            case BACK_PRESSURED -> Sign.BACK_PRESSURED;
            case FAULTED -> Sign.FAULTED;
            case CACHED -> Sign.CACHED;
        };
    }

    private PortLook port(double top, PortSpot port, Map<String, WireLook> wires) {
        Tone tone = board.plot().links(port).stream().map(link -> wires.get(link.id())).filter(look -> look != null).map(WireLook::tone)
                .min(Comparator.comparingInt(Looks::weight)).orElse(Tone.LINE);
        Feedback feedback = board.feedbackProperty().get();
        Light light = feedback.fitting() == null ? Light.NONE
                : port.isOut() == feedback.fromOut() ? Light.DARK : feedback.fitting().contains(port.end()) ? Light.LIT : Light.DARK;
        return new PortLook(port.end().port(), port.isOut(), port.y() - top, tone, light, port.carries());
    }

    private static int weight(Tone tone) {
        return switch (tone) {
            case BAD -> 0;
            case WARM -> 1;
            case FLOW, ACCENT, GOOD, STREAM, DATAGRAM -> 2;
            case MUTED, LINE -> 3;
        };
    }
}
