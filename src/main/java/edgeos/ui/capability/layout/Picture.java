package edgeos.ui.capability.layout;

import edgeos.model.capability.CapabilityGraph;
import edgeos.ui.canvas.geometry.Box;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A graph as it is shown. Immutable.
 *
 * <p>In a tall picture the roles come along with the view; whoever asks says how much lower they stand ({@code shift}).
 */
public final class Picture {
    /** Nothing at all. */
    public static final Picture EMPTY = new Picture(new CapabilityGraph(List.of(), List.of(), List.of()), Choice.FIRST, List.of(), List.of());

    private final CapabilityGraph graph;
    private final Choice choice;
    private final List<Card> cards;
    private final List<Edge> edges;
    private final Map<String, Card> cardOf = new HashMap<>();
    private final Map<String, Edge> edgeOf = new HashMap<>();
    private final Map<String, List<Edge>> out = new HashMap<>();
    private final Map<String, List<Edge>> in = new HashMap<>();
    private final Edge[] byRow;
    private final List<List<Card>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private final Box bounds;
    private final Box roles;

    Picture(CapabilityGraph graph, Choice choice, List<Card> cards, List<Edge> edges) {
        this.graph = graph;
        this.choice = choice;
        this.cards = List.copyOf(cards);
        this.edges = List.copyOf(edges);
        byRow = edges.toArray(Edge[]::new);
        Arrays.sort(byRow, Comparator.comparingDouble(Edge::y1));
        for (Card card : cards) {
            columns.get(card.kind().column()).add(card);
            cardOf.put(card.key(), card);
            card.members().forEach(member -> cardOf.putIfAbsent(member, card));
        }
        for (Edge edge : edges) {
            edgeOf.put(edge.key(), edge);
            edge.capabilities().forEach(capability -> edgeOf.putIfAbsent(capability.id(), edge));
            out.computeIfAbsent(edge.from().key(), _ -> new ArrayList<>()).add(edge);
            in.computeIfAbsent(edge.to().key(), _ -> new ArrayList<>()).add(edge);
        }
        bounds = Box.around(cards.stream().map(Card::box).toList()).orElse(new Box(0, 0, 0, 0));
        roles = Box.around(cards.stream().filter(card -> card.kind() == Card.Kind.ROLE).map(Card::box).toList()).orElse(new Box(0, 0, 0, 0));
    }

    /** What is shown. */
    public CapabilityGraph graph() {
        return graph;
    }

    /** How much of it. */
    public Choice choice() {
        return choice;
    }

    /** All cards, column by column and downwards within each. */
    public List<Card> cards() {
        return cards;
    }

    /** All edges. */
    public List<Edge> edges() {
        return edges;
    }

    /** The card of a domain or object, or the fold that it is in. */
    public Optional<Card> card(String key) {
        return Optional.ofNullable(cardOf.get(key));
    }

    /** The edge of a capability, or the one that it is in; empty if it is not shown. */
    public Optional<Edge> edge(String key) {
        return Optional.ofNullable(edgeOf.get(key));
    }

    /** Edges that leave a card, downwards by where they arrive. */
    public List<Edge> out(Card card) {
        return out.getOrDefault(card.key(), List.of());
    }

    /** Edges that arrive at a card, downwards. */
    public List<Edge> in(Card card) {
        return in.getOrDefault(card.key(), List.of());
    }

    /** Edges that arrive at these heights, downwards. */
    public List<Edge> arriving(double from, double to) {
        int low = 0;
        for (int high = byRow.length; low < high;) {
            int middle = (low + high) >>> 1;
            if (byRow[middle].y1() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < byRow.length && byRow[end].y1() <= to) {
            end++;
        }
        return Arrays.asList(byRow).subList(low, end);
    }

    /** Cards that a part of the picture shows, where the roles stand {@code shift} lower. */
    public List<Card> cards(Box seen, double shift) {
        List<Card> visible = new ArrayList<>();
        columns.getFirst().stream().filter(card -> box(card, shift).meets(seen)).forEach(visible::add);
        for (List<Card> column : columns.subList(1, columns.size())) {
            int low = 0;
            for (int high = column.size(); low < high;) {
                int middle = (low + high) >>> 1;
                if (column.get(middle).box().bottom() < seen.y()) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (int at = low; at < column.size() && column.get(at).box().y() <= seen.bottom(); at++) {
                if (column.get(at).box().meets(seen)) {
                    visible.add(column.get(at));
                }
            }
        }
        return visible;
    }

    /** A box around all cards. */
    public Box bounds() {
        return bounds;
    }

    /** How much lower the roles stand so that a view of this part of the picture shows them. */
    public double shift(Box seen, double air) {
        double room = bounds.bottom() - roles.bottom();
        return seen.height() >= bounds.height() ? 0 : Math.clamp(seen.y() + air - roles.y(), 0, Math.max(0, room));
    }

    /** Where a card stands. */
    public Box box(Card card, double shift) {
        Box box = card.box();
        return card.kind() == Card.Kind.ROLE && shift != 0 ? new Box(box.x(), box.y() + shift, box.width(), box.height()) : box;
    }
}
