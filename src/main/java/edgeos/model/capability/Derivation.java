package edgeos.model.capability;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.capability.Capability.Origin;
import edgeos.model.capability.Ground.Wire;
import edgeos.model.kind.Kind;
import edgeos.model.kind.TlsKinds;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Derives the least that nodes and wires need, object by object: the owner first, then roles, then FWPs, then what users granted. Used once, by one thread.
 */
final class Derivation {
    private static final Set<Right> ALL = EnumSet.allOf(Right.class);
    private static final Set<Right> READ_WRITE = EnumSet.of(Right.READ, Right.WRITE);
    /** What the controller hands on of an in-ring: to the mover and to the senders. */
    private static final Set<Right> INTO_RING = EnumSet.of(Right.WRITE, Right.SEND, Right.GRANT);
    private static final Set<Right> OUT_OF_RING = EnumSet.of(Right.READ, Right.GRANT);

    private final Ground ground;
    private final Tables tables = new Tables();
    private final List<Domain> domains = new ArrayList<>();
    private final List<KernelObject> objects = new ArrayList<>();
    private final Emission out;
    private final UserGrants grants;

    Derivation(Drawing drawing) {
        ground = new Ground(drawing);
        addDomains();
        addObjects();
        out = new Emission(tables, drawing.isolation().revoked());
        grants = new UserGrants(drawing.isolation().grants(), domains, objects, ground, out);
    }

    CapabilityGraph graph() {
        grants.claim();
        for (DomainRef owner : List.of(DomainRef.MANAGER, DomainRef.CONTROLLER)) {
            for (KernelObject object : objects) {
                if (owner(object.ref()).equals(owner)) {
                    out.add(CapabilityIds.owner(object.ref()), owner, tables.next(owner), object.ref(), ALL, 0, Origin.OWNER, Set.of(), "");
                    derive(object.ref());
                    grants.add(object.ref());
                }
            }
        }
        return new CapabilityGraph(domains, objects, out.capabilities());
    }

    private DomainRef owner(ObjectRef object) {
        return object.kind().isAsset() || !ground.isFwp(object.of()) ? DomainRef.CONTROLLER : DomainRef.MANAGER;
    }

    private void addDomains() {
        domains.add(new Domain(DomainRef.CONTROLLER, "Controller", "", "", "", 1));
        domains.add(new Domain(DomainRef.MANAGER, "FWP manager", "", "", "", 1));
        domains.add(new Domain(DomainRef.SCHEDULER, "Scheduler", "", "", "", 1));
        domains.add(new Domain(DomainRef.MOVER, "Mover", "", "", "", 1));
        for (Node node : ground.nodes()) {
            Chain chain = ground.chain(node.id());
            domains.add(new Domain(DomainRef.node(node.id()), name(node), ground.tenant(node.id()), chain == null ? "" : chain.id(), node.kind(),
                    instances(chain)));
        }
        ground.tenants().forEach(tenant -> domains.add(new Domain(DomainRef.tenant(tenant), tenant, tenant, "", "", 1)));
        for (Asset asset : ground.assets()) {
            if (asset.kind() == Asset.Kind.DOMAIN) {
                domains.add(new Domain(new DomainRef(DomainRef.Kind.DRAWN, asset.id()), name(asset), asset.tenant(), "", "", 1));
            }
        }
    }

    private static int instances(Chain chain) {
        return chain == null ? 1 : switch (chain.policy()) {
            case SHARED, BYPASS -> 1;
            case PER_FLOW, HASHED, PER_PACKET -> Math.max(1, chain.clients());
        };
    }

    private void addObjects() {
        for (Node node : ground.nodes()) {
            switch (ground.kind(node.id()).role()) {
                case FWP -> {
                    add(ObjectRef.Kind.THREAD, node, "Thread of ", 0);
                    add(ObjectRef.Kind.MEMORY, node, "Memory of ", 0);
                    add(ObjectRef.Kind.IN_RING, node, "In-ring of ", ground.ringBytes(node));
                    add(ObjectRef.Kind.OUT_RING, node, "Out-ring of ", 0);
                    add(ObjectRef.Kind.HYPERCALL_GATE, node, "Hypercall gate of ", 0);
                    if (node.kind().equals(TlsKinds.DECRYPT)) {
                        add(ObjectRef.Kind.SESSION, node, "Sessions of ", 0);
                    }
                }
                case SOURCE -> {
                    add(ObjectRef.Kind.GATEWAY_PORT, node, "Port of ", 0);
                    add(ObjectRef.Kind.OUT_RING, node, "Out-ring of ", 0);
                }
                case TRANSMIT -> {
                    add(ObjectRef.Kind.GATEWAY_PORT, node, "Port of ", 0);
                    if (!ground.kind(node.id()).outPorts().isEmpty()) {
                        add(ObjectRef.Kind.OUT_RING, node, "Out-ring of ", 0);
                    }
                }
            }
        }
        for (Asset asset : ground.assets()) {
            switch (asset.kind()) {
                case TENANT, DOMAIN -> { }
                case SHARED_MEMORY -> add(ObjectRef.Kind.SHARED_MEMORY, asset);
                case SERVICE -> add(ObjectRef.Kind.SERVICE, asset);
                case KEY -> add(ObjectRef.Kind.KEY, asset);
            }
        }
    }

    private void add(ObjectRef.Kind kind, Node node, String what, long bytes) {
        objects.add(new KernelObject(new ObjectRef(kind, node.id()), what + name(node), ground.tenant(node.id()), bytes));
    }

    private void add(ObjectRef.Kind kind, Asset asset) {
        objects.add(new KernelObject(new ObjectRef(kind, asset.id()), name(asset), asset.tenant(), kind == ObjectRef.Kind.SERVICE ? 0 : asset.bytes()));
    }

    private static String name(Node node) {
        return node.name().isBlank() ? node.id() : node.name();
    }

    private static String name(Asset asset) {
        return asset.name().isBlank() ? asset.id() : asset.name();
    }

    private void derive(ObjectRef object) {
        switch (object.kind()) {
            case THREAD -> {
                role(DomainRef.SCHEDULER, object, EnumSet.of(Right.RUN), Set.of(), CapabilityIds.owner(object));
                own(object, Tables.THREAD, Right.READ);
            }
            case MEMORY -> memory(object);
            case IN_RING -> inRing(object);
            case OUT_RING -> outRing(object);
            case HYPERCALL_GATE -> own(object, Tables.GATE, Right.CALL);
            case SESSION -> session(object);
            case GATEWAY_PORT -> port(object);
            case SHARED_MEMORY, SERVICE, KEY -> { }
        }
    }

    private void memory(ObjectRef object) {
        role(DomainRef.MANAGER, object, EnumSet.of(Right.CREATE, Right.CLEAN), Set.of(), CapabilityIds.owner(object));
        own(object, Tables.MEMORY, Right.READ, Right.WRITE);
        Map<DomainRef, Integer> slots = new LinkedHashMap<>();
        Map<DomainRef, Set<String>> links = new LinkedHashMap<>();
        for (Wire wire : ground.shares(object.of())) {
            boolean called = wire.to().equals(object.of());
            DomainRef holder = DomainRef.node(called ? wire.from() : wire.to());
            slots.putIfAbsent(holder, called ? Tables.FIRST_CALLED + wire.out() : Tables.FIRST_CALLER + wire.in());
            links.computeIfAbsent(holder, _ -> new LinkedHashSet<>()).add(wire.link().id());
        }
        slots.forEach((holder, wanted) -> out.add(CapabilityIds.held(holder, object), holder, tables.near(holder, wanted), object, READ_WRITE, 0,
                Origin.DERIVED, links.get(holder), CapabilityIds.owner(object)));
    }

    private void inRing(ObjectRef object) {
        List<Wire> wires = ground.copiesTo(object.of());
        String parent = CapabilityIds.held(DomainRef.CONTROLLER, object);
        if (!wires.isEmpty()) {
            role(DomainRef.CONTROLLER, object, INTO_RING, ids(wires), CapabilityIds.owner(object));
            role(DomainRef.MOVER, object, EnumSet.of(Right.WRITE), ids(wires), parent);
        }
        own(object, Tables.IN_RING, Right.RECEIVE);
        send(wires, object, parent);
    }

    private void outRing(ObjectRef object) {
        List<Wire> wires = ground.copiesFrom(object.of());
        boolean fwp = ground.isFwp(object.of());
        if (!wires.isEmpty() && fwp) {
            role(DomainRef.CONTROLLER, object, OUT_OF_RING, ids(wires), CapabilityIds.owner(object));
        }
        if (!wires.isEmpty()) {
            role(DomainRef.MOVER, object, EnumSet.of(Right.READ), ids(wires),
                    fwp ? CapabilityIds.held(DomainRef.CONTROLLER, object) : CapabilityIds.owner(object));
        }
        if (fwp) {
            own(object, Tables.OUT_RING, Right.SEND);
        }
    }

    private void port(ObjectRef object) {
        Kind kind = ground.kind(object.of());
        if (!kind.outPorts().isEmpty()) {
            own(object, Tables.IN_RING, Right.RECEIVE);
        }
        if (kind.role() == Kind.Role.SOURCE) {
            return;
        }
        List<Wire> wires = ground.copiesTo(object.of());
        if (!wires.isEmpty()) {
            role(DomainRef.MOVER, object, EnumSet.of(Right.WRITE), ids(wires), CapabilityIds.owner(object));
            send(wires, object, CapabilityIds.owner(object));
        }
    }

    /** One half may only read by it, the other, to which the first one's turns lead, may only write. */
    private void session(ObjectRef object) {
        own(object, Tables.SESSION, Right.CALL, Right.READ);
        for (Wire wire : ground.copiesFrom(object.of())) {
            if (wire.link().from().port().equals(TlsKinds.TURN) && ground.kind(wire.to()).id().equals(TlsKinds.ENCRYPT) && tables.take(DomainRef.node(wire.to()), Tables.SESSION)) {
                DomainRef writer = DomainRef.node(wire.to());
                out.add(CapabilityIds.held(writer, object), writer, Tables.SESSION, object, EnumSet.of(Right.CALL, Right.WRITE), 0, Origin.DERIVED, Set.of(), CapabilityIds.owner(object));
            }
        }
    }

    private void role(DomainRef role, ObjectRef object, Set<Right> rights, Set<String> links, String parent) {
        out.add(CapabilityIds.held(role, object), role, tables.next(role), object, rights, 0, Origin.DERIVED, links, parent);
    }

    private void own(ObjectRef object, int slot, Right first, Right... more) {
        DomainRef holder = DomainRef.node(object.of());
        out.add(CapabilityIds.held(holder, object), holder, slot, object, EnumSet.of(first, more), 0, Origin.DERIVED, Set.of(),
                CapabilityIds.owner(object));
    }

    /** What each sender needs; the badge tells its ports apart. */
    private void send(List<Wire> wires, ObjectRef object, String parent) {
        for (Wire wire : wires) {
            DomainRef sender = DomainRef.node(wire.from());
            out.add(CapabilityIds.sends(sender, object, wire.link().id()), sender, Tables.FIRST_PORT + wire.out(), object, EnumSet.of(Right.SEND),
                    wire.out() + 1L, Origin.DERIVED, Set.of(wire.link().id()), parent);
        }
    }

    private static Set<String> ids(List<Wire> wires) {
        Set<String> ids = new LinkedHashSet<>();
        wires.forEach(wire -> ids.add(wire.link().id()));
        return ids;
    }
}
