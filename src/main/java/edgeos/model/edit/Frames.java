package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Frames around nodes: a node belongs to the smallest frame that its middle lies in. Stateless; any thread. */
public final class Frames {
    /** What a new frame is called. */
    public static final String NEW_NAME = "per client";

    private static final int NEW_CLIENTS = 8;
    private static final int NEW_LIMIT = 1024;

    private Frames() { }

    /** Draws a new frame around these nodes, with room for its title, and takes them in. Without nodes nothing happens. */
    public static Drawing frame(Drawing drawing, String id, Set<String> nodeIds) {
        List<Node> nodes = drawing.nodes().stream().filter(node -> nodeIds.contains(node.id())).toList();
        if (nodes.isEmpty()) {
            return drawing;
        }
        double left = nodes.stream().mapToDouble(Node::x).min().orElseThrow() - Extent.FRAME_SIDE;
        double top = nodes.stream().mapToDouble(Node::y).min().orElseThrow() - Extent.FRAME_TOP;
        double right = nodes.stream().mapToDouble(Node::x).max().orElseThrow() + Extent.NODE_WIDTH + Extent.FRAME_SIDE;
        double bottom = nodes.stream().mapToDouble(Node::y).max().orElseThrow() + Extent.NODE_HEIGHT + Extent.FRAME_SIDE;
        return place(drawing, id, left, top, right - left, bottom - top);
    }

    /** Draws a new frame here; nodes whose middle lies inside join it. */
    public static Drawing place(Drawing drawing, String id, double x, double y, double width, double height) {
        Chain chain = new Chain(id, NEW_NAME, x, y, width, height, "", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, NEW_CLIENTS, -1,
                NEW_LIMIT, 0, Extras.NONE);
        return settle(drawing.withChains(Edits.appended(drawing.chains(), chain)), Ids.nodes(drawing));
    }

    /** Takes a frame away; the nodes inside stay. */
    public static Drawing unframe(Drawing drawing, String id) {
        return Edits.delete(drawing, new Parts(Set.of(), Set.of(), Set.of(id), Set.of()));
    }

    /** Moves a frame's edges, no closer than the smallest size; nodes join and leave as the new frame holds their middles. */
    public static Drawing resize(Drawing drawing, String id, double x, double y, double width, double height) {
        Drawing resized = drawing.withChains(drawing.chains().stream().map(chain -> chain.id().equals(id)
                ? chain.at(x, y, Math.max(Extent.FRAME_LEAST, width), Math.max(Extent.FRAME_LEAST, height)) : chain).toList());
        return settle(resized, Ids.nodes(drawing));
    }

    /** Widens the frames in which these nodes are until they hold them, with the usual room around. No membership changes. */
    public static Drawing widened(Drawing drawing, Set<String> nodeIds) {
        return drawing.withChains(drawing.chains().stream().map(chain -> {
            List<Node> inside = drawing.inside(chain.id()).stream().filter(node -> nodeIds.contains(node.id())).toList();
            return inside.isEmpty() ? chain : around(chain, inside);
        }).toList());
    }

    private static Chain around(Chain chain, List<Node> nodes) {
        double left = nodes.stream().mapToDouble(node -> node.x() - Extent.FRAME_SIDE).reduce(chain.x(), Math::min);
        double top = nodes.stream().mapToDouble(node -> node.y() - Extent.FRAME_TOP).reduce(chain.y(), Math::min);
        double right = nodes.stream().mapToDouble(node -> node.x() + Extent.NODE_WIDTH + Extent.FRAME_SIDE).reduce(chain.x() + chain.width(), Math::max);
        double bottom = nodes.stream().mapToDouble(node -> node.y() + Extent.NODE_HEIGHT + Extent.FRAME_SIDE).reduce(chain.y() + chain.height(), Math::max);
        return chain.at(left, top, right - left, bottom - top);
    }

    /** Gives each of these nodes to the frame in which it lies now, or to none. */
    public static Drawing settle(Drawing drawing, Set<String> nodeIds) {
        return drawing.withNodes(drawing.nodes().stream().map(node -> {
            String frame = frameAt(drawing, node).map(Chain::id).orElse(null);
            return !nodeIds.contains(node.id()) || Objects.equals(frame, node.chain()) ? node : node.inside(frame);
        }).toList());
    }

    /** The frame in which a node lies. */
    public static Optional<Chain> frameAt(Drawing drawing, Node node) {
        return drawing.chains().stream().filter(chain -> Extent.holds(chain, node))
                .min(Comparator.comparingDouble(chain -> chain.width() * chain.height()));
    }
}
