package edgeos.model.edit;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.capability.Capability;
import edgeos.model.capability.Capability.Origin;
import edgeos.model.capability.CapabilityGraph;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Edits of who may do what. Each gives a new drawing and leaves the old one as it was. The user acts for the controller: what is copied or minted need
 * not have the right to {@code grant}, which is for what FWPs hand on by themselves. Stateless; any thread.
 */
public final class Grants {
    private Grants() { }

    /**
     * Why a domain cannot be granted something, in words for the user, without a full stop; empty if it can. Roles can only be given back what was
     * revoked of them.
     *
     * @param from the capability that it is copied or minted from, by id; empty: from the object's owner
     */
    public static Optional<String> refusal(Drawing drawing, DomainRef holder, ObjectRef object, Set<Right> rights, String from) {
        return Refusals.refusal(drawing, CapabilityGraph.of(drawing), holder, object, rights, from);
    }

    /**
     * Grants; nothing happens if {@link #refusal} says why not. {@code send} on another FWP's in-ring or on a gateway's port, granted to a node, draws
     * the wire that needs it, from the node's first free port. What the holder had and was revoked is {@linkplain #grantAgain given back}.
     *
     * @param badge 0: none
     */
    public static Drawing grant(Drawing drawing, DomainRef holder, ObjectRef object, Set<Right> rights, long badge, String from) {
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        if (Refusals.refusal(drawing, graph, holder, object, rights, from).isPresent()) {
            return drawing;
        }
        Optional<Capability> lost = Refusals.lost(graph, holder, object, rights, from);
        if (lost.isPresent()) {
            return grantAgain(drawing, graph, lost.get().id());
        }
        if (Refusals.drawsWire(holder, object, rights)) {
            return Wiring.connect(drawing, Ids.link(drawing), Wiring.freeOut(drawing, holder.of()).orElseThrow(),
                    Wiring.bestIn(drawing, object.of()).orElseThrow());
        }
        int slot = Refusals.freeSlot(drawing, graph, holder);
        Grant grant = new Grant(Ids.grant(drawing), holder, slot, object, rights, badge, from, Extras.NONE);
        return drawing.withIsolation(drawing.isolation().withGrants(Edits.appended(drawing.isolation().grants(), grant)));
    }

    /**
     * Revokes a capability and all that was derived from it: what users granted goes away, what nodes and wires need stays, empty, until
     * {@link #grantAgain}. An object's first capability itself stays with its owner.
     */
    public static Drawing revoke(Drawing drawing, String capability) {
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        Optional<Capability> found = graph.capability(capability);
        if (found.isEmpty()) {
            return drawing;
        }
        List<Capability> tops = found.get().origin() == Origin.OWNER ? graph.children(capability) : List.of(found.get());
        Set<String> granted = new HashSet<>();
        Set<String> revoked = new LinkedHashSet<>(drawing.isolation().revoked());
        for (Capability top : tops) {
            if (top.origin() == Origin.DERIVED) {
                revoked.add(top.id());
            }
            subtree(graph, top).stream().filter(below -> below.origin() == Origin.USER).map(Capability::id).forEach(granted::add);
        }
        Isolation isolation = drawing.isolation();
        return Pruning.prune(drawing, drawing.withIsolation(isolation.withRevoked(List.copyOf(revoked))
                .withGrants(Edits.without(isolation.grants(), grant -> granted.contains(grant.id())))));
    }

    /**
     * Gives a revoked capability back, with what was derived from it. Where it was revoked because one above it was, that one comes back too, and
     * whatever else was derived from that stays revoked.
     */
    public static Drawing grantAgain(Drawing drawing, String capability) {
        return grantAgain(drawing, CapabilityGraph.of(drawing), capability);
    }

    private static Drawing grantAgain(Drawing drawing, CapabilityGraph graph, String capability) {
        Set<String> revoked = new LinkedHashSet<>(drawing.isolation().revoked());
        List<Capability> lineage = graph.lineage(capability);
        boolean below = false;
        for (Capability step : lineage) {
            if (below) {
                graph.children(step.parent()).stream().filter(sibling -> sibling.origin() == Origin.DERIVED).map(Capability::id).forEach(revoked::add);
            }
            below |= revoked.contains(step.id());
        }
        lineage.forEach(step -> revoked.remove(step.id()));
        return drawing.withIsolation(drawing.isolation().withRevoked(List.copyOf(revoked)));
    }

    /**
     * Why what a user granted cannot be moved to another holder, in words for the user, without a full stop; empty if it can.
     */
    public static Optional<String> moveRefusal(Drawing drawing, String grant, DomainRef holder) {
        Optional<Grant> moved = find(drawing, grant);
        if (moved.isEmpty()) {
            return Optional.of("only what you granted can be moved");
        }
        if (moved.get().holder().equals(holder)) {
            return Optional.of("it is there already");
        }
        if (Refusals.drawsWire(holder, moved.get().object(), moved.get().rights())) {
            return Optional.of("send on a ring comes with a wire: grant it instead");
        }
        return refusal(drawing, holder, moved.get().object(), moved.get().rights(), moved.get().from());
    }

    /**
     * Moves what a user granted to another holder, into a free slot, with its descendants; nothing happens if {@link #moveRefusal} says why not. What
     * FWPs of a tenant had minted from it goes away with the tenant's hold on it.
     */
    public static Drawing move(Drawing drawing, String grant, DomainRef holder) {
        if (moveRefusal(drawing, grant, holder).isPresent()) {
            return drawing;
        }
        int slot = Refusals.freeSlot(drawing, CapabilityGraph.of(drawing), holder);
        List<Grant> grants = new ArrayList<>(drawing.isolation().grants());
        grants.replaceAll(old -> old.id().equals(grant)
                ? new Grant(old.id(), holder, slot, old.object(), old.rights(), old.badge(), old.from(), old.extras()) : old);
        return Pruning.prune(drawing, drawing.withIsolation(drawing.isolation().withGrants(grants)));
    }

    private static Optional<Grant> find(Drawing drawing, String id) {
        return drawing.isolation().grants().stream().filter(grant -> grant.id().equals(id)).findFirst();
    }

    private static List<Capability> subtree(CapabilityGraph graph, Capability top) {
        List<Capability> found = new ArrayList<>();
        Deque<Capability> ahead = new ArrayDeque<>(List.of(top));
        while (!ahead.isEmpty()) {
            Capability next = ahead.poll();
            found.add(next);
            ahead.addAll(graph.children(next.id()));
        }
        return found;
    }
}
