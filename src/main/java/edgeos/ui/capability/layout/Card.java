package edgeos.ui.capability.layout;

import edgeos.ui.canvas.geometry.Box;
import java.util.List;

/**
 * A protection domain, an object, or many of them folded into one.
 *
 * @param key the reference of the domain or object as text; of a fold, its own
 * @param kind what it stands for
 * @param box where it stands
 * @param name what people call it
 * @param subtitle below the name
 * @param icon name of the icon
 * @param tenant whose it is; empty: nobody's in particular
 * @param members of a fold, the references that it stands for; else empty
 */
public record Card(String key, Kind kind, Box box, String name, String subtitle, String icon, String tenant, List<String> members) {
    /** What a card stands for. */
    public enum Kind {
        /** A part of the machine. */
        ROLE,
        /** The FWPs of a node, or a gateway. */
        NODE,
        /** A tenant. */
        TENANT,
        /** A domain that a user drew. */
        DRAWN,
        /** An object. */
        OBJECT,
        /** Equal tenants. */
        FOLD,
        /** The objects of equal tenants. */
        FOLDED_OBJECTS;

        /** The column, from the left: 0, 1, or 2. */
        public int column() {
            return switch (this) {
                case ROLE -> 0;
                case NODE, TENANT, DRAWN, FOLD -> 1;
                case OBJECT, FOLDED_OBJECTS -> 2;
            };
        }

        /** True if it can be granted something. */
        public boolean holds() {
            return this == NODE || this == TENANT || this == DRAWN;
        }
    }

    public Card {
        members = List.copyOf(members);
    }
}
