package edgeos.ui.canvas.geometry;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where wires cross the borders of groups that are shown as cards: each of these ports is one of a node inside, so that a wire at it is the wire that the drawing has. */
final class Border {
    private static final double FIRST = 34;
    private static final double APART = 17;
    private static final double BELOW = 20;

    private final Map<String, Set<Link.End>> ins = new HashMap<>();
    private final Map<String, Set<Link.End>> outs = new HashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    Border(Drawing drawing, Sight sight) {
        drawing.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
        drawing.links().stream().filter(link -> !sight.hides(link)).forEach(link -> {
            sight.card(link.from().node()).ifPresent(card -> outs.computeIfAbsent(card, _ -> new LinkedHashSet<>()).add(link.from()));
            sight.card(link.to().node()).ifPresent(card -> ins.computeIfAbsent(card, _ -> new LinkedHashSet<>()).add(link.to()));
        });
    }

    /** A card with its ports, and as high as they need it to be. */
    GroupSpot withPorts(GroupSpot spot) {
        if (!spot.card()) {
            return spot;
        }
        Set<Link.End> in = ins.getOrDefault(spot.group().id(), Set.of());
        Set<Link.End> out = outs.getOrDefault(spot.group().id(), Set.of());
        double height = Math.max(GroupSpot.HEIGHT, FIRST + APART * (Math.max(in.size(), out.size()) - 1) + BELOW);
        Box box = new Box(spot.box().x(), spot.box().y(), spot.box().width(), height);
        List<PortSpot> ports = new ArrayList<>();
        side(in, Port.Direction.IN, box.x(), box, ports);
        side(out, Port.Direction.OUT, box.right(), box, ports);
        return new GroupSpot(spot.group(), true, box, ports);
    }

    private void side(Set<Link.End> ends, Port.Direction direction, double x, Box box, List<PortSpot> ports) {
        double gap = Math.min(APART * 2, (box.height() - FIRST - BELOW) / Math.max(1, ends.size() - 1));
        double y = ends.size() == 1 ? box.centreY() : box.y() + FIRST;
        for (Link.End end : ends) {
            ports.add(new PortSpot(end, direction, carries(end, direction), x, y));
            y += gap;
        }
    }

    private Port.Carries carries(Link.End end, Port.Direction direction) {
        return Optional.ofNullable(nodes.get(end.node())).map(Node::kind).flatMap(Catalogue::kind)
                .flatMap(kind -> direction == Port.Direction.IN ? kind.inPort(end.port()) : kind.outPort(end.port())).map(Port::carries).orElse(Port.Carries.FRAME);
    }
}
