package edgeos.model.capability;

import edgeos.model.Grant;
import edgeos.model.capability.Capability.Origin;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What users granted, while a graph is derived. The slots that grants name are claimed before any others are chosen, so that they stay what they are.
 * Belongs to the thread that derives.
 */
final class UserGrants {
    private final List<Grant> inOrder = new ArrayList<>();
    private final Map<ObjectRef, Map<String, Grant>> byObject = new HashMap<>();
    private final Set<String> placed = new HashSet<>();
    private final Ground ground;
    private final Emission out;

    UserGrants(List<Grant> grants, List<Domain> domains, List<KernelObject> objects, Ground ground, Emission out) {
        this.ground = ground;
        this.out = out;
        Set<DomainRef> holders = new HashSet<>();
        domains.forEach(domain -> holders.add(domain.ref()));
        Set<ObjectRef> known = new HashSet<>();
        objects.forEach(object -> known.add(object.ref()));
        Set<String> ids = new HashSet<>();
        for (Grant grant : grants) {
            if (!CapabilityIds.isReserved(grant.id()) && holders.contains(grant.holder()) && known.contains(grant.object()) && ids.add(grant.id())) {
                inOrder.add(grant);
                byObject.computeIfAbsent(grant.object(), _ -> new LinkedHashMap<>()).put(grant.id(), grant);
            }
        }
    }

    /** Takes the slots that the grants name; of two that name one, the first gets it. */
    void claim() {
        for (Grant grant : inOrder) {
            if (grant.slot() >= Grant.FIRST_SLOT && grant.slot() < Grant.MOST_SLOTS && out.tables().take(grant.holder(), grant.slot())) {
                placed.add(grant.id());
            }
        }
    }

    /** Adds what was granted on an object, parents first; then, revoked, what cannot be. */
    void add(ObjectRef object) {
        Map<String, Grant> waiting = byObject.remove(object);
        if (waiting == null) {
            return;
        }
        Map<String, List<Grant>> byParent = new HashMap<>();
        Deque<String> parents = new ArrayDeque<>();
        for (Grant grant : waiting.values()) {
            String parent = parent(grant);
            byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(grant);
            if (out.get(parent) != null && byParent.get(parent).size() == 1) {
                parents.add(parent);
            }
        }
        while (!parents.isEmpty()) {
            Capability parent = out.get(parents.poll());
            for (Grant grant : byParent.getOrDefault(parent.id(), List.of())) {
                if (isSound(grant, parent)) {
                    waiting.remove(grant.id());
                    place(grant, parent.id(), false);
                    parents.add(grant.id());
                    parents.addAll(pass(grant));
                }
            }
        }
        waiting.values().forEach(grant -> place(grant, CapabilityIds.owner(object), true));
    }

    private static String parent(Grant grant) {
        return grant.from().isEmpty() ? CapabilityIds.owner(grant.object()) : grant.from();
    }

    private boolean isSound(Grant grant, Capability parent) {
        return placed.contains(grant.id()) && parent.object().equals(grant.object()) && parent.rights().containsAll(grant.rights())
                && !grant.rights().isEmpty() && grant.holder().kind() != DomainRef.Kind.ROLE;
    }

    private void place(Grant grant, String parent, boolean revoked) {
        int slot = placed.contains(grant.id()) ? grant.slot() : out.tables().granted(grant.holder());
        out.add(new Capability(grant.id(), grant.holder(), slot, grant.object(), grant.rights(), grant.badge(), Origin.USER, Set.of(), parent, revoked));
    }

    /** What a tenant was granted, each of its FWPs holds, in the same slot where that is free. */
    private List<String> pass(Grant grant) {
        List<String> ids = new ArrayList<>();
        if (grant.holder().kind() == DomainRef.Kind.TENANT) {
            for (String node : ground.members(grant.holder().of())) {
                DomainRef holder = DomainRef.node(node);
                String id = CapabilityIds.passed(holder, grant.object(), grant.id());
                out.add(id, holder, out.tables().near(holder, grant.slot()), grant.object(), grant.rights(), grant.badge(), Origin.DERIVED, Set.of(),
                        grant.id());
                if (out.get(id) != null) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }
}
