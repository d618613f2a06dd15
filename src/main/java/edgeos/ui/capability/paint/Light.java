package edgeos.ui.capability.paint;

import java.util.Set;

/**
 * What of a picture is lit. Immutable.
 *
 * @param chosen keys of the cards and edges that are selected
 * @param current key of the card or edge that the keyboard is at; empty: none
 * @param cards keys of the cards that the selection concerns
 * @param edges keys of the edges that the selection concerns
 * @param broken keys of the edges of the ways by which policies are broken
 * @param dims true if all else is dimmed
 * @param target key of the card that something being dragged would be dropped on; empty: none
 * @param fits true if it fits there
 */
public record Light(Set<String> chosen, String current, Set<String> cards, Set<String> edges, Set<String> broken, boolean dims, String target, boolean fits) {
    /** Everything alike. */
    public static final Light EVEN = new Light(Set.of(), "", Set.of(), Set.of(), Set.of(), false, "", false);

    public Light {
        chosen = Set.copyOf(chosen);
        cards = Set.copyOf(cards);
        edges = Set.copyOf(edges);
        broken = Set.copyOf(broken);
    }

    /** This with something over a card. */
    public Light over(String card, boolean fitting) {
        return new Light(chosen, current, cards, edges, broken, dims, card, fitting);
    }

    boolean dimsCard(String key) {
        return dims && !cards.contains(key) && !chosen.contains(key);
    }

    boolean dimsEdge(String key) {
        return dims && !edges.contains(key) && !chosen.contains(key);
    }
}
