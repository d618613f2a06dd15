package edgeos.lab.report;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The counters of one part of a drawing in one snapshot. What enters a chain or a tenant's chains is what crosses their frames. What is dropped at a wire counts at the node that sent it, too: so at a chain, only what was
 * turned away at a wire that leads into it is added to what its nodes dropped.
 *
 * @param arrived messages that came in (drawing: that gates made)
 * @param offered messages that a loss is a share of: arrived, and those that FWPs made in the drawing, or that were turned away at a link or at a chain's frame; where FWPs of a node or chain make copies or
 *        messages of their own, and more went out or were dropped than came, those
 * @param left messages that went out
 * @param throughput the messages that a rate counts: delivered by the drawing, arrived elsewhere
 * @param bytes of those
 * @param dropped messages dropped in it
 * @param flows that its monitors know
 * @param active instances of its chains that serve a client now
 * @param activated activations of its chains
 * @param fromCache how many of those the cache served
 * @param met messages with a deadline that left in time: the drawing in it, or its frame
 * @param missed those that were late
 * @param right answers that were right
 * @param wrong answers that were wrong
 */
record Totals(long arrived, long offered, long left, long throughput, long bytes, long dropped, long flows, long active,
        long activated, long fromCache, long met, long missed, long right, long wrong) {
    static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final String FLOWS = "flows";

    /** The counters of what an expectation is about; empty when the snapshot knows no such part. */
    static Optional<Totals> of(Drawing drawing, Snapshot snapshot, Expectation.Scope scope, String subject) {
        return switch (scope) {
            case DRAWING -> Optional.of(whole(drawing, snapshot));
            case CHAIN -> drawing.chain(subject).map(chain -> framed(drawing, snapshot, chain::equals));
            case TENANT -> drawing.chains().stream().filter(chain -> chain.tenant().equals(subject)).findFirst()
                    .map(any -> framed(drawing, snapshot, chain -> chain.tenant().equals(subject)));
            case NODE -> snapshot.node(subject).map(Totals::ofNode);
            case LINK -> snapshot.link(subject).map(Totals::ofLink);
        };
    }

    private static Totals whole(Drawing drawing, Snapshot snapshot) {
        Set<String> transmit = drawing.nodes().stream()
                .filter(node -> Catalogue.kind(node.kind()).filter(kind -> kind.role() == Kind.Role.TRANSMIT).isPresent())
                .map(Node::id).collect(Collectors.toSet());
        long bytes = sum(snapshot.nodes().stream().filter(node -> transmit.contains(node.id())), NodeFigures::bytesIn);
        var ledger = snapshot.ledger();
        return new Totals(ledger.produced(), ledger.produced() + ledger.created(), ledger.delivered(), ledger.delivered(), bytes, ledger.dropped(),
                sum(snapshot.nodes().stream(), Totals::flowsOf), sum(snapshot.chains().stream(), ChainFigures::active),
                sum(snapshot.chains().stream(), ChainFigures::activated), sum(snapshot.chains().stream(), ChainFigures::fromCache),
                sum(snapshot.nodes().stream(), NodeFigures::met), sum(snapshot.nodes().stream(), NodeFigures::missed),
                sum(snapshot.nodes().stream(), Totals::rightOf), sum(snapshot.nodes().stream(), Totals::wrongOf));
    }

    private static Totals framed(Drawing drawing, Snapshot snapshot, Predicate<Chain> which) {
        Set<String> chains = drawing.chains().stream().filter(which).map(Chain::id).collect(Collectors.toSet());
        Set<String> inside = new HashSet<>();
        chains.forEach(chain -> drawing.inside(chain).forEach(node -> inside.add(node.id())));
        Map<String, Link> drawn = drawing.links().stream().collect(Collectors.toMap(Link::id, Function.identity(), (first, next) -> first));
        Function<Predicate<Link>, Stream<LinkFigures>> links = wanted -> snapshot.links().stream()
                .filter(link -> drawn.containsKey(link.id()) && wanted.test(drawn.get(link.id())));
        Predicate<Link> from = link -> inside.contains(link.from().node());
        Predicate<Link> to = link -> inside.contains(link.to().node());
        Predicate<Link> entering = to.and(from.negate());
        Predicate<Link> leaving = from.and(to.negate());
        long arrived = sum(links.apply(entering), LinkFigures::messages);
        long turnedAway = sum(links.apply(entering), LinkFigures::dropped);
        Function<ToLongFunction<NodeFigures>, Long> nodes = figure ->
                sum(snapshot.nodes().stream().filter(node -> inside.contains(node.id())), figure);
        Function<ToLongFunction<ChainFigures>, Long> figures = figure ->
                sum(snapshot.chains().stream().filter(chain -> chains.contains(chain.id())), figure);
        long left = sum(links.apply(leaving), LinkFigures::messages);
        long dropped = nodes.apply(NodeFigures::dropped) + turnedAway;
        return new Totals(arrived, Math.max(arrived + turnedAway, left + dropped), left, arrived,
                sum(links.apply(entering), LinkFigures::bytes),
                dropped, nodes.apply(Totals::flowsOf),
                figures.apply(ChainFigures::active), figures.apply(ChainFigures::activated), figures.apply(ChainFigures::fromCache),
                nodes.apply(NodeFigures::met) + sum(links.apply(leaving), LinkFigures::met), nodes.apply(NodeFigures::missed) + sum(links.apply(leaving), LinkFigures::missed),
                nodes.apply(Totals::rightOf), nodes.apply(Totals::wrongOf));
    }

    private static Totals ofNode(NodeFigures node) {
        return new Totals(node.in(), node.offered(), node.out(), node.in(), node.bytesIn(), node.dropped(), flowsOf(node), node.instances(), 0, 0, node.met(), node.missed(),
                rightOf(node), wrongOf(node));
    }

    private static Totals ofLink(LinkFigures link) {
        long offered = link.messages() + link.dropped();
        return new Totals(offered, offered, link.messages(), link.messages(), link.bytes(), link.dropped(), 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static long flowsOf(NodeFigures node) {
        return node.figures().getOrDefault(FLOWS, 0L);
    }

    private static long rightOf(NodeFigures node) {
        return node.figures().getOrDefault("right", 0L);
    }

    private static long wrongOf(NodeFigures node) {
        return node.figures().getOrDefault("wrong", 0L);
    }

    private static <T> long sum(Stream<T> of, ToLongFunction<T> figure) {
        return of.mapToLong(figure).sum();
    }
}
