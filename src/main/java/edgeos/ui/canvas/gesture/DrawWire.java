package edgeos.ui.canvas.gesture;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.edit.Attaching;
import edgeos.model.edit.Ids;
import edgeos.model.edit.Wiring;
import edgeos.model.kind.Port;
import edgeos.ui.canvas.geometry.Curve;
import edgeos.ui.canvas.geometry.HitTest;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.PortSpot;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Draws a wire from a port that stays to one under the pointer, or leads one end of a wire elsewhere. */
public final class DrawWire implements Gesture {
    private static final Texts TEXTS = Texts.of(DrawWire.class);
    /** Nearer to where it starts, in pixels of the view, a wire let go is only given up. */
    private static final double LOOSE = 48;

    private final Board board;
    private final Requests requests;
    private final PortSpot fixed;
    private final String replaced;
    private final Set<Link.End> fitting;

    /**
     * A wire in the hand.
     *
     * @param requests asked for what comes where the wire is let go over nothing
     * @param fixed the port that stays
     * @param replaced the id of the link whose other end is in the hand; empty for a new wire
     */
    public DrawWire(Board board, Requests requests, PortSpot fixed, String replaced) {
        this.board = board;
        this.requests = requests;
        this.fixed = fixed;
        this.replaced = replaced;
        this.fitting = board.plot().ports().filter(port -> port.isOut() != fixed.isOut())
                .filter(port -> refusal(port.end()).isEmpty()).map(PortSpot::end).collect(Collectors.toSet());
    }

    /** Ports where the wire may end. */
    public Set<Link.End> fitting() {
        return fitting;
    }

    @Override
    public void drag(Pointer pointer) {
        Aim aim = aim(pointer);
        double x = aim.port().map(PortSpot::x).orElse(pointer.x());
        double y = aim.port().map(PortSpot::y).orElse(pointer.y());
        boolean refused = aim.refusal().isPresent();
        String words = aim.refusal().or(() -> aim.port().map(port -> name(port.end()))).orElse(isLoose(pointer) ? TEXTS.get("wire.loose") : "");
        board.show(Feedback.NONE.withDraft(curve(x, y), fitting, fixed.isOut(), replaced).saying(words, refused, pointer.x(), pointer.y()));
    }

    @Override
    public void release(Pointer pointer) {
        Aim aim = aim(pointer);
        board.show(aim.refusal().map(reason -> Feedback.NONE.saying(reason, true, pointer.x(), pointer.y())).orElse(Feedback.NONE));
        if (aim.port().isPresent()) {
            connect(aim.port().get().end());
        } else if (aim.refusal().isEmpty() && isLoose(pointer)) {
            offer(pointer.x(), pointer.y(), "");
        }
    }

    /** Leaves the wire as it is, and lets the user choose what comes at its end, with the beginning of a name typed already. */
    void offer(double x, double y, String typed) {
        board.show(Feedback.NONE.withDraft(curve(x, y), Set.of(), fixed.isOut(), replaced));
        requests.offer(new Attaching.Socket(fixed.end(), fixed.direction(), replaced), x, y, typed);
    }

    private boolean isLoose(Pointer pointer) {
        boolean far = Math.hypot(pointer.x() - fixed.x(), pointer.y() - fixed.y()) * board.camera().zoom() >= LOOSE;
        return far && board.seen().contains(pointer.x(), pointer.y()) && HitTest.node(board.plot(), pointer.x(), pointer.y()).isEmpty();
    }

    @Override
    public void cancel() {
        board.show(Feedback.NONE);
    }

    /** Joins the fixed port and this one, which fits. */
    public void connect(Link.End end) {
        Link.End from = fixed.isOut() ? fixed.end() : end;
        Link.End to = fixed.isOut() ? end : fixed.end();
        String id = replaced.isEmpty() ? Ids.link(board.editor().drawing()) : replaced;
        if (replaced.isEmpty()) {
            board.editor().apply(TEXTS.get("wire.edit", node(from), node(to)), drawing -> Wiring.connect(drawing, id, from, to));
        } else {
            board.editor().apply(TEXTS.get("wire.edit.reroute", node(fixed.isOut() ? to : from)), drawing -> Wiring.reroute(drawing, id, from, to));
        }
        board.editor().select(Selection.ofLink(id));
    }

    /** Shows the wire as it would run to this port. */
    public void show(PortSpot port, String words) {
        board.show(Feedback.NONE.withDraft(curve(port.x(), port.y()), fitting, fixed.isOut(), replaced).saying(words, false, port.x(), port.y()));
    }

    /** What a port is called beside the pointer. */
    public String name(Link.End end) {
        return node(end) + " · " + end.port();
    }

    /** Where the wire would end, or why it cannot; neither over empty canvas. */
    private record Aim(Optional<PortSpot> port, Optional<String> refusal) { }

    private Aim aim(Pointer pointer) {
        Plot plot = board.plot();
        Optional<PortSpot> near = HitTest.port(plot, pointer.x(), pointer.y(), board.camera().zoom());
        if (near.isPresent() && near.get().isOut() != fixed.isOut()) {
            Optional<String> refusal = refusal(near.get().end());
            return new Aim(refusal.isPresent() ? Optional.empty() : near, refusal);
        }
        Optional<NodeSpot> node = HitTest.node(plot, pointer.x(), pointer.y());
        if (near.isPresent() && !near.get().equals(fixed)) {
            return new Aim(Optional.empty(), Optional.of(TEXTS.get(fixed.isOut() ? "wire.outToOut" : "wire.inToIn")));
        }
        return node.map(NodeSpot::node).map(under -> over(plot, under.id())).orElse(new Aim(Optional.empty(), Optional.empty()));
    }

    private Aim over(Plot plot, String nodeId) {
        Drawing drawing = plot.drawing();
        if (nodeId.equals(fixed.end().node())) {
            return new Aim(Optional.empty(), Optional.empty());
        }
        Optional<Link.End> end = fixed.isOut() ? Wiring.bestIn(drawing, nodeId)
                : Wiring.freeOut(drawing, nodeId).or(() -> plot.node(nodeId).stream().flatMap(spot -> spot.ports().stream())
                        .filter(PortSpot::isOut).map(PortSpot::end).findFirst());
        if (end.isEmpty()) {
            return new Aim(Optional.empty(), Optional.of(Wiring.lack(drawing, nodeId, fixed.isOut() ? Port.Direction.IN : Port.Direction.OUT)));
        }
        Optional<String> refusal = refusal(end.get());
        return new Aim(refusal.isPresent() ? Optional.empty() : fixed.isOut() ? plot.in(end.get()) : plot.out(end.get()), refusal);
    }

    private Optional<String> refusal(Link.End end) {
        Drawing drawing = board.editor().drawing();
        return fixed.isOut() ? Wiring.refusal(drawing, fixed.end(), end, replaced) : Wiring.refusal(drawing, end, fixed.end(), replaced);
    }

    private Curve curve(double x, double y) {
        return fixed.isOut() ? Curve.between(fixed.x(), fixed.y(), x, y) : Curve.between(x, y, fixed.x(), fixed.y());
    }

    private String node(Link.End end) {
        return board.editor().drawing().node(end.node()).map(node -> node.name()).orElse(end.node());
    }
}
