package edgeos.model.check;

import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Where messages come from and get to: sources, nodes that none reaches, ports that they leave by without a wire. */
final class ReachChecks {
    private ReachChecks() { }

    static void check(Parts parts, Findings findings) {
        List<Node> nodes = parts.drawing().nodes();
        Set<String> reached = reached(parts);
        if (reached.isEmpty() && !nodes.isEmpty()) {
            findings.warning(Place.DRAWING, "", "", "nothing makes messages: sources=0", "Add a Generator or a Packet replay.");
        }
        Set<Link.End> starts = parts.drawing().links().stream().map(Link::from).collect(Collectors.toSet());
        Set<Link.End> ends = parts.drawing().links().stream().map(Link::to).collect(Collectors.toSet());
        for (Node node : nodes) {
            if (!reached.isEmpty() && !reached.contains(node.id()) && parts.kindOf(node.id()).filter(kind -> kind.role() != Kind.Role.CLIENTS).isPresent()) {
                findings.warning(Place.NODE, node.id(), "", "no message reaches this node: node=" + node.id(), "Draw a wire to it.");
            }
            parts.kindOf(node.id()).ifPresent(kind -> open(node, kind, starts, ends, findings));
        }
    }

    /**
     * What enters at one of several in ports leaves by one of as many out ports: a NAT used in one direction needs no wire for the other. Which ports your own code leaves
     * by, only you know; of a Click element, ports in use are wired.
     */
    private static void open(Node node, Kind kind, Set<Link.End> starts, Set<Link.End> ends, Findings findings) {
        List<String> open = without(kind.outPorts(), node, starts);
        int unused = kind.inPorts().size() > 1 ? without(kind.inPorts(), node, ends).size() : 0;
        boolean isYours = (kind.group() == Kind.Group.YOURS || kind.group() == Kind.Group.CLICK) && open.size() < kind.outPorts().size();
        if (open.size() > unused && !isYours) {
            open.forEach(port -> findings.warning(Place.NODE, node.id(), port, "what leaves here is dropped as unconnected: port=" + port,
                    "Draw a wire from this port."));
        }
    }

    private static List<String> without(List<Port> ports, Node node, Set<Link.End> wired) {
        return ports.stream().map(Port::name).filter(port -> !wired.contains(new Link.End(node.id(), port))).toList();
    }

    private static Set<String> reached(Parts parts) {
        var next = new HashMap<String, List<String>>();
        parts.soundLinks().forEach(link -> next.computeIfAbsent(link.from().node(), _ -> new ArrayList<>()).add(link.to().node()));
        var ahead = new ArrayDeque<String>();
        parts.drawing().nodes().stream().map(Node::id).filter(node -> parts.hasRole(node, Kind.Role.SOURCE)).forEach(ahead::add);
        var reached = new HashSet<String>(ahead);
        while (!ahead.isEmpty()) {
            next.getOrDefault(ahead.poll(), List.of()).stream().filter(reached::add).forEach(ahead::add);
        }
        return reached;
    }
}
