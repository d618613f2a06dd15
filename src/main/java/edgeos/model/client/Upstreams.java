package edgeos.model.client;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.notation.ClientTarget;
import java.util.List;
import java.util.Optional;

/** The gateways of a drawing that connect to servers, and those of them whose server is in the same drawing. Stateless; any thread. */
public final class Upstreams {
    /** The setting that names the server. */
    public static final String SERVER = "server";
    private static final String KIND = "tcpUpstream";

    private Upstreams() { }

    /** Those that are not disabled, in the drawing's order. */
    public static List<Node> of(Drawing drawing) {
        return drawing.nodes().stream().filter(node -> !node.disabled() && node.kind().equals(KIND)).toList();
    }

    /** The id of the node that one connects to; empty: it connects to a place, or that makes no sense. */
    public static String server(Node upstream) {
        try {
            return ClientTarget.parse(upstream.settings().text(SERVER, "")).node();
        } catch (IllegalArgumentException senseless) {
            return "";
        }
    }

    /** The node that one connects to, if it listens. */
    public static Optional<Node> serverNode(Drawing drawing, Node upstream) {
        String server = server(upstream);
        return drawing.nodes().stream().filter(node -> node.id().equals(server) && !node.disabled() && node.kind().equals(Swarms.TCP)).findFirst();
    }
}
