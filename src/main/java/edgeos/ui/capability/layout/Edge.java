package edgeos.ui.capability.layout;

import edgeos.model.capability.Capability;
import edgeos.ui.canvas.geometry.Curve;
import java.util.List;

/**
 * A capability, or many equal ones of folded domains: it leaves its holder to the right, bends, and runs straight to its object.
 *
 * @param key the capability's id; of many, one of their own
 * @param capabilities what it stands for; never empty
 * @param from the card of the holder
 * @param to the card of the object; of what a role does with an FWP as a whole, that of the FWP
 * @param y0 where it leaves
 * @param bendX where it starts to run straight
 * @param y1 where it runs straight and arrives
 * @param style what its colour says
 * @param label its rights and badge
 */
public record Edge(String key, List<Capability> capabilities, Card from, Card to, double y0, double bendX, double y1, Style style, String label) {
    /** What an edge's colour says. */
    public enum Style {
        /** A node or wire needs it. */
        FLOW,
        /** A role needs it. */
        CONTROL,
        /** A user granted it. */
        USER,
        /** Its slot is empty. */
        REVOKED,
        /** The object's first capability, or one that only passes through. */
        OWNER
    }

    public Edge {
        capabilities = List.copyOf(capabilities);
    }

    /** Its bent part, where the roles stand {@code shift} lower than they were laid out. */
    public Curve curve(double shift) {
        return Curve.between(from.box().right(), y0 + (from.kind() == Card.Kind.ROLE ? shift : 0), bendX, y1);
    }

    /** Where it arrives, from the left. */
    public double endX() {
        return to.box().x();
    }

    /** Where its pill ends, from the left: on the straight part, before whatever comes next. */
    public double pillRight() {
        return (from.kind() == Card.Kind.ROLE ? Columns.DOMAINS_X : Columns.OBJECTS_X) - Columns.ARROW;
    }

    /** True if it stands for more than one. */
    public boolean isBundle() {
        return capabilities.size() > 1 || from.kind() == Card.Kind.FOLD || to.kind() == Card.Kind.FOLD || to.kind() == Card.Kind.FOLDED_OBJECTS;
    }

    /** The first of what it stands for. */
    public Capability capability() {
        return capabilities.getFirst();
    }
}
