package edgeos.ui.canvas.gesture;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Frames;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Ids;
import edgeos.model.edit.Parts;
import edgeos.model.edit.Room;
import edgeos.model.edit.Wiring;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.snap.Guides;
import edgeos.ui.canvas.snap.Neighbours;
import edgeos.ui.canvas.snap.Snapping;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drags what is selected. Nodes join and leave frames when they are let go, and all of it is put into the group under the pointer; a single loose node dropped onto a wire goes into it. */
final class MoveParts implements Gesture {
    private static final Texts TEXTS = Texts.of(MoveParts.class);
    private static final double WIRE_REACH = 30;
    /** So near, in pixels of the view, a part is pulled to where it lines up. */
    private static final double PULL = 6;
    private static final double BESIDE = 4;
    private static int rows;

    private final Board board;
    private final Pointer start;
    private final Drawing before;
    private final Parts parts;
    private final Box anchor;
    private final String what;
    private final Box around;
    private final Snapping snapping;
    private final GroupTarget target;
    private final Set<String> carried;
    private Guides guides = Guides.NONE;
    private final String key = "move" + rows++;

    MoveParts(Board board, Pointer start, Box anchor) {
        this.board = board;
        this.start = start;
        this.before = board.editor().drawing();
        this.parts = board.selected();
        this.anchor = anchor;
        this.what = Naming.of(before, parts);
        this.around = Neighbours.around(board.plot(), parts).orElse(anchor);
        this.snapping = Neighbours.of(board.plot(), parts, board.seen());
        this.target = new GroupTarget(board.plot(), parts);
        this.carried = before.nodes().stream().filter(node -> parts.nodes().contains(node.id()) || node.chain() != null && parts.chains().contains(node.chain())).map(Node::id).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void drag(Pointer pointer) {
        Drawing moved = moved(pointer);
        board.editor().applyMerging(TEXTS.get("move", what), key, _ -> moved);
        String frame = onlyNode().flatMap(id -> moved.node(id)).flatMap(node -> Frames.frameAt(moved, node)).map(Chain::id).orElse("");
        boolean joins = onlyNode().flatMap(before::node).filter(node -> !frame.isEmpty() && !frame.equals(node.chain())).isPresent();
        Optional<GroupTarget.Outcome> group = into(pointer, moved);
        Optional<String> wire = wireUnder(moved, group);
        Feedback aim = Feedback.NONE.carrying(carried).aimingAt(joins ? frame : "", wire.orElse("")).withGuides(wire.map(link -> guides.withMaking(making(moved, link))).orElse(guides));
        board.show(group.map(found -> aim.withBand(found.spot().box().grown(BESIDE)).saying(found.refusal().orElseGet(() -> put(found)), found.refusal().isPresent(), pointer.x(), pointer.y())).orElse(aim));
    }

    @Override
    public void release(Pointer pointer) {
        Drawing moved = moved(pointer);
        Set<String> loose = looseNodes();
        Drawing settled = Frames.settle(moved, loose);
        Optional<GroupTarget.Outcome> group = into(pointer, moved);
        Optional<String> wire = wireUnder(moved, group);
        if (wire.isPresent()) {
            String node = onlyNode().orElseThrow();
            String second = Ids.link(settled);
            Drawing inserted = Room.make(Wiring.insertOnLink(settled, wire.get(), node, second), node);
            board.editor().applyMerging(TEXTS.get("move.insert", what), key, _ -> group.filter(found -> found.refusal().isEmpty()).map(found -> Groups.put(inserted, found.spot().group().id(), parts)).orElse(inserted));
            board.glideFrom(settled);
        } else {
            group.filter(found -> found.refusal().isEmpty()).ifPresentOrElse(this::letGo, () -> board.editor().applyMerging(name(settled, loose), key, _ -> settled));
        }
        board.editor().endMerging();
        board.show(Feedback.NONE);
    }

    /** In a card, the parts are seen no longer: then it is the group that is selected. */
    private void letGo(GroupTarget.Outcome found) {
        board.editor().applyMerging(put(found), key, _ -> found.drawing());
        if (found.spot().card()) {
            board.editor().select(Selection.ofMembers(board.editor().drawing(), found.spot().group().id()));
        }
    }

    private Optional<GroupTarget.Outcome> into(Pointer pointer, Drawing moved) {
        return target.at(pointer.x(), pointer.y()).map(spot -> target.put(spot, moved, Frames.settle(moved, looseNodes())));
    }

    private String put(GroupTarget.Outcome found) {
        return TEXTS.get("move.put", what, found.spot().group().name());
    }

    @Override
    public void cancel() {
        board.editor().applyMerging(TEXTS.get("move", what), key, _ -> before);
        board.editor().endMerging();
        board.editor().refresh();
        board.show(Feedback.NONE);
    }

    private Drawing moved(Pointer pointer) {
        double dx = pointer.x() - start.x();
        double dy = pointer.y() - start.y();
        guides = Guides.NONE;
        if (pointer.free()) {
            return Edits.move(before, parts, dx, dy);
        }
        Snapping.Snapped snapped = snapping.snap(new Box(around.x() + dx, around.y() + dy, around.width(), around.height()), PULL / board.camera().zoom());
        guides = snapped.guides();
        return Edits.move(before, parts, snapped.dx().isPresent() ? dx + snapped.dx().getAsDouble() : Extent.snap(anchor.x() + dx) - anchor.x(),
                snapped.dy().isPresent() ? dy + snapped.dy().getAsDouble() : Extent.snap(anchor.y() + dy) - anchor.y());
    }

    /** Where the parts will stand that give way to a node in a wire. */
    private List<Box> making(Drawing moved, String wire) {
        String node = onlyNode().orElseThrow();
        Drawing settled = Frames.settle(moved, Set.of(node));
        return Neighbours.given(settled, Room.make(Wiring.insertOnLink(settled, wire, node, Ids.link(settled)), node), node);
    }

    /** Nodes that move on their own, not with their frame. */
    private Set<String> looseNodes() {
        return before.nodes().stream().filter(node -> parts.nodes().contains(node.id()))
                .filter(node -> node.chain() == null || !parts.chains().contains(node.chain()))
                .map(Node::id).collect(Collectors.toSet());
    }

    private String name(Drawing settled, Set<String> loose) {
        for (String id : loose) {
            String old = before.node(id).map(Node::chain).orElse(null);
            String now = settled.node(id).map(Node::chain).orElse(null);
            if (!Objects.equals(old, now)) {
                return now != null ? TEXTS.get("move.into", what, frame(settled, now)) : TEXTS.get("move.outOf", what, frame(before, old));
            }
        }
        return TEXTS.get("move", what);
    }

    private static String frame(Drawing drawing, String id) {
        return drawing.chain(id).map(Chain::name).orElse(id);
    }

    private Optional<String> onlyNode() {
        return parts.size() == 1 ? parts.nodes().stream().findFirst() : Optional.empty();
    }

    private Optional<String> wireUnder(Drawing moved, Optional<GroupTarget.Outcome> group) {
        return onlyNode().filter(_ -> group.filter(found -> found.spot().card()).isEmpty()).filter(id -> moved.links().stream().noneMatch(link -> link.from().node().equals(id) || link.to().node().equals(id)))
                .flatMap(id -> moved.node(id)).flatMap(node -> Dropping.wireUnder(new Plot(moved, board.plot().scope()), node.id(), Plot.box(node), WIRE_REACH));
    }
}
