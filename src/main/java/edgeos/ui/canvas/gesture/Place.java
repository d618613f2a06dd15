package edgeos.ui.canvas.gesture;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Frames;
import edgeos.model.edit.Ids;
import edgeos.model.edit.Room;
import edgeos.model.edit.Wiring;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.snap.Neighbours;
import edgeos.ui.canvas.snap.Snapping;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Brings a new node from the palette; let go over a wire, it goes into it; let go outside of the canvas, nothing happens. */
public final class Place implements Gesture {
    private static final Texts TEXTS = Texts.of(Place.class);
    private static final double WIRE_REACH = 30;
    /** So near, in pixels of the view, the node is pulled to where it lines up. */
    private static final double PULL = 6;

    private final Board board;
    private final String kind;

    /** A new node of this kind in the hand. */
    public Place(Board board, String kind) {
        this.board = board;
        this.kind = kind;
    }

    @Override
    public void drag(Pointer pointer) {
        Snapping.Snapped snapped = snapped(pointer);
        Box box = box(pointer, snapped);
        String id = Ids.node(board.editor().drawing(), kind);
        Drawing placed = Edits.addNode(board.editor().drawing(), id, kind, box.x(), box.y());
        Optional<String> wire = Dropping.wireUnder(new Plot(placed, board.plot().scope()), id, box, WIRE_REACH);
        String frame = placed.node(id).map(Node::chain).orElse("");
        List<Box> making = wire.map(link -> Neighbours.given(placed, Room.make(Wiring.insertOnLink(placed, link, id, Ids.link(placed)), id), id)).orElse(List.of());
        board.show(Feedback.NONE.withGhost(new Feedback.Ghost(kind, box)).aimingAt(frame == null ? "" : frame, wire.orElse("")).withGuides(snapped.guides().withMaking(making)));
    }

    @Override
    public void release(Pointer pointer) {
        board.show(Feedback.NONE);
        if (new Box(0, 0, board.viewWidth(), board.viewHeight()).contains(pointer.viewX(), pointer.viewY())) {
            Box box = box(pointer, snapped(pointer));
            put(box.x(), box.y(), node -> node.at(box.x(), box.y()));
        }
    }

    @Override
    public void cancel() {
        board.show(Feedback.NONE);
    }

    /** Puts the node here, into the wire that runs there if there is one, and selects it. */
    public String put(double x, double y) {
        return put(x, y, UnaryOperator.identity());
    }

    /** As {@link #put(double, double)}, with something said about the node in the same step. */
    public String put(double x, double y, UnaryOperator<Node> finish) {
        Drawing before = board.editor().drawing();
        String id = Ids.node(before, kind);
        Drawing added = Edits.addNode(before, id, kind, x, y);
        Drawing placed = added.withNodes(added.nodes().stream().map(each -> each.id().equals(id) ? finish.apply(each) : each).toList());
        Node node = placed.node(id).orElseThrow();
        Optional<String> wire = Dropping.wireUnder(new Plot(placed, board.plot().scope()), id, Plot.box(node), WIRE_REACH);
        String second = Ids.link(placed);
        Drawing after = wire.map(link -> Room.make(Wiring.insertOnLink(placed, link, id, second), id)).orElse(placed);
        String step = wire.isPresent() ? "place.insert" : "place.add";
        String words = Frames.frameAt(placed, node).map(Chain::name).map(name -> TEXTS.get(step + ".to", node.name(), name)).orElseGet(() -> TEXTS.get(step, node.name()));
        board.editor().apply(words, _ -> after);
        board.glideFrom(before);
        board.editor().select(Selection.ofNode(id));
        return id;
    }

    private Snapping.Snapped snapped(Pointer pointer) {
        return Neighbours.ofNew(board.plot(), board.seen()).snap(under(pointer), PULL / board.camera().zoom());
    }

    private static Box box(Pointer pointer, Snapping.Snapped snapped) {
        Box box = under(pointer);
        return new Box(snapped.dx().isPresent() ? box.x() + snapped.dx().getAsDouble() : Extent.snap(box.x()),
                snapped.dy().isPresent() ? box.y() + snapped.dy().getAsDouble() : Extent.snap(box.y()), Extent.NODE_WIDTH, Extent.NODE_HEIGHT);
    }

    private static Box under(Pointer pointer) {
        return new Box(pointer.x() - Extent.NODE_WIDTH / 2, pointer.y() - Extent.NODE_HEIGHT / 2, Extent.NODE_WIDTH, Extent.NODE_HEIGHT);
    }
}
