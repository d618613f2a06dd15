package edgeos.lab.click;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who pushes packets in Click, and who pulls: an output that is pulled must not lead to an element that only takes what is pushed, nor the other way round. A Queue takes what is pushed and is
 * pulled; most elements do as those behind them. Immutable.
 */
final class Handover {
    private enum Way { PUSHED, PULLED, EITHER }

    private static final String QUEUE = "clickQueue";
    private static final Set<String> PUSHED = Set.of(QUEUE, "ipFilter", "ipClassifier", "byteClassifier", "stringSearch", "radixIpLookup", "ipRewriter", "multiTee", "hashSwitch", "paintSwitch", "tee",
            "classifier", "firewall", "icmpResponder", "nat", "bridge");

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, List<Link>> after = new HashMap<>();

    Handover(Drawing drawing) {
        drawing.nodes().forEach(node -> nodes.put(node.id(), node));
        drawing.links().forEach(link -> after.merge(link.from().node(), List.of(link), Handover::both));
    }

    private static List<Link> both(List<Link> some, List<Link> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** The element that Click needs between both ends of a link; empty: none. */
    String between(Link link, String queue) {
        boolean isQueue = is(link.from().node(), QUEUE);
        Way wanted = way(link.to().node());
        if (isQueue) {
            return wanted == Way.PUSHED ? "Unqueue" : "";
        }
        boolean handsOn = isFirst(link) && isAgnostic(link.from().node()) && way(link.from().node()) == Way.PULLED;
        return wanted == Way.PULLED && !handsOn ? queue : "";
    }

    private boolean is(String node, String kind) {
        return nodes.containsKey(node) && nodes.get(node).kind().equals(kind);
    }

    private boolean isUnqueue(String node) {
        return is(node, "ratedUnqueue") || is(node, "clickNull") && nodes.get(node).settings().text("element", "").startsWith("Unqueue");
    }

    /** All but the first output of an element push. */
    private boolean isFirst(Link link) {
        List<String> ports = Catalogue.kind(nodes.get(link.from().node()).kind()).map(Kind::outPorts).orElse(List.of()).stream().map(Port::name).toList();
        return ports.isEmpty() || ports.getFirst().equals(link.from().port());
    }

    /** True for elements that push or are pulled as those behind them want it. */
    private boolean isAgnostic(String node) {
        boolean isSource = nodes.containsKey(node) && Catalogue.kind(nodes.get(node).kind()).filter(kind -> kind.inPorts().isEmpty()).isPresent();
        return nodes.containsKey(node) && !isSource && !isUnqueue(node) && !PUSHED.contains(nodes.get(node).kind());
    }

    /** How a node takes packets: of one that may do either, as what follows it by its first output. */
    private Way way(String node) {
        Set<String> seen = new HashSet<>();
        String at = node;
        while (at != null && seen.add(at) && nodes.containsKey(at)) {
            if (isUnqueue(at)) {
                return Way.PULLED;
            }
            if (!isAgnostic(at)) {
                return Way.PUSHED;
            }
            at = after.getOrDefault(at, List.of()).stream().filter(this::isFirst).map(link -> link.to().node()).findFirst().orElse(null);
        }
        return Way.EITHER;
    }
}
