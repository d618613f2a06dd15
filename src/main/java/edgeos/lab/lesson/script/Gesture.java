package edgeos.lab.lesson.script;

import edgeos.lab.lesson.condition.Ends;
import edgeos.lab.lesson.condition.Property;
import edgeos.lab.lesson.condition.Sight;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.List;

/** Something that a user can do, so that a test can do it. Immutable; any thread. */
public sealed interface Gesture {
    /**
     * Places a new node.
     *
     * @param kind its kind
     * @param id the id that it gets; empty: whatever the editor gives it
     * @param x its left edge on the canvas, in pixels at 100 %
     * @param y its top edge
     * @param chain the chain in whose frame it is put; empty: in none but the one that is there
     */
    record Add(String kind, String id, double x, double y, String chain) implements Gesture { }

    /**
     * Draws a wire.
     *
     * @param ends its ports; an end without a port means the first that fits
     */
    record Wire(Ends ends) implements Gesture { }

    /** Deletes the wires that lead so. */
    record Cut(Ends ends) implements Gesture { }

    /** Deletes a node, or a chain with what is in it. */
    record Delete(String id) implements Gesture { }

    /**
     * Changes a setting of a node, or a property of a chain, a wire, or the machine.
     *
     * @param property which
     * @param value what is typed or chosen
     */
    record Change(Property property, String value) implements Gesture { }

    /** Carries out an action so often. */
    record Act(String action, int times) implements Gesture { }

    /**
     * Selects parts.
     *
     * @param nodes ids of nodes
     * @param chains ids of chains
     * @param wires wires
     */
    record Select(List<String> nodes, List<String> chains, List<Ends> wires) implements Gesture {
        public Select {
            nodes = List.copyOf(nodes);
            chains = List.copyOf(chains);
            wires = List.copyOf(wires);
        }
    }

    /** Brings a tab, chart, or panel to the front. */
    record Open(Sight sight) implements Gesture { }

    /** Sets by what the rate of all generators is multiplied. */
    record Load(double factor) implements Gesture { }

    /** Sets how many clients each generator has; 0: as drawn. */
    record Clients(int count) implements Gesture { }

    /** Revokes a capability by its id. */
    record Revoke(String capability) implements Gesture { }

    /** Takes a revocation back. */
    record Restore(String capability) implements Gesture { }

    /** Grants a capability. */
    record Grant(DomainRef holder, Right right, ObjectRef object) implements Gesture { }

    /** Presses Next. */
    record Next() implements Gesture { }
}
