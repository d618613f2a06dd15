package edgeos.ui.canvas.tidy;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.client.Swarms;
import edgeos.model.client.Upstreams;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Room;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.PortSpot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkConnectableShape;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Nodes and frames in layers (Sugiyama, Tagawa and Toda 1981, by ELK's "layered"): ports stay where they are at their nodes, and frames hold their nodes. What comes out depends on what is there and how it is
 * wired, never on where it stood, so that whoever tidies up twice sees nothing move. One use; not thread-safe.
 */
final class Layering {
    /** Nodes one below the other are as far apart as in the lab's own samples. */
    private static final double BETWEEN_NODES = 34;
    private static final double BETWEEN_EDGES = 12;
    private static final double BETWEEN_PARTS = 60;
    /** Parts that no wire joins stand one below the other, however many. */
    private static final double ONE_BELOW_THE_OTHER = 0.001;
    private static final int SEED = 1;
    /** Where wires run in a circle, the one that may lose messages is to run backwards. */
    private static final int STRAIGHT_ON = 10;

    private final Plot plot;
    private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
    private final Map<String, ElkNode> frames = new LinkedHashMap<>();
    private final Map<PortSpot, ElkPort> ports = new HashMap<>();

    private Layering(Plot plot) {
        this.plot = plot;
    }

    /** Where these frames, with all that is inside, and these nodes stand in layers, from the origin on: by id, {@code node/} or {@code frame/} before it. */
    static Map<String, Box> of(Drawing drawing, Set<String> nodeIds, Set<String> frameIds) {
        return new Layering(new Plot(drawing.withGroups(List.of()))).laidOut(nodeIds, frameIds);
    }

    private Map<String, Box> laidOut(Set<String> nodeIds, Set<String> frameIds) {
        Drawing drawing = plot.drawing();
        ElkNode root = ElkGraphUtil.createGraph();
        common(root);
        root.setProperty(CoreOptions.PADDING, new ElkPadding(0));
        drawing.chains().stream().filter(chain -> frameIds.contains(chain.id())).forEach(chain -> frames.computeIfAbsent(chain.id(), _ -> frame(root, chain)));
        for (NodeSpot spot : plot.nodes()) {
            Node node = spot.node();
            ElkNode parent = node.chain() != null && frames.containsKey(node.chain()) ? frames.get(node.chain()) : nodeIds.contains(node.id()) ? root : null;
            if (parent != null) {
                nodes.put(node.id(), node(parent, spot));
            }
        }
        drawing.links().forEach(this::wire);
        Swarms.of(drawing).forEach(swarm -> talk(swarm, Swarms.targetNode(drawing, swarm)));
        Upstreams.of(drawing).forEach(upstream -> talk(upstream, Upstreams.serverNode(drawing, upstream)));
        new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
        Map<String, Box> boxes = new LinkedHashMap<>();
        frames.forEach((id, frame) -> boxes.put("frame/" + id, box(frame, 0, 0)));
        nodes.forEach((id, node) -> {
            ElkNode in = node.getParent();
            boxes.put("node/" + id, in == root ? box(node, 0, 0) : box(node, in.getX(), in.getY()));
        });
        return boxes;
    }

    private static void common(ElkNode graph) {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(CoreOptions.RANDOM_SEED, SEED);
        graph.setProperty(CoreOptions.ASPECT_RATIO, ONE_BELOW_THE_OTHER);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        graph.setProperty(CoreOptions.SPACING_EDGE_NODE, BETWEEN_EDGES);
        graph.setProperty(CoreOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        graph.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_PARTS);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, Room.GAP);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
    }

    private static ElkNode frame(ElkNode root, Chain chain) {
        ElkNode frame = ElkGraphUtil.createNode(root);
        common(frame);
        frame.setProperty(CoreOptions.PADDING, new ElkPadding(Extent.FRAME_TOP, Extent.FRAME_SIDE, Extent.FRAME_SIDE, Extent.FRAME_SIDE));
        frame.setDimensions(chain.width(), chain.height());
        return frame;
    }

    private ElkNode node(ElkNode parent, NodeSpot spot) {
        ElkNode node = ElkGraphUtil.createNode(parent);
        node.setDimensions(Extent.NODE_WIDTH, Extent.NODE_HEIGHT);
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        for (PortSpot port : spot.ports()) {
            ports.put(port, port(node, port.isOut(), port.y() - spot.box().y()));
        }
        return node;
    }

    private static ElkPort port(ElkNode node, boolean out, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(CoreOptions.PORT_SIDE, out ? PortSide.EAST : PortSide.WEST);
        port.setLocation(out ? node.getWidth() : 0, y);
        return port;
    }

    private void wire(Link link) {
        ElkConnectableShape from = plot.out(link.from()).map(ports::get).orElse(null);
        ElkConnectableShape to = plot.in(link.to()).map(ports::get).orElse(null);
        if (from != null && to != null) {
            ElkEdge edge = ElkGraphUtil.createSimpleEdge(from, to);
            edge.setProperty(LayeredOptions.PRIORITY_DIRECTION, plot.isLossy(link.id()) ? 0 : STRAIGHT_ON);
        }
    }

    /** Clients stand before whom they talk to, although no wire of the drawing joins them. */
    private void talk(Node from, Optional<Node> to) {
        ElkNode start = nodes.get(from.id());
        ElkNode end = to.map(Node::id).map(nodes::get).orElse(null);
        if (start != null && end != null && start != end) {
            ElkGraphUtil.createSimpleEdge(port(start, true, Extent.NODE_HEIGHT / 2), port(end, false, Extent.NODE_HEIGHT / 2));
        }
    }

    private static Box box(ElkNode node, double x, double y) {
        return new Box(x + node.getX(), y + node.getY(), node.getWidth(), node.getHeight());
    }
}
