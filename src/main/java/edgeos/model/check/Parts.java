package edgeos.model.check;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A drawing's parts by id, and what their kinds are. Of two parts with one id, the first counts. */
final class Parts {
    private final Drawing drawing;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Chain> chains = new HashMap<>();

    Parts(Drawing drawing) {
        this.drawing = drawing;
        for (Node node : drawing.nodes()) {
            if (nodes.putIfAbsent(node.id(), node) == null) {
                Catalogue.kind(node.kind()).ifPresent(kind -> kinds.put(node.id(), kind));
            }
        }
        drawing.chains().forEach(chain -> chains.putIfAbsent(chain.id(), chain));
    }

    Drawing drawing() {
        return drawing;
    }

    boolean hasNode(String id) {
        return nodes.containsKey(id);
    }

    Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    boolean hasChain(String id) {
        return chains.containsKey(id);
    }

    /** The kind of the node with this id; empty if there is no such node or kind. */
    Optional<Kind> kindOf(String node) {
        return Optional.ofNullable(kinds.get(node));
    }

    boolean isFwp(String node) {
        return hasRole(node, Kind.Role.FWP);
    }

    boolean hasRole(String node, Kind.Role role) {
        return kindOf(node).filter(kind -> kind.role() == role).isPresent();
    }

    /** What the canvas calls the node; its id where it has no name. */
    String name(String id) {
        Node node = nodes.get(id);
        return node == null || node.name().isBlank() ? id : node.name();
    }

    /** The chain in which the engine runs the node; empty for what is shared, gates included. */
    Optional<Chain> chainOf(String node) {
        return isFwp(node) ? Optional.ofNullable(nodes.get(node).chain()).map(chains::get) : Optional.empty();
    }

    Optional<Port> outPort(Link.End end) {
        return kindOf(end.node()).flatMap(kind -> kind.outPort(end.port()));
    }

    Optional<Port> inPort(Link.End end) {
        return kindOf(end.node()).flatMap(kind -> kind.inPort(end.port()));
    }

    /** The links both of whose ends are ports that there are. */
    List<Link> soundLinks() {
        return drawing.links().stream().filter(link -> outPort(link.from()).isPresent() && inPort(link.to()).isPresent()).toList();
    }
}
