package edgeos.lab.lesson.condition;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation.Comparison;
import edgeos.model.Link;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Policies;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Something about the drawing alone. Immutable; any thread. */
public sealed interface DrawingFact extends Condition {
    /** Whether it is so in this drawing; never throws. */
    boolean holds(Drawing drawing);

    /** What can be there by itself. */
    enum Thing { NODE, CHAIN, TENANT }

    /**
     * There is a part of this id, or a tenant of this name.
     *
     * @param thing what
     * @param id which
     */
    record Exists(Thing thing, String id) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return switch (thing) {
                case NODE -> drawing.node(id).isPresent();
                case CHAIN -> drawing.chain(id).isPresent();
                case TENANT -> drawing.chains().stream().map(Chain::tenant).anyMatch(id::equals);
            };
        }

        @Override
        public String words() {
            return "the " + thing.name().toLowerCase(java.util.Locale.ROOT) + " " + id + " is there";
        }
    }

    /**
     * A node is of this kind.
     *
     * @param node its id
     * @param kind the kind's id
     */
    record OfKind(String node, String kind) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return drawing.node(node).filter(found -> found.kind().equals(kind)).isPresent();
        }

        @Override
        public String words() {
            return node + " is a " + kind;
        }
    }

    /**
     * A node stands in this chain's frame.
     *
     * @param node its id
     * @param chain the chain's id; empty: in any
     */
    record Inside(String node, String chain) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return drawing.node(node).filter(found -> found.chain() != null && (chain.isEmpty() || found.chain().equals(chain))).isPresent();
        }

        @Override
        public String words() {
            return node + " stands in " + (chain.isEmpty() ? "a chain" : "the chain " + chain);
        }
    }

    /**
     * A node is disabled.
     *
     * @param node its id
     */
    record Disabled(String node) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return drawing.node(node).filter(found -> found.disabled()).isPresent();
        }

        @Override
        public String words() {
            return node + " is disabled";
        }
    }

    /**
     * There are so many of something.
     *
     * @param what {@code nodes}, {@code wires}, {@code chains}, {@code tenants}, or the id of a kind
     * @param chain only what stands in this chain; empty: everywhere
     * @param comparison how many against
     * @param value this
     */
    record Count(String what, String chain, Comparison comparison, double value) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return comparison.holds(in(drawing), value);
        }

        /** How many there are. */
        public long in(Drawing drawing) {
            return switch (what) {
                case "nodes" -> drawing.nodes().stream().filter(node -> chain.isEmpty() || chain.equals(node.chain())).count();
                case "wires" -> drawing.links().size();
                case "chains" -> drawing.chains().size();
                case "tenants" -> drawing.chains().stream().map(Chain::tenant).filter(tenant -> !tenant.isEmpty()).distinct().count();
                default -> drawing.nodes().stream().filter(node -> node.kind().equals(what) && (chain.isEmpty() || chain.equals(node.chain()))).count();
            };
        }

        @Override
        public String words() {
            return "the number of " + what + (chain.isEmpty() ? "" : " in " + chain) + " is " + comparison.sign() + " " + Compared.plain(value);
        }
    }

    /**
     * A wire leads from one node to another.
     *
     * @param ends which
     */
    record Wired(Ends ends) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return ends.first(drawing).isPresent();
        }

        @Override
        public String words() {
            return "a wire leads " + ends;
        }
    }

    /**
     * Wires lead from one node to another, perhaps through others.
     *
     * @param from the id of the first
     * @param to the id of the last
     */
    record Reaches(String from, String to) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            Set<String> seen = new HashSet<>();
            var next = new ArrayDeque<>(Set.of(from));
            while (!next.isEmpty()) {
                String at = next.removeFirst();
                for (Link link : drawing.links()) {
                    if (link.from().node().equals(at) && seen.add(link.to().node())) {
                        next.addLast(link.to().node());
                    }
                }
            }
            return seen.contains(to);
        }

        @Override
        public String words() {
            return "wires lead from " + from + " to " + to;
        }
    }

    /**
     * A property of a node, chain, wire, or of the machine compares so.
     *
     * @param property which
     * @param compared with what, and how
     */
    record Has(Property property, Compared compared) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return property.of(drawing).filter(compared::holds).isPresent();
        }

        @Override
        public String words() {
            return property.words() + " " + compared.words();
        }
    }

    /**
     * A domain holds a capability that is not revoked.
     *
     * @param holder who
     * @param right what it allows
     * @param object with what
     */
    record Granted(DomainRef holder, Right right, ObjectRef object) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return CapabilityGraph.of(drawing).table(holder).stream()
                    .anyMatch(held -> held.object().equals(object) && held.rights().contains(right) && !held.revoked());
        }

        @Override
        public String words() {
            return holder + " may " + right.text() + " " + object;
        }
    }

    /**
     * A capability is revoked.
     *
     * @param id which
     */
    record Revoked(String id) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            return drawing.isolation().revoked().contains(id) || CapabilityGraph.of(drawing).capability(id).filter(held -> held.revoked()).isPresent();
        }

        @Override
        public String words() {
            return "the capability " + id + " is revoked";
        }
    }

    /**
     * A wire carries nothing, as a capability that it needs is revoked.
     *
     * @param ends which
     */
    record Denied(Ends ends) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            Optional<Link> link = ends.first(drawing);
            return link.isPresent() && !CapabilityGraph.of(drawing).denying(link.get().id()).isEmpty();
        }

        @Override
        public String words() {
            return "the wire " + ends + " is denied";
        }
    }

    /**
     * Nobody can break a policy of the drawing.
     *
     * @param id which; empty: any of them, of which there is at least one
     */
    record Upheld(String id) implements DrawingFact {
        @Override
        public boolean holds(Drawing drawing) {
            boolean there = drawing.isolation().policies().stream().anyMatch(policy -> id.isEmpty() || policy.id().equals(id));
            return there && Policies.breaches(drawing).stream().noneMatch(breach -> id.isEmpty() || breach.policy().id().equals(id));
        }

        @Override
        public String words() {
            return id.isEmpty() ? "all policies hold" : "the policy " + id + " holds";
        }
    }
}
