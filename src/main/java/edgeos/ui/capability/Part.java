package edgeos.ui.capability;

import edgeos.ui.capability.layout.Card;
import edgeos.ui.capability.layout.Edge;

/** What of the graph lies at a place. */
sealed interface Part {
    /** A card. */
    record OnCard(Card card) implements Part { }

    /** An edge or its pill. */
    record OnEdge(Edge edge) implements Part { }

    /** Nothing. */
    record OnNothing() implements Part { }

    /** The key of what was hit; empty: nothing. */
    default String key() {
        return switch (this) {
            case OnCard(var card) -> card.key();
            case OnEdge(var edge) -> edge.key();
            case OnNothing() -> "";
        };
    }
}
