package edgeos.ui.canvas.group;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.Snapshot.NodeState;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.paint.CardLook;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Adds up the figures of what is in groups. */
public final class GroupLooks {
    private static final Texts TEXTS = Texts.of(GroupLooks.class);

    private final Plot plot;
    private final Live live;
    private final boolean stepless;
    private final Selection selection;
    private final BiFunction<Finding.Place, String, Optional<Finding.Severity>> findings;

    /**
     * Looks of what this plot shows.
     *
     * @param stepless true if rates are told, false if counts are, as while stepping
     * @param findings the worst finding about a part
     */
    public GroupLooks(Plot plot, Live live, boolean stepless, Selection selection, BiFunction<Finding.Place, String, Optional<Finding.Severity>> findings) {
        this.plot = plot;
        this.live = live;
        this.stepless = stepless;
        this.selection = selection;
        this.findings = findings;
    }

    /** What a screen reader says of a group. */
    static String named(GroupLook look) {
        return TEXTS.get("word.group", look.words());
    }

    /** How a group looks, its ports painted as {@code ports} says. */
    public GroupLook of(GroupSpot spot, Function<GroupSpot, List<CardLook.PortLook>> ports) {
        Group group = spot.group();
        Set<String> ids = plot.tree().nodes(group.id());
        List<Node> nodes = plot.drawing().nodes().stream().filter(node -> ids.contains(node.id())).toList();
        GroupLook.Share out = GroupLook.Share.of(nodes.stream().filter(Node::disabled).count(), nodes.size());
        Set<String> notes = plot.tree().notes(group.id());
        long chosen = ids.stream().filter(selection.nodes()::contains).count() + notes.stream().filter(selection.notes()::contains).count();
        return new GroupLook(spot.card(), spot.box(), group.name(), holds(group.id(), nodes, out), spot.card() ? lines(ids, nodes, out) : List.of(), faults(ids),
                sign(nodes, out), out, GroupLook.Share.of(chosen, ids.size() + notes.size()), finding(spot, ids), ports.apply(spot));
    }

    private String holds(String id, List<Node> nodes, GroupLook.Share out) {
        if (out != GroupLook.Share.NONE) {
            return TEXTS.get(out == GroupLook.Share.ALL ? "allDisabled" : "someDisabled", nodes.stream().filter(Node::disabled).count(), nodes.size());
        }
        int chains = plot.tree().frames(id).size();
        return chains == 0 ? TEXTS.get("nodes", nodes.size()) : TEXTS.get("nodesAndChains", nodes.size(), chains);
    }

    /** In and out over the border, and how many FWPs serve somebody: gates are none, and those in the pool serve nobody. */
    private List<String> lines(Set<String> ids, List<Node> nodes, GroupLook.Share out) {
        if (out == GroupLook.Share.ALL) {
            return List.of();
        }
        if (!live.running()) {
            return List.of(TEXTS.get("stopped"));
        }
        List<String> lines = new ArrayList<>();
        crossing(ids, true).ifPresent(flow -> lines.add(TEXTS.get("in", flow)));
        crossing(ids, false).ifPresent(flow -> lines.add(TEXTS.get("out", flow)));
        long fwps = nodes.stream().filter(node -> Catalogue.kind(node.kind()).filter(kind -> kind.role() == Kind.Role.FWP).isPresent()).map(Node::id).map(live::node).flatMap(Optional::stream).mapToLong(NodeFigures::instances).sum();
        lines.add(TEXTS.get("fwps", fwps, Quantity.grouped(fwps)));
        return lines;
    }

    private Optional<String> crossing(Set<String> ids, boolean inwards) {
        Drawing drawing = plot.drawing();
        List<Link> links = drawing.links().stream().filter(link -> ids.contains(link.from().node()) != ids.contains(link.to().node()) && ids.contains(link.to().node()) == inwards).toList();
        if (links.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stepless ? Quantity.rate(links.stream().mapToDouble(link -> live.linkRate(link.id())).sum())
                : TEXTS.get("messages", Quantity.grouped(links.stream().flatMap(link -> live.link(link.id()).stream()).mapToLong(LinkFigures::messages).sum())));
    }

    private String faults(Set<String> ids) {
        long faults = live.running() ? ids.stream().flatMap(id -> live.fault(id).stream()).mapToLong(fault -> fault.faults()).sum() : 0;
        return faults == 0 ? "" : TEXTS.get("faults", faults, Quantity.grouped(faults));
    }

    private CardLook.Sign sign(List<Node> nodes, GroupLook.Share out) {
        if (out == GroupLook.Share.ALL) {
            return CardLook.Sign.DISABLED;
        }
        List<NodeState> states = live.running() ? nodes.stream().flatMap(node -> live.node(node.id()).stream()).map(NodeFigures::state).toList() : List.of();
        return states.contains(NodeState.FAULTED) ? CardLook.Sign.FAULTED : states.contains(NodeState.BACK_PRESSURED) ? CardLook.Sign.BACK_PRESSURED
                : states.contains(NodeState.RUNNING) ? CardLook.Sign.RUNNING : states.contains(NodeState.CACHED) ? CardLook.Sign.CACHED : CardLook.Sign.IDLE;
    }

    private Optional<Finding.Severity> finding(GroupSpot spot, Set<String> ids) {
        Optional<Finding.Severity> own = findings.apply(Finding.Place.GROUP, spot.group().id());
        if (!spot.card()) {
            return own;
        }
        List<Finding.Severity> inside = new ArrayList<>(own.stream().toList());
        ids.forEach(id -> findings.apply(Finding.Place.NODE, id).ifPresent(inside::add));
        plot.drawing().links().stream().filter(link -> ids.contains(link.from().node()) && ids.contains(link.to().node()))
                .forEach(link -> findings.apply(Finding.Place.LINK, link.id()).ifPresent(inside::add));
        plot.tree().frames(spot.group().id()).forEach(id -> findings.apply(Finding.Place.CHAIN, id).ifPresent(inside::add));
        return inside.stream().sorted().findFirst();
    }
}
