package edgeos.model.client;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.ClientTarget;
import java.util.List;
import java.util.Optional;

/** The swarms of a drawing, and whom they talk to. Stateless; any thread. */
public final class Swarms {
    /** The kind of node that takes connections. */
    public static final String TCP = "tcpIn";
    /** The kind of node that takes datagrams. */
    public static final String UDP = "udpIn";
    /** The kind of node that takes what the machine sends to a network device. */
    public static final String TAP = "tapIn";

    private Swarms() { }

    /** True if a node stands for real clients, and is no part of the machine. */
    public static boolean isSwarm(Node node) {
        return Catalogue.kind(node.kind()).filter(kind -> kind.role() == Kind.Role.CLIENTS).isPresent();
    }

    /** The swarms that are not disabled, in the drawing's order. */
    public static List<Node> of(Drawing drawing) {
        return drawing.nodes().stream().filter(node -> !node.disabled() && isSwarm(node)).toList();
    }

    /** The drawing without them: what the machine carries out. */
    public static Drawing without(Drawing drawing) {
        return drawing.nodes().stream().noneMatch(Swarms::isSwarm) ? drawing : drawing.withNodes(drawing.nodes().stream().filter(node -> !isSwarm(node)).toList());
    }

    /** What is written of a swarm's target; empty if that makes no sense. */
    public static Optional<ClientTarget> target(Node swarm) {
        try {
            return Optional.of(ClientTarget.parse(swarm.settings().text("target", "")));
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    /** The kind of node to which a swarm's protocol goes. */
    public static String listeningKind(Node swarm) {
        return switch (swarm.settings().text("protocol", "echo")) {
            case "dns" -> UDP;
            case "ping" -> TAP;
            default -> TCP;
        };
    }

    /** True if a swarm speaks to addresses behind a device of the machine, and to no port. */
    public static boolean isPinging(Node swarm) {
        return listeningKind(swarm).equals(TAP);
    }

    /** The nodes that listen for what a swarm speaks, disabled ones aside. */
    public static List<Node> listening(Drawing drawing, Node swarm) {
        String kind = listeningKind(swarm);
        return drawing.nodes().stream().filter(node -> !node.disabled() && node.kind().equals(kind)).toList();
    }

    /** The node that a swarm talks to: the one that it names, or the only one that listens. Empty: it talks to a place outside of the drawing, or to nobody. */
    public static Optional<Node> targetNode(Drawing drawing, Node swarm) {
        List<Node> listening = listening(drawing, swarm);
        return target(swarm).filter(target -> !target.isPlace()).flatMap(target -> target.isOpen()
                ? listening.size() == 1 ? Optional.of(listening.getFirst()) : Optional.empty()
                : listening.stream().filter(node -> node.id().equals(target.node())).findFirst());
    }
}
