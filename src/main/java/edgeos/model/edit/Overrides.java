package edgeos.model.edit;

import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Link;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.CapabilityIds;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was granted and revoked, on its way with wires that are led elsewhere and with parts that are copied. Stateless; any thread. */
final class Overrides {
    private Overrides() { }

    /** Keeps a wire denied by its sender's slot that was so before it was led elsewhere. */
    static Drawing follow(Drawing drawing, Link before, Link after) {
        String old = sends(drawing, before);
        if (!drawing.isolation().revoked().contains(old)) {
            return drawing;
        }
        List<String> revoked = new ArrayList<>(drawing.isolation().revoked());
        revoked.replaceAll(id -> id.equals(old) ? sends(drawing, after) : id);
        return drawing.withIsolation(drawing.isolation().withRevoked(revoked));
    }

    private static String sends(Drawing drawing, Link link) {
        boolean port = drawing.node(link.to().node()).flatMap(node -> Catalogue.kind(node.kind())).filter(kind -> kind.role() == Kind.Role.TRANSMIT)
                .isPresent();
        return CapabilityIds.sends(DomainRef.node(link.from().node()),
                new ObjectRef(port ? ObjectRef.Kind.GATEWAY_PORT : ObjectRef.Kind.IN_RING, link.to().node()), link.id());
    }

    /** What a fragment of these nodes takes along: grants to them on their own things and on assets, and what of its wires is revoked. */
    static Drawing copy(Drawing drawing, Drawing fragment, Set<String> nodes) {
        List<Grant> grants = drawing.isolation().grants().stream().filter(grant -> grant.holder().kind() == DomainRef.Kind.NODE
                && nodes.contains(grant.holder().of()) && (grant.object().kind().isAsset() || nodes.contains(grant.object().of()))).toList();
        List<String> revoked = List.of();
        if (!drawing.isolation().revoked().isEmpty()) {
            CapabilityGraph graph = CapabilityGraph.of(fragment);
            revoked = drawing.isolation().revoked().stream().filter(id -> graph.capability(id).isPresent()).toList();
        }
        return fragment.withIsolation(Isolation.NONE.withGrants(grants).withRevoked(revoked));
    }

    /**
     * A drawing with what a fragment took along.
     *
     * @param grown the drawing with the fragment's nodes and links in it
     * @param nodeIds what the fragment's nodes are called there
     * @param linkIds what its links are called there
     */
    static Drawing paste(Drawing grown, Drawing fragment, Map<String, String> nodeIds, Map<String, String> linkIds) {
        if (fragment.isolation().grants().isEmpty() && fragment.isolation().revoked().isEmpty()) {
            return grown;
        }
        CapabilityGraph target = CapabilityGraph.of(grown);
        Map<String, String> ids = renamed(CapabilityGraph.of(fragment), nodeIds, linkIds);
        Drawing pasted = grown;
        List<Grant> moved = new ArrayList<>();
        for (Grant grant : fragment.isolation().grants()) {
            Optional<ObjectRef> object = Optional.of(renamed(grant.object(), nodeIds)).filter(ref -> target.object(ref).isPresent());
            if (object.isPresent() && nodeIds.containsKey(grant.holder().of())) {
                String id = Ids.grant(pasted);
                ids.put(grant.id(), id);
                Grant copy = new Grant(id, renamed(grant.holder(), nodeIds), grant.slot(), object.get(), grant.rights(), grant.badge(), grant.from(),
                        grant.extras());
                moved.add(copy);
                pasted = pasted.withIsolation(pasted.isolation().withGrants(Edits.appended(pasted.isolation().grants(), copy)));
            }
        }
        List<Grant> settled = moved.stream().map(grant -> new Grant(grant.id(), grant.holder(), grant.slot(), grant.object(), grant.rights(),
                grant.badge(), ids.getOrDefault(grant.from(), grant.from()), grant.extras())).toList();
        List<String> revoked = fragment.isolation().revoked().stream().filter(ids::containsKey).map(ids::get).toList();
        Isolation isolation = grown.isolation();
        return withoutOrphans(grown.withIsolation(isolation.withGrants(Edits.joined(isolation.grants(), settled))
                .withRevoked(Edits.joined(isolation.revoked(), revoked))), settled);
    }

    /** Leaves out pasted grants that were minted from something that is not here. */
    private static Drawing withoutOrphans(Drawing drawing, List<Grant> pasted) {
        CapabilityGraph graph = CapabilityGraph.of(drawing);
        Isolation isolation = drawing.isolation();
        return drawing.withIsolation(isolation.withGrants(Edits.without(isolation.grants(),
                grant -> pasted.contains(grant) && !grant.from().isEmpty() && !graph.capability(grant.id()).map(Capability::parent).orElse("")
                        .equals(grant.from()))));
    }

    private static Map<String, String> renamed(CapabilityGraph fragment, Map<String, String> nodeIds, Map<String, String> linkIds) {
        Map<String, String> ids = new HashMap<>();
        for (Capability capability : fragment.capabilities()) {
            DomainRef holder = renamed(capability.holder(), nodeIds);
            ObjectRef object = renamed(capability.object(), nodeIds);
            String link = capability.links().size() == 1 ? capability.links().iterator().next() : "";
            if (capability.id().equals(CapabilityIds.owner(capability.object()))) {
                ids.put(capability.id(), CapabilityIds.owner(object));
            } else if (capability.id().equals(CapabilityIds.held(capability.holder(), capability.object()))) {
                ids.put(capability.id(), CapabilityIds.held(holder, object));
            } else if (capability.id().equals(CapabilityIds.sends(capability.holder(), capability.object(), link))) {
                ids.put(capability.id(), CapabilityIds.sends(holder, object, linkIds.getOrDefault(link, link)));
            }
        }
        return ids;
    }

    private static DomainRef renamed(DomainRef ref, Map<String, String> nodeIds) {
        return ref.kind() == DomainRef.Kind.NODE ? DomainRef.node(nodeIds.getOrDefault(ref.of(), ref.of())) : ref;
    }

    private static ObjectRef renamed(ObjectRef ref, Map<String, String> nodeIds) {
        return ref.kind().isAsset() ? ref : new ObjectRef(ref.kind(), nodeIds.getOrDefault(ref.of(), ref.of()));
    }
}
