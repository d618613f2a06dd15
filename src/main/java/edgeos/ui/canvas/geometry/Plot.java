package edgeos.ui.canvas.geometry;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.Extent;
import edgeos.model.edit.Wiring;
import edgeos.model.group.GroupTree;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A drawing with the place of each of its nodes, ports, and wires. Immutable: a changed drawing has another plot. */
public final class Plot {
    private static final Texts TEXTS = Texts.of(Plot.class);
    /** How far a wire without an end runs into nothing. */
    private static final double STUB = 72;
    /** So many ports stand evenly on a side; more stand below the sign of the node's state. */
    private static final int MOST_EVEN = 2;
    private static final double FIRST_PORT = 30;
    private static final double LAST_PORT = 75;

    private final Drawing drawing;
    private final Map<String, NodeSpot> nodes = new LinkedHashMap<>();
    private final Map<Link.End, PortSpot> outs = new LinkedHashMap<>();
    private final Map<Link.End, PortSpot> ins = new LinkedHashMap<>();
    private final Map<String, WireSpot> wires = new LinkedHashMap<>();
    private final Map<Link.End, List<Link>> leaving;
    private final Map<Link.End, List<Link>> arriving;
    private final Set<String> lossy;
    private final GroupTree tree;
    private final String scope;
    private final Sight sight;
    private final Map<String, GroupSpot> groups = new LinkedHashMap<>();

    /** The places of all there is in a drawing; of several parts with one id, the first. */
    public Plot(Drawing drawing) {
        this(drawing, "");
    }

    /**
     * The places of what is seen of a drawing.
     *
     * @param scope the id of the group that is looked into; empty, or of none that there is: the whole drawing
     */
    public Plot(Drawing drawing, String scope) {
        this.drawing = drawing;
        this.tree = GroupTree.of(drawing);
        this.scope = tree.group(scope).isPresent() ? scope : "";
        this.sight = new Sight(drawing, tree, this.scope);
        Map<String, Set<String>> namedIns = drawing.links().stream().collect(Collectors.groupingBy(link -> link.to().node(),
                Collectors.mapping(link -> link.to().port(), Collectors.toCollection(LinkedHashSet::new))));
        Map<String, Set<String>> namedOuts = drawing.links().stream().collect(Collectors.groupingBy(link -> link.from().node(),
                Collectors.mapping(link -> link.from().port(), Collectors.toCollection(LinkedHashSet::new))));
        drawing.nodes().stream().filter(sight::shows).forEach(node -> nodes.putIfAbsent(node.id(),
                spot(node, namedIns.getOrDefault(node.id(), Set.of()), namedOuts.getOrDefault(node.id(), Set.of()))));
        nodes.values().stream().flatMap(spot -> spot.ports().stream())
                .forEach(port -> (port.isOut() ? outs : ins).put(port.end(), port));
        var border = new Border(drawing, sight);
        sight.groups().stream().map(border::withPorts).forEach(spot -> groups.put(spot.group().id(), spot));
        groups.values().stream().flatMap(spot -> spot.ports().stream()).forEach(port -> (port.isOut() ? outs : ins).put(port.end(), port));
        drawing.links().stream().filter(link -> !sight.hides(link)).forEach(link -> wire(link).ifPresent(wire -> wires.putIfAbsent(link.id(), wire)));
        leaving = drawing.links().stream().collect(Collectors.groupingBy(Link::from));
        arriving = drawing.links().stream().collect(Collectors.groupingBy(Link::to));
        lossy = drawing.links().stream().filter(link -> Wiring.lossy(drawing, link)).map(Link::id).collect(Collectors.toSet());
    }

    /** The drawing. */
    public Drawing drawing() {
        return drawing;
    }

    /** The nodes, in the drawing's order. */
    public Collection<NodeSpot> nodes() {
        return nodes.values();
    }

    /** The node of this id. */
    public Optional<NodeSpot> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** What is in which group. */
    public GroupTree tree() {
        return tree;
    }

    /** The id of the group that is looked into; empty: the whole drawing. */
    public String scope() {
        return scope;
    }

    /** The groups that are seen, as cards and outlines, those around others first. */
    public Collection<GroupSpot> groups() {
        return groups.values();
    }

    /** The group of this id, if it is seen. */
    public Optional<GroupSpot> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** The card that stands for a node. */
    public Optional<GroupSpot> cardOf(String node) {
        return sight.card(node).map(groups::get);
    }

    /** Where a node is seen, itself or as a part of a card. */
    public Optional<Box> place(String node) {
        return node(node).map(NodeSpot::box).or(() -> cardOf(node).map(GroupSpot::box));
    }

    /** The frames that are seen. */
    public List<Chain> frames() {
        return sight.frames();
    }

    /** The notes that are seen. */
    public List<Note> notes() {
        return sight.notes();
    }

    /** The wires, in the drawing's order. */
    public Collection<WireSpot> wires() {
        return wires.values();
    }

    /** The wire of this link's id. */
    public Optional<WireSpot> wire(String id) {
        return Optional.ofNullable(wires.get(id));
    }

    /** All ports. */
    public Stream<PortSpot> ports() {
        return Stream.concat(outs.values().stream(), ins.values().stream());
    }

    /** An out port. */
    public Optional<PortSpot> out(Link.End end) {
        return Optional.ofNullable(outs.get(end));
    }

    /** An in port. */
    public Optional<PortSpot> in(Link.End end) {
        return Optional.ofNullable(ins.get(end));
    }

    /** The links at a port. */
    public List<Link> links(PortSpot port) {
        return (port.isOut() ? leaving : arriving).getOrDefault(port.end(), List.of());
    }

    /** What a link carries. */
    public Port.Carries carries(Link link) {
        return out(link.from()).map(PortSpot::carries).orElse(Port.Carries.FRAME);
    }

    /** True if a link drops when its destination is full. */
    public boolean isLossy(String linkId) {
        return lossy.contains(linkId);
    }

    /** Where a frame stands. */
    public static Box box(Chain chain) {
        return new Box(chain.x(), chain.y(), Math.max(0, chain.width()), Math.max(0, chain.height()));
    }

    /** Where a note stands. */
    public static Box box(Note note) {
        return new Box(note.x(), note.y(), Math.max(0, note.width()), Math.max(0, note.height()));
    }

    /** Where a node stands. */
    public static Box box(Node node) {
        return new Box(node.x(), node.y(), Extent.NODE_WIDTH, Extent.NODE_HEIGHT);
    }

    /** A box around all that is drawn. */
    public Optional<Box> bounds() {
        return Box.around(Stream.of(nodes.values().stream().map(NodeSpot::box), groups.values().stream().map(GroupSpot::whole), frames().stream().map(Plot::box), notes().stream().map(Plot::box),
                wires.values().stream().filter(wire -> !wire.away().isEmpty()).map(WireSpot::label)).flatMap(each -> each).toList());
    }

    private static NodeSpot spot(Node node, Set<String> namedIns, Set<String> namedOuts) {
        Optional<Kind> kind = Catalogue.kind(node.kind());
        Box box = box(node);
        List<PortSpot> ports = new ArrayList<>();
        ports.addAll(side(node, kind, Port.Direction.IN, names(shown(kind, kind.map(Kind::inPorts).orElse(List.of()), namedIns), namedIns), box.x(), box.y()));
        ports.addAll(side(node, kind, Port.Direction.OUT, names(shown(kind, kind.map(Kind::outPorts).orElse(List.of()), namedOuts), namedOuts), box.right(), box.y()));
        return new NodeSpot(node, kind, box, ports);
    }

    /** Click elements have as many ports as are used: up to the last one with a wire, and one more. */
    private static List<Port> shown(Optional<Kind> kind, List<Port> ports, Set<String> wired) {
        if (kind.map(Kind::group).orElse(null) != Kind.Group.CLICK || ports.size() <= MOST_EVEN) {
            return ports;
        }
        int used = ports.stream().filter(port -> wired.contains(port.name())).mapToInt(port -> port.index() + 1).max().orElse(0);
        return ports.subList(0, Math.min(ports.size(), used + 1));
    }

    private static Set<String> names(List<Port> ports, Set<String> named) {
        Set<String> names = ports.stream().map(Port::name).collect(Collectors.toCollection(LinkedHashSet::new));
        names.addAll(named);
        return names;
    }

    private static List<PortSpot> side(Node node, Optional<Kind> kind, Port.Direction direction, Set<String> names, double x, double top) {
        List<PortSpot> spots = new ArrayList<>();
        boolean many = names.size() > MOST_EVEN;
        double gap = many ? (LAST_PORT - FIRST_PORT) / (names.size() - 1) : Extent.NODE_HEIGHT / (names.size() + 1);
        double first = many ? FIRST_PORT : gap;
        for (String name : names) {
            Port.Carries carries = kind.flatMap(known -> direction == Port.Direction.IN ? known.inPort(name) : known.outPort(name)).map(Port::carries).orElse(Port.Carries.FRAME);
            spots.add(new PortSpot(new Link.End(node.id(), name), direction, carries, x, top + first + gap * spots.size()));
        }
        return spots;
    }

    private Optional<WireSpot> wire(Link link) {
        PortSpot from = outs.get(link.from());
        PortSpot to = ins.get(link.to());
        if (from != null && to != null) {
            return Optional.of(new WireSpot(link, Curve.between(from.x(), from.y(), to.x(), to.y()), true, "", false));
        }
        if (from != null) {
            return Optional.of(new WireSpot(link, Curve.between(from.x(), from.y(), from.x() + STUB, from.y()), false, away(link.to(), "away.to"), true));
        }
        return Optional.ofNullable(to).map(end -> new WireSpot(link, Curve.between(end.x() - STUB, end.y(), end.x(), end.y()), false, away(link.from(), "away.from"), false));
    }

    /** What a wire that leaves what is looked into leads to. */
    private String away(Link.End end, String words) {
        return scope.isEmpty() ? "" : drawing.node(end.node()).map(node -> TEXTS.get(words, node.name())).orElse("");
    }
}
