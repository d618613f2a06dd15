package edgeos.ui.canvas.gesture;

import edgeos.model.Link;
import edgeos.ui.canvas.geometry.PortSpot;
import edgeos.ui.text.Texts;
import java.util.Comparator;
import java.util.List;

/** Draws a wire by keys: one key starts at a port, arrows choose where it ends, Enter connects, Escape gives up. */
public final class KeyboardWire implements Gesture {
    private static final Texts TEXTS = Texts.of(KeyboardWire.class);
    private static final double BEHIND = 72;

    private final Board board;
    private final Hands hands;
    private final List<PortSpot> starts;
    private int start;
    private DrawWire wire;
    private List<PortSpot> targets;
    private int target;

    private KeyboardWire(Board board, Hands hands, List<PortSpot> starts) {
        this.board = board;
        this.hands = hands;
        this.starts = starts;
        begin();
    }

    /** Starts at a node's first free out port; says why beside the node if there is none. */
    public static boolean start(Board board, Hands hands, String nodeId) {
        List<PortSpot> outs = board.plot().node(nodeId).stream().flatMap(spot -> spot.ports().stream()).filter(PortSpot::isOut).toList();
        List<PortSpot> free = outs.stream().filter(port -> wires(board, port.end()) == 0).toList();
        if (free.isEmpty()) {
            board.plot().node(nodeId).ifPresent(spot -> board.show(Feedback.NONE.saying(
                    TEXTS.get(outs.isEmpty() ? "wire.sink" : "wire.noneFree"), true, spot.box().right(), spot.box().centreY())));
            return false;
        }
        hands.begin(new KeyboardWire(board, hands, free));
        return true;
    }

    /** Starts at the node's next free out port. */
    public void nextStart() {
        start = (start + 1) % starts.size();
        begin();
    }

    /** Aims at the next or the previous port where the wire may end. */
    public void aim(int by) {
        if (!targets.isEmpty()) {
            target = Math.floorMod(target + by, targets.size());
            show();
        }
    }

    /** Lets the user choose a new node for the wire's end, with the beginning of its name typed already. */
    public void offer(String typed) {
        PortSpot from = starts.get(start);
        hands.cancel();
        wire.offer(from.x() + BEHIND, from.y(), typed);
    }

    /** Connects, if there is somewhere to connect to. */
    public void connect() {
        board.show(Feedback.NONE);
        if (!targets.isEmpty()) {
            wire.connect(targets.get(target).end());
        }
    }

    @Override
    public void drag(Pointer pointer) {
        // the mouse has no say while keys draw
    }

    @Override
    public void release(Pointer pointer) {
        cancel();
    }

    @Override
    public void cancel() {
        board.show(Feedback.NONE);
    }

    private void begin() {
        PortSpot from = starts.get(start);
        wire = new DrawWire(board, hands.requests(), from, "");
        targets = board.plot().ports().filter(port -> !port.isOut() && wire.fitting().contains(port.end()))
                .filter(port -> !port.end().node().equals(from.end().node()))
                .sorted(Comparator.comparingDouble(port -> Math.hypot(port.x() - from.x(), port.y() - from.y()) + (port.x() < from.x() ? 10_000 : 0)))
                .toList();
        target = 0;
        show();
    }

    private void show() {
        PortSpot from = starts.get(start);
        if (targets.isEmpty()) {
            board.show(Feedback.NONE.saying(TEXTS.get("wire.nowhere"), true, from.x(), from.y()));
        } else {
            PortSpot to = targets.get(target);
            wire.show(to, TEXTS.get("wire.byKeys", from.end().port(), wire.name(to.end())));
        }
    }

    private static long wires(Board board, Link.End end) {
        return board.plot().drawing().links().stream().filter(link -> link.from().equals(end)).count();
    }
}
