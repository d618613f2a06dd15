package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Wires between ports: what fits, why something does not, and the edits. Stateless; any thread. */
public final class Wiring {
    /** Why a wire that closes a ring of waiting is refused. */
    public static final String WAITS_FOR_ITSELF = "would make a cycle that waits for itself: make a link lossy";

    private Wiring() { }

    /**
     * Why a wire cannot join two ports, in words for the user; empty if it can.
     *
     * @param from an out port
     * @param to an in port
     * @param instead the id of a link that the new one takes the place of; empty for none
     */
    public static Optional<String> refusal(Drawing drawing, Link.End from, Link.End to, String instead) {
        Optional<Port> out = port(drawing, from, Port.Direction.OUT);
        Optional<Port> in = port(drawing, to, Port.Direction.IN);
        if (out.isEmpty()) {
            return Optional.of(lack(drawing, from.node(), Port.Direction.OUT));
        }
        if (in.isEmpty()) {
            return Optional.of(lack(drawing, to.node(), Port.Direction.IN));
        }
        if (out.get().carries() != in.get().carries()) {
            return Optional.of(switch (out.get().carries()) {
                case STREAM -> "this is a byte stream: it ends at a square port";
                case DATAGRAM -> "these are datagrams: they end at a diamond";
                case FRAME -> "this port takes " + words(in.get()) + ", not " + words(out.get());
            });
        }
        if (wireAt(drawing, from).filter(link -> !link.id().equals(instead)).isPresent()) {
            return Optional.of("this port has a wire already");
        }
        return waits(drawing, from.node(), to.node(), instead) ? Optional.of(WAITS_FOR_ITSELF) : Optional.empty();
    }

    /** Joins two ports. Whoever asks has made sure that {@link #refusal} is empty. */
    public static Drawing connect(Drawing drawing, String id, Link.End from, Link.End to) {
        return drawing.withLinks(Edits.appended(drawing.links(),
                new Link(id, from, to, Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE)));
    }

    /** Leads a link elsewhere; it keeps its id, mode, and answer to a full destination, and stays denied if its sender's slot was revoked. */
    public static Drawing reroute(Drawing drawing, String id, Link.End from, Link.End to) {
        Optional<Link> before = drawing.link(id);
        if (before.isEmpty()) {
            return drawing;
        }
        Link after = new Link(id, from, to, before.get().mode(), before.get().whenFull(), before.get().extras());
        return Overrides.follow(Edits.exchange(drawing, after), before.get(), after);
    }

    /** Why a node cannot be put into a link; empty if it can. The node must have a free out port and nothing to do with the link. */
    public static Optional<String> insertRefusal(Drawing drawing, String linkId, String nodeId) {
        Optional<Link> link = drawing.link(linkId);
        Optional<Kind> kind = kind(drawing, nodeId);
        if (link.isEmpty() || kind.isEmpty()) {
            return Optional.of("there is no such wire");
        }
        if (link.get().from().node().equals(nodeId) || link.get().to().node().equals(nodeId)) {
            return Optional.of("the wire ends here");
        }
        if (kind.get().inPorts().isEmpty()) {
            return Optional.of(lack(drawing, nodeId, Port.Direction.IN));
        }
        if (kind.get().outPorts().isEmpty()) {
            return Optional.of(lack(drawing, nodeId, Port.Direction.OUT));
        }
        Optional<Port> at = port(drawing, link.get().from(), Port.Direction.OUT);
        if (at.isPresent() && !fitsInto(kind.get(), at.get().carries())) {
            return Optional.of("this wire carries " + words(at.get()));
        }
        Optional<Link.End> out = freeOut(drawing, nodeId);
        if (out.isEmpty()) {
            return Optional.of("no out port is free");
        }
        Drawing inserted = insertOnLink(drawing, linkId, nodeId, Ids.link(drawing));
        return cycles(inserted, nodeId) ? Optional.of(WAITS_FOR_ITSELF) : Optional.empty();
    }

    /** True if a node of this kind can be put into a link that carries this. */
    public static boolean fitsInto(Kind kind, Port.Carries carries) {
        return !kind.inPorts().isEmpty() && !kind.outPorts().isEmpty() && kind.inPorts().getFirst().carries() == carries && kind.outPorts().getFirst().carries() == carries;
    }

    /** Puts a node into a link: what came over it now passes the node. The first half keeps the link's id. */
    public static Drawing insertOnLink(Drawing drawing, String linkId, String nodeId, String secondId) {
        Link link = drawing.link(linkId).orElseThrow();
        Link.End in = new Link.End(nodeId, kind(drawing, nodeId).orElseThrow().inPorts().getFirst().name());
        Link.End out = freeOut(drawing, nodeId).orElseThrow();
        Drawing first = reroute(drawing, linkId, link.from(), in);
        return first.withLinks(Edits.appended(first.links(), new Link(secondId, out, link.to(), link.mode(), link.whenFull(), Extras.NONE)));
    }

    /** The link that leaves by this port. */
    public static Optional<Link> wireAt(Drawing drawing, Link.End from) {
        return drawing.links().stream().filter(link -> link.from().equals(from)).findFirst();
    }

    /** The first out port of a node that has no wire. */
    public static Optional<Link.End> freeOut(Drawing drawing, String nodeId) {
        return kind(drawing, nodeId).stream().flatMap(kind -> kind.outPorts().stream())
                .map(port -> new Link.End(nodeId, port.name())).filter(end -> wireAt(drawing, end).isEmpty()).findFirst();
    }

    /** The in port of a node that a wire dropped on the node goes to: the first one without a wire, else the first. */
    public static Optional<Link.End> bestIn(Drawing drawing, String nodeId) {
        List<Link.End> ins = kind(drawing, nodeId).stream().flatMap(kind -> kind.inPorts().stream())
                .map(port -> new Link.End(nodeId, port.name())).toList();
        return ins.stream().filter(end -> drawing.links().stream().noneMatch(link -> link.to().equals(end))).findFirst()
                .or(() -> ins.stream().findFirst());
    }

    /** What to say to a wire that ends at a node without such a port. */
    public static String lack(Drawing drawing, String nodeId, Port.Direction direction) {
        String side = direction == Port.Direction.IN ? "in" : "out";
        return switch (kind(drawing, nodeId).map(Kind::role).orElse(null)) {
            case SOURCE -> "a source has no " + side + " port";
            case TRANSMIT -> "a sink has no " + side + " port";
            case FWP -> "there is no such " + side + " port";
            case CLIENTS -> "clients talk by sockets, and to the target that their settings name";
            case null -> "nobody knows the ports of this kind";
        };
    }

    /** True if messages could be lost at this link when its destination is full, as drawn, or by default between two tenants or of a datagram. */
    public static boolean lossy(Drawing drawing, Link link) {
        return switch (link.whenFull()) {
            case DROP -> true;
            case WAIT -> false;
            case AUTO -> kind(drawing, link.from().node()).flatMap(kind -> kind.outPort(link.from().port())).map(Port::carries).orElse(Port.Carries.FRAME)
                    .isDroppedByDefault(tenant(drawing, link.from().node()), tenant(drawing, link.to().node()));
        };
    }

    private static String words(Port port) {
        return switch (port.carries()) {
            case FRAME -> "frames";
            case STREAM -> "a byte stream";
            case DATAGRAM -> "datagrams";
        };
    }

    private static boolean waits(Drawing drawing, String from, String to, String instead) {
        Drawing wired = connect(drawing.withLinks(Edits.without(drawing.links(), link -> link.id().equals(instead))), "",
                new Link.End(from, ""), new Link.End(to, ""));
        return !lossy(wired, wired.links().getLast()) && cycles(wired, from);
    }

    private static boolean cycles(Drawing drawing, String start) {
        Set<String> seen = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(List.of(start));
        while (!ahead.isEmpty()) {
            String node = ahead.pop();
            for (Link link : drawing.links()) {
                if (link.from().node().equals(node) && !lossy(drawing, link) && !isTransmit(drawing, node)) {
                    if (link.to().node().equals(start)) {
                        return true;
                    }
                    if (seen.add(link.to().node())) {
                        ahead.push(link.to().node());
                    }
                }
            }
        }
        return false;
    }

    /** What comes out of it is an answer from elsewhere, and waits for nobody here. */
    private static boolean isTransmit(Drawing drawing, String nodeId) {
        return kind(drawing, nodeId).filter(kind -> kind.role() == Kind.Role.TRANSMIT).isPresent();
    }

    private static String tenant(Drawing drawing, String nodeId) {
        return drawing.node(nodeId).map(Node::chain).flatMap(drawing::chain).map(Chain::tenant).orElse("");
    }

    private static Optional<Kind> kind(Drawing drawing, String nodeId) {
        return drawing.node(nodeId).map(Node::kind).flatMap(Catalogue::kind);
    }

    private static Optional<Port> port(Drawing drawing, Link.End end, Port.Direction direction) {
        return kind(drawing, end.node())
                .flatMap(kind -> direction == Port.Direction.IN ? kind.inPort(end.port()) : kind.outPort(end.port()));
    }
}
