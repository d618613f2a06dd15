package edgeos.model.edit;

import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.capability.Capability;
import edgeos.model.capability.Capability.Origin;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.ObjectRights;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Port;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Why something cannot be granted, and where it goes if it can. Stateless; any thread. */
final class Refusals {
    private Refusals() { }

    static Optional<String> refusal(Drawing drawing, CapabilityGraph graph, DomainRef holder, ObjectRef object, Set<Right> rights, String from) {
        return parts(graph, holder, object, rights)
                .or(() -> lost(graph, holder, object, rights, from).isPresent() ? Optional.empty() : anew(drawing, graph, holder, object, rights, from));
    }

    private static Optional<String> parts(CapabilityGraph graph, DomainRef holder, ObjectRef object, Set<Right> rights) {
        if (graph.domain(holder).isEmpty()) {
            return Optional.of("there is no such domain");
        }
        if (graph.object(object).isEmpty()) {
            return Optional.of("there is no such object");
        }
        if (rights.isEmpty()) {
            return Optional.of("choose what it allows");
        }
        Set<Right> strange = rights.stream().filter(right -> !ObjectRights.of(object.kind()).contains(right))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
        return strange.isEmpty() ? Optional.empty() : Optional.of("nobody can " + words(strange) + " " + article(object.kind()));
    }

    private static Optional<String> anew(Drawing drawing, CapabilityGraph graph, DomainRef holder, ObjectRef object, Set<Right> rights, String from) {
        if (holder.kind() == DomainRef.Kind.ROLE) {
            return Optional.of("the " + name(graph, holder) + " holds what nodes and wires need, no more");
        }
        Optional<String> source = source(graph, object, rights, from);
        if (source.isPresent()) {
            return source;
        }
        for (Capability held : graph.table(holder)) {
            if (!held.revoked() && held.object().equals(object) && held.rights().containsAll(rights)
                    && (from.isEmpty() || held.rights().equals(rights))) {
                return Optional.of(name(graph, holder) + " holds this already, in slot " + held.slot());
            }
        }
        if (drawsWire(holder, object, rights)) {
            return wire(drawing, holder, object, rights);
        }
        return freeSlot(drawing, graph, holder) < 0 ? Optional.of("the table of " + name(graph, holder) + " is full") : Optional.empty();
    }

    private static Optional<String> source(CapabilityGraph graph, ObjectRef object, Set<Right> rights, String from) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<Capability> source = graph.capability(from).filter(capability -> capability.object().equals(object));
        if (source.isEmpty()) {
            return Optional.of("what it is minted from is not there");
        }
        if (source.get().revoked()) {
            return Optional.of("what it is minted from is revoked");
        }
        Set<Right> more = rights.stream().filter(right -> !source.get().rights().contains(right))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
        return more.isEmpty() ? Optional.empty() : Optional.of("what it is minted from does not allow to " + words(more));
    }

    private static Optional<String> wire(Drawing drawing, DomainRef holder, ObjectRef object, Set<Right> rights) {
        if (rights.size() > 1) {
            return Optional.of("grant send alone: it comes with a wire");
        }
        Optional<Link.End> in = Wiring.bestIn(drawing, object.of());
        if (in.isEmpty()) {
            return Optional.of(Wiring.lack(drawing, object.of(), Port.Direction.IN));
        }
        Optional<Link.End> out = Wiring.freeOut(drawing, holder.of());
        return out.isEmpty() ? Optional.of(lacksPort(drawing, holder)) : Wiring.refusal(drawing, out.get(), in.get(), "");
    }

    private static String lacksPort(Drawing drawing, DomainRef holder) {
        boolean none = drawing.node(holder.of()).map(Node::kind).flatMap(Catalogue::kind).filter(kind -> kind.outPorts().isEmpty()).isPresent();
        return none ? Wiring.lack(drawing, holder.of(), Port.Direction.OUT) : "no out port is free";
    }

    /** True if a grant is what a wire is for: a node that sends towards another's in-ring, or towards a gateway. */
    static boolean drawsWire(DomainRef holder, ObjectRef object, Set<Right> rights) {
        return holder.kind() == DomainRef.Kind.NODE && rights.contains(Right.SEND)
                && (object.kind() == ObjectRef.Kind.IN_RING || object.kind() == ObjectRef.Kind.GATEWAY_PORT);
    }

    /** What the holder needs by the drawing, has these rights, and was revoked. */
    static Optional<Capability> lost(CapabilityGraph graph, DomainRef holder, ObjectRef object, Set<Right> rights, String from) {
        return graph.table(holder).stream().filter(held -> held.revoked() && held.origin() == Origin.DERIVED && held.object().equals(object)
                && held.rights().containsAll(rights) && (from.isEmpty() || from.equals(held.parent()))).findFirst();
    }

    /** The first slot for a grant; of a tenant one that is free in the table of each of its FWPs, if there is one; -1 if the table is full. */
    static int freeSlot(Drawing drawing, CapabilityGraph graph, DomainRef holder) {
        BitSet own = new BitSet();
        take(drawing, graph, holder, own);
        BitSet all = (BitSet) own.clone();
        if (holder.kind() == DomainRef.Kind.TENANT) {
            for (Domain domain : graph.domains()) {
                if (domain.ref().kind() == DomainRef.Kind.NODE && domain.tenant().equals(holder.of())) {
                    take(drawing, graph, domain.ref(), all);
                }
            }
        }
        int slot = all.nextClearBit(Grant.FIRST_SLOT);
        slot = slot < Grant.MOST_SLOTS ? slot : own.nextClearBit(Grant.FIRST_SLOT);
        return slot < Grant.MOST_SLOTS ? slot : -1;
    }

    private static void take(Drawing drawing, CapabilityGraph graph, DomainRef holder, BitSet slots) {
        graph.table(holder).forEach(capability -> slots.set(capability.slot()));
        drawing.isolation().grants().stream().filter(grant -> grant.holder().equals(holder) && grant.slot() >= 0).forEach(grant -> slots.set(grant.slot()));
    }

    private static String name(CapabilityGraph graph, DomainRef holder) {
        return graph.domain(holder).map(Domain::name).orElse(holder.of());
    }

    private static String words(Set<Right> rights) {
        return rights.stream().map(Right::text).collect(Collectors.joining(" or "));
    }

    private static String article(ObjectRef.Kind kind) {
        return switch (kind) {
            case MEMORY -> "the memory of an FWP";
            case IN_RING -> "an in-ring";
            case OUT_RING -> "an out-ring";
            case THREAD -> "a thread";
            case HYPERCALL_GATE -> "a hypercall gate";
            case SESSION -> "sessions of a service";
            case GATEWAY_PORT -> "a gateway's port";
            case SHARED_MEMORY -> "shared memory";
            case SERVICE -> "a service";
            case KEY -> "a key";
        };
    }
}
