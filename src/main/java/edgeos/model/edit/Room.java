package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes room for a node that was put into a wire: what lies behind it moves to the right, as little as is needed, and frames grow along. What was closer together than usual stays as close, and wires that run
 * backwards move nothing. Stateless; any thread.
 */
public final class Room {
    /** What wires of new nodes are long at least: the room that their labels take. */
    public static final double GAP = 72;
    /** Between a new node and one with which it has no wire. */
    private static final double APART = 24;

    private Room() { }

    /** Moves to the right what is in the way of this node, or would be too close behind it. */
    public static Drawing make(Drawing drawing, String nodeId) {
        if (drawing.node(nodeId).isEmpty()) {
            return drawing;
        }
        Drawing placed = behindItsSender(drawing, nodeId);
        Node node = placed.node(nodeId).orElseThrow();
        if (node.chain() == null || placed.chain(node.chain()).isEmpty()) {
            return new Level(placed, outermost(placed), nodeId).pushed(null);
        }
        List<Node> inside = placed.inside(node.chain());
        Drawing within = new Level(placed, inside.stream().map(Block::of).toList(), nodeId).pushed(null);
        Block before = Block.of(placed.chain(node.chain()).orElseThrow());
        Drawing grown = Frames.widened(within, new HashSet<>(inside.stream().map(Node::id).toList()));
        return new Level(grown, outermost(grown), nodeId).pushed(before);
    }

    /** A node stands to the right of whoever sends to it, and, in a frame, not over its edge or title. */
    private static Drawing behindItsSender(Drawing drawing, String nodeId) {
        Node node = drawing.node(nodeId).orElseThrow();
        double x = node.x();
        double y = node.y();
        for (Link link : drawing.links()) {
            Node from = link.to().node().equals(nodeId) ? drawing.node(link.from().node()).orElse(null) : null;
            if (from != null && !from.id().equals(nodeId) && from.x() <= node.x() && Math.abs(from.y() - node.y()) < Extent.NODE_HEIGHT) {
                x = Math.max(x, from.x() + Extent.NODE_WIDTH + GAP);
            }
        }
        Chain frame = node.chain() == null ? null : drawing.chain(node.chain()).orElse(null);
        if (frame != null) {
            x = Math.max(x, frame.x() + Extent.FRAME_SIDE);
            y = Math.max(y, frame.y() + Extent.FRAME_TOP);
        }
        return Edits.move(drawing, Parts.ofNodes(Set.of(nodeId)), x - node.x(), y - node.y());
    }

    private static List<Block> outermost(Drawing drawing) {
        return Stream.of(drawing.nodes().stream().filter(node -> node.chain() == null || drawing.chain(node.chain()).isEmpty()).map(Block::of), drawing.chains().stream().map(Block::of),
                drawing.notes().stream().filter(note -> isFree(drawing, note)).map(Block::of)).flatMap(each -> each).toList();
    }

    /** A note that was written over something stays there. */
    private static boolean isFree(Drawing drawing, Note note) {
        return drawing.chains().stream().noneMatch(chain -> Block.of(chain).overlaps(Block.of(note)));
    }

    /** What stands beside each other: all that is in a frame, or all that is in none. */
    private static final class Level {
        private final Drawing drawing;
        private final Map<Block, Block> now = new LinkedHashMap<>();
        private final Map<String, Block> ofNode = new HashMap<>();
        private final Map<Block, Set<Block>> behind = new HashMap<>();
        private final Block pusher;

        Level(Drawing drawing, List<Block> blocks, String nodeId) {
            this.drawing = drawing;
            for (Block block : blocks) {
                now.put(block, block);
                Edits.moving(drawing, block.parts()).forEach(node -> ofNode.put(node, block));
            }
            for (Link link : drawing.links()) {
                Block from = ofNode.get(link.from().node());
                Block to = ofNode.get(link.to().node());
                if (from != null && to != null && !from.equals(to)) {
                    behind.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
                }
            }
            pusher = ofNode.get(nodeId);
        }

        /**
         * The drawing with all that had to move moved.
         *
         * @param before what the pusher was; null if it is new here
         */
        Drawing pushed(Block before) {
            Deque<Block> due = new ArrayDeque<>(List.of(pusher));
            for (int round = 0; !due.isEmpty() && round < now.size() * now.size(); round++) {
                Block by = due.poll();
                for (Block other : now.keySet()) {
                    double missing = other.equals(pusher) || other.equals(by) ? 0 : missing(by, by.equals(pusher) ? before : by, other);
                    if (missing > 0) {
                        now.put(other, now.get(other).shifted(Math.ceil(missing / Extent.GRID) * Extent.GRID));
                        due.add(other);
                    }
                }
            }
            Drawing moved = drawing;
            for (Map.Entry<Block, Block> entry : now.entrySet()) {
                double dx = entry.getValue().x() - entry.getKey().x();
                moved = dx == 0 ? moved : Edits.move(moved, entry.getKey().parts(), dx, 0);
            }
            return moved;
        }

        /** How much too far to the left something stands, now that {@code by} is where it is; 0 or less if it is not. */
        private double missing(Block by, Block before, Block other) {
            Block is = now.get(by);
            Block at = now.get(other);
            boolean linked = behind.getOrDefault(by, Set.of()).contains(other);
            if (linked && (before == null ? other.x() >= by.x() : other.x() >= before.right())) {
                double usual = other.parts().chains().isEmpty() ? GAP : GAP - Extent.FRAME_SIDE;
                return is.right() + (before == null ? usual : Math.min(GAP, other.x() - before.right())) - at.x();
            }
            boolean sends = behind.getOrDefault(other, Set.of()).contains(by);
            boolean inTheWay = is.overlaps(at) && !sends && (before == null || !before.overlaps(other));
            return inTheWay ? is.right() + (before == null || other.x() < before.right() ? APART : Math.min(APART, other.x() - before.right())) - at.x() : 0;
        }
    }
}
