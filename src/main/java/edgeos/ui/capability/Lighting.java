package edgeos.ui.capability;

import edgeos.model.capability.Breach;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Influence;
import edgeos.notation.DomainRef;
import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Edge;
import edgeos.ui.capability.layout.Picture;
import edgeos.ui.capability.paint.Light;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a selection lights up: of a domain, all that it can reach; of an object, who holds it; of a capability, what it comes from and leads to; of a policy, the ways by which it is broken, which are marked whatever is selected. Stateless. */
final class Lighting {
    private static final String NODE = "node:";

    private Lighting() { }

    /** What selecting a card selects; a fold selects nothing. */
    static Selection selection(Card card) {
        return switch (card.kind()) {
            case NODE -> Selection.ofNode(card.key().substring(NODE.length()));
            case ROLE, TENANT, DRAWN, OBJECT -> Selection.ofGraph(card.key());
            case FOLD, FOLDED_OBJECTS -> Selection.NONE;
        };
    }

    /** The key of the card or edge that stands for what is selected. */
    static Optional<String> first(Selection selection, Picture picture) {
        return chosen(selection, picture).stream().findFirst();
    }

    /** What is lit now. */
    static Light of(Editor editor, Picture picture, String current) {
        Set<String> chosen = chosen(editor.selection(), picture);
        Set<String> cards = new HashSet<>();
        Set<String> edges = new HashSet<>();
        for (String key : chosen) {
            Optional<Card> card = picture.card(key);
            if (card.isPresent() && card.get().kind().column() < 2) {
                reach(editor, picture, key, cards, edges);
            } else if (card.isPresent()) {
                picture.in(card.get()).forEach(edge -> light(edge, cards, edges));
            }
            picture.edge(key).ifPresent(edge -> lineage(picture, edge, cards, edges));
        }
        editor.breaches().stream().filter(breach -> isChosen(editor.selection(), breach)).flatMap(breach -> way(breach, picture)).forEach(edge -> light(edge, cards, edges));
        Set<String> broken = editor.breaches().stream().flatMap(breach -> way(breach, picture)).map(Edge::key).collect(Collectors.toSet());
        return new Light(chosen, current, cards, edges, broken, !chosen.isEmpty() || !edges.isEmpty(), "", false);
    }

    /** Where the way begins by which a policy is broken: one that is selected, or else any; empty if none is, or it is by no capability that is shown. */
    static Optional<Edge> broken(Editor editor, Picture picture) {
        boolean chosen = editor.breaches().stream().anyMatch(breach -> isChosen(editor.selection(), breach));
        return editor.breaches().stream().filter(breach -> !chosen || isChosen(editor.selection(), breach)).flatMap(breach -> way(breach, picture)).findFirst();
    }

    private static boolean isChosen(Selection selection, Breach breach) {
        return selection.equals(Selection.ofPolicy(breach.policy().id()));
    }

    private static Stream<Edge> way(Breach breach, Picture picture) {
        return breach.path().stream().flatMap(step -> picture.edge(step.by()).stream());
    }

    private static Set<String> chosen(Selection selection, Picture picture) {
        Set<String> keys = new LinkedHashSet<>();
        selection.nodes().forEach(id -> picture.card(NODE + id).map(Card::key).ifPresent(keys::add));
        for (String part : selection.graph()) {
            picture.card(part).map(Card::key).ifPresent(keys::add);
            picture.edge(part).map(Edge::key).ifPresent(keys::add);
        }
        if (!selection.links().isEmpty()) {
            picture.edges().stream().filter(edge -> edge.capabilities().stream().flatMap(each -> each.links().stream()).anyMatch(selection.links()::contains))
                    .map(Edge::key).forEach(keys::add);
        }
        return keys;
    }

    private static void reach(Editor editor, Picture picture, String key, Set<String> cards, Set<String> edges) {
        if (key.startsWith("fold:")) {
            return;
        }
        DomainRef domain = DomainRef.parse(key);
        picture.card(key).ifPresent(card -> picture.out(card).forEach(edge -> light(edge, cards, edges)));
        if (domain.kind() == DomainRef.Kind.ROLE) {
            return;
        }
        Influence influence = editor.influence();
        Set<DomainRef> reached = new HashSet<>(influence.reach(domain));
        Set<String> keys = keys(picture, Stream.concat(reached.stream(), influence.objects(domain).stream()).map(Object::toString).collect(Collectors.toSet()));
        cards.addAll(keys);
        for (Edge edge : picture.edges()) {
            boolean held = edge.capabilities().stream().anyMatch(each -> reached.contains(each.holder()) && !each.revoked());
            if (held && keys.contains(edge.to().key())) {
                edges.add(edge.key());
            }
        }
    }

    private static Set<String> keys(Picture picture, Collection<String> refs) {
        return refs.stream().flatMap(ref -> picture.card(ref).stream()).map(Card::key).collect(Collectors.toSet());
    }

    private static void lineage(Picture picture, Edge edge, Set<String> cards, Set<String> edges) {
        CapabilityGraph graph = picture.graph();
        light(edge, cards, edges);
        graph.lineage(edge.capability().id()).stream().map(Capability::id).flatMap(id -> picture.edge(id).stream()).forEach(each -> light(each, cards, edges));
        graph.children(edge.capability().id()).stream().map(Capability::id).flatMap(id -> picture.edge(id).stream()).forEach(each -> light(each, cards, edges));
    }

    private static void light(Edge edge, Set<String> cards, Set<String> edges) {
        edges.add(edge.key());
        cards.add(edge.from().key());
        cards.add(edge.to().key());
    }
}
