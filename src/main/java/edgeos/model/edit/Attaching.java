package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** New nodes that come with their wire, both in one step. Stateless; any thread. */
public final class Attaching {
    private static final double BELOW = 34;

    private Attaching() { }

    /**
     * A port that waits for a wire.
     *
     * @param end which port of which node
     * @param direction whether messages enter or leave there
     * @param instead the id of the link that is led elsewhere; empty for a new one
     */
    public record Socket(Link.End end, Port.Direction direction, String instead) {
        boolean isOut() {
            return direction == Port.Direction.OUT;
        }
    }

    /**
     * A drawing with a new node.
     *
     * @param drawing the whole
     * @param node the id of the new node
     * @param link the id of its wire; empty if it has none
     */
    public record Attached(Drawing drawing, String node, String link) { }

    /** True if a new node of this kind has a port that fits. */
    public static boolean fits(Drawing drawing, Socket socket, Kind kind) {
        Drawing placed = Edits.addNode(drawing, Ids.node(drawing, kind.id()), kind.id(), 0, 0);
        return end(placed, placed.nodes().getLast(), socket).isPresent();
    }

    /** A new node of this kind here, joined to the port by the first of its ports that fits; without a wire if none does. */
    public static Attached at(Drawing drawing, Socket socket, String kind, double x, double y) {
        String id = Ids.node(drawing, kind);
        Drawing placed = Edits.addNode(drawing, id, kind, x, y);
        Optional<Link.End> end = end(placed, placed.node(id).orElseThrow(), socket);
        return end.map(fitting -> wired(placed, socket, fitting, id)).orElse(new Attached(placed, id, ""));
    }

    /** As {@link #at}, in the next free place behind the node of the port (before it, if messages enter there); what runs a program stays in that node's frame, which grows. */
    public static Attached beside(Drawing drawing, Socket socket, String kind) {
        Node node = drawing.node(socket.end().node()).orElseThrow();
        boolean inside = node.chain() != null && Catalogue.kind(kind).map(Kind::role).filter(role -> role == Kind.Role.FWP).isPresent();
        double x = node.x() + (socket.isOut() ? 1 : -1) * (Extent.NODE_WIDTH + Room.GAP);
        Chain frame = inside || node.chain() == null ? null : drawing.chain(node.chain()).orElse(null);
        if (frame != null) {
            x = socket.isOut() ? Math.max(x, frame.x() + frame.width() + Room.GAP - Extent.FRAME_SIDE) : Math.min(x, frame.x() - Room.GAP + Extent.FRAME_SIDE - Extent.NODE_WIDTH);
        }
        double y = node.y();
        while (isTaken(drawing, x, y, inside ? node.chain() : null)) {
            y += Extent.NODE_HEIGHT + BELOW;
        }
        Attached attached = at(drawing, socket, kind, x, y);
        if (!inside) {
            return attached;
        }
        Drawing kept = attached.drawing().withNodes(attached.drawing().nodes().stream()
                .map(each -> each.id().equals(attached.node()) ? each.inside(node.chain()) : each).toList());
        Drawing held = socket.isOut() ? Room.make(kept, attached.node()) : Frames.widened(kept, Set.of(attached.node()));
        return new Attached(held, attached.node(), attached.link());
    }

    private static boolean isTaken(Drawing drawing, double x, double y, String frame) {
        Block place = new Block(Parts.ofNodes(Set.of()), x - BELOW / 2, y - BELOW / 2, Extent.NODE_WIDTH + BELOW, Extent.NODE_HEIGHT + BELOW);
        boolean node = drawing.nodes().stream().map(Block::of).anyMatch(place::overlaps);
        return node || frame == null && drawing.chains().stream().map(Block::of).anyMatch(place::overlaps);
    }

    private static Attached wired(Drawing placed, Socket socket, Link.End fitting, String id) {
        Link.End from = socket.isOut() ? socket.end() : fitting;
        Link.End to = socket.isOut() ? fitting : socket.end();
        String link = socket.instead().isEmpty() ? Ids.link(placed) : socket.instead();
        return new Attached(socket.instead().isEmpty() ? Wiring.connect(placed, link, from, to) : Wiring.reroute(placed, link, from, to), id, link);
    }

    private static Optional<Link.End> end(Drawing placed, Node node, Socket socket) {
        List<Port> ports = Catalogue.kind(node.kind()).map(kind -> socket.isOut() ? kind.inPorts() : kind.outPorts()).orElse(List.of());
        return ports.stream().map(port -> new Link.End(node.id(), port.name()))
                .filter(end -> (socket.isOut() ? Wiring.refusal(placed, socket.end(), end, socket.instead())
                        : Wiring.refusal(placed, end, socket.end(), socket.instead())).isEmpty()).findFirst();
    }
}
