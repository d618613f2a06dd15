package edgeos.model.check;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.CapabilityIds;
import edgeos.model.capability.ObjectRights;
import edgeos.model.check.Finding.Place;
import edgeos.notation.DomainRef;
import edgeos.notation.Quantity;
import edgeos.notation.Right;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Assets and what users granted. A grant that cannot be allows nothing, and so keeps no drawing from running. A revoked capability that the drawing no
 * longer needs is fine: it may need it again.
 */
final class IsolationChecks {
    private static final long MOST_KEY_BYTES = 4096;
    private static final long LEAST_SHARED_BYTES = 64;
    private static final long MOST_SHARED_BYTES = 16 << 20;

    private final Drawing drawing;
    private final CapabilityGraph graph;
    private final Findings findings;
    private final Map<String, Grant> byId = new HashMap<>();

    private IsolationChecks(Drawing drawing, Findings findings) {
        this.drawing = drawing;
        this.graph = CapabilityGraph.of(drawing);
        this.findings = findings;
    }

    static void check(Drawing drawing, Findings findings) {
        if (!drawing.isolation().assets().isEmpty() || !drawing.isolation().grants().isEmpty()) {
            var checks = new IsolationChecks(drawing, findings);
            checks.assets();
            checks.grants();
        }
    }

    private void assets() {
        Set<String> tenants = new HashSet<>();
        for (Asset asset : drawing.isolation().assets()) {
            switch (asset.kind()) {
                case KEY -> size(asset, 1, MOST_KEY_BYTES);
                case SHARED_MEMORY -> size(asset, LEAST_SHARED_BYTES, MOST_SHARED_BYTES);
                case TENANT -> tenant(asset, tenants);
                case DOMAIN, SERVICE -> { }
            }
        }
    }

    private void size(Asset asset, long least, long most) {
        if (asset.bytes() < least || asset.bytes() > most) {
            findings.error(Place.ASSET, asset.id(), "bytes", "this must be from " + Quantity.bytes(least) + " to " + Quantity.bytes(most) + ": bytes="
                    + asset.bytes(), "Set its size to one between them.");
        }
    }

    private void tenant(Asset asset, Set<String> seen) {
        if (asset.name().isBlank()) {
            findings.warning(Place.ASSET, asset.id(), "name", "a tenant is known by its name, and this has none: name=" + asset.name(), "Give it a name.");
        } else if (!seen.add(asset.name())) {
            findings.warning(Place.ASSET, asset.id(), "name", "another tenant has this name, and both are one: name=" + asset.name(),
                    "Give it another name, or delete one.");
        }
    }

    private void grants() {
        Map<DomainRef, Map<Integer, String>> slots = new HashMap<>();
        drawing.isolation().grants().forEach(grant -> byId.putIfAbsent(grant.id(), grant));
        for (Grant grant : drawing.isolation().grants()) {
            if (byId.get(grant.id()) == grant && isSomething(grant)) {
                slot(grant, slots.computeIfAbsent(grant.holder(), _ -> new HashMap<>()));
                rights(grant);
                parent(grant);
            }
        }
    }

    /** Finds grants to nobody or on nothing. */
    private boolean isSomething(Grant grant) {
        if (!grant.id().isBlank() && CapabilityIds.isReserved(grant.id())) {
            warn(grant, "id", "only what nodes and wires need is called so: id=" + grant.id(), "Give it another id in the file.");
            return false;
        }
        boolean holder = graph.domain(grant.holder()).isPresent();
        boolean object = graph.object(grant.object()).isPresent();
        if (!holder) {
            warn(grant, "holder", "whom this was granted to is not there: holder=" + grant.holder(), "Revoke it, or draw the holder again.");
        } else if (grant.holder().kind() == DomainRef.Kind.ROLE) {
            warn(grant, "holder", "a part of the machine holds what nodes and wires need, no more: holder=" + grant.holder(), "Revoke it.");
        }
        if (!object) {
            warn(grant, "object", "what this was granted on is not there: object=" + grant.object(), "Revoke it, or draw the object again.");
        }
        return holder && object;
    }

    private void slot(Grant grant, Map<Integer, String> taken) {
        if (grant.slot() < Grant.FIRST_SLOT || grant.slot() >= Grant.MOST_SLOTS) {
            warn(grant, "slot", "this must be from " + Grant.FIRST_SLOT + " to " + (Grant.MOST_SLOTS - 1) + ": slot=" + grant.slot(),
                    "Revoke it and grant it again, or give it a free slot in the file.");
            return;
        }
        String first = taken.putIfAbsent(grant.slot(), grant.id());
        if (first != null) {
            warn(grant, "slot", "another grant has this slot: holder=" + grant.holder() + " slot=" + grant.slot() + " first=" + first,
                    "Revoke it and grant it again, or give it a free slot in the file.");
        }
        if (grant.holder().kind() == DomainRef.Kind.TENANT) {
            passed(grant);
        }
    }

    /** Finds FWPs of a tenant that got another slot than the tenant, or none. */
    private void passed(Grant grant) {
        List<Capability> held = graph.children(grant.id()).stream().filter(child -> child.origin() == Capability.Origin.DERIVED).toList();
        for (Capability child : held) {
            if (child.slot() != grant.slot()) {
                warn(grant, "slot", "one of the tenant's FWPs has another capability in this slot: fwp=" + child.holder().of()
                        + " slot=" + grant.slot() + " instead=" + child.slot(), "Revoke it and grant it again: it gets a slot that is free in all of them.");
                return;
            }
        }
    }

    private void rights(Grant grant) {
        Set<Right> known = ObjectRights.of(grant.object().kind());
        String strange = grant.rights().stream().filter(right -> !known.contains(right)).map(Right::text).collect(Collectors.joining(" "));
        if (grant.rights().isEmpty()) {
            warn(grant, "rights", "it allows nothing: rights=", "Choose what it allows, or revoke it.");
        } else if (!strange.isEmpty()) {
            warn(grant, "rights", "these rights mean nothing here: object=" + grant.object() + " rights=" + strange,
                    "Revoke it and grant: " + known.stream().map(Right::text).collect(Collectors.joining(", ")) + ".");
        }
    }

    private void parent(Grant grant) {
        if (grant.from().isEmpty()) {
            return;
        }
        Optional<Capability> parent = graph.capability(grant.from()).filter(capability -> capability.object().equals(grant.object()));
        if (parent.isEmpty()) {
            warn(grant, "from", "what it was minted from is not there: from=" + grant.from(), "Revoke it and grant it again.");
        } else if (!parent.get().rights().containsAll(grant.rights())) {
            warn(grant, "rights", "it allows more than what it was minted from: from=" + grant.from() + " rights=" + texts(grant.rights()) + " most="
                    + texts(parent.get().rights()), "Revoke it and grant it again with fewer rights.");
        } else if (parent.get().revoked()) {
            boolean round = isBelowItself(grant);
            warn(grant, "from", (round ? "it was minted from itself, by way of others" : "what it was minted from is revoked, so it allows nothing")
                    + ": from=" + grant.from(), round ? "Revoke it and grant it again." : "Grant that again, or revoke this.");
        }
    }

    private boolean isBelowItself(Grant grant) {
        Set<String> seen = new HashSet<>();
        Grant at = grant;
        while (at != null && seen.add(at.id())) {
            at = byId.get(at.from());
        }
        return at == grant;
    }

    private static String texts(Set<Right> rights) {
        return rights.stream().map(Right::text).collect(Collectors.joining(" "));
    }

    private void warn(Grant grant, String setting, String what, String remedy) {
        findings.warning(Place.GRANT, grant.id(), setting, what, remedy);
    }
}
