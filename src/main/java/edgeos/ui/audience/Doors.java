package edgeos.ui.audience;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.ServerKinds;
import edgeos.notation.Settings;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where browsers come into a drawing. Stateless; any thread. */
final class Doors {
    /** The address that only programs of this machine reach. */
    static final String HERE = "127.0.0.1";
    /** The address that stands for all that this machine has. */
    static final String EVERYWHERE = "0.0.0.0";
    private static final String TCP_IN = "tcpIn";
    private static final String TLS = "tls";
    private static final String ADDRESS = "address";

    private Doors() { }

    /** The first node that listens and from which wires lead to one that speaks HTTP, in plain. */
    static Optional<Node> find(Drawing drawing) {
        return drawing.enabled().nodes().stream().filter(node -> node.kind().equals(TCP_IN) && leadsToHttp(drawing.enabled(), node.id())).findFirst();
    }

    private static boolean leadsToHttp(Drawing drawing, String from) {
        Set<String> seen = new HashSet<>(Set.of(from));
        var left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            String at = left.pop();
            for (Link link : drawing.links()) {
                String to = link.to().node();
                String kind = drawing.node(to).map(Node::kind).orElse("");
                if (link.from().node().equals(at) && !kind.startsWith(TLS) && seen.add(to)) {
                    if (kind.equals(ServerKinds.HTTP)) {
                        return true;
                    }
                    left.push(to);
                }
            }
        }
        return false;
    }

    /** The address at which it is to listen. */
    static String address(Node door) {
        Settings defaults = Catalogue.kind(door.kind()).orElseThrow().defaults();
        return door.settings().over(defaults).text(ADDRESS, HERE);
    }

    /** The drawing with that address. */
    static Drawing at(Drawing drawing, String door, String address) {
        return drawing.withNodes(drawing.nodes().stream().map(node -> node.id().equals(door) ? node.with(node.settings().with(ADDRESS, address)) : node).toList());
    }
}
