package edgeos.model.capability;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Capability graphs by hand, for tests of what follows from one: FWPs and gateways with what each has at first, wires, and grants. */
final class GraphSketch {
    private final List<Domain> domains = new ArrayList<>();
    private final List<KernelObject> objects = new ArrayList<>();
    private final List<Capability> capabilities = new ArrayList<>();
    private final Map<DomainRef, Integer> slots = new HashMap<>();

    GraphSketch() {
        for (DomainRef role : List.of(DomainRef.CONTROLLER, DomainRef.MANAGER, DomainRef.SCHEDULER, DomainRef.MOVER)) {
            domains.add(new Domain(role, "The " + role.of(), "", "", "", 1));
        }
    }

    GraphSketch fwp(String id) {
        return fwp(id, "");
    }

    GraphSketch fwp(String id, String tenant) {
        domains.add(new Domain(DomainRef.node(id), id, tenant, "", "monitor", 1));
        own(id, ObjectRef.Kind.THREAD, Right.READ);
        own(id, ObjectRef.Kind.MEMORY, Right.READ, Right.WRITE);
        own(id, ObjectRef.Kind.IN_RING, Right.RECEIVE);
        own(id, ObjectRef.Kind.OUT_RING, Right.SEND);
        own(id, ObjectRef.Kind.HYPERCALL_GATE, Right.CALL);
        slots.put(DomainRef.node(id), 16);
        add(DomainRef.SCHEDULER, new ObjectRef(ObjectRef.Kind.THREAD, id), EnumSet.of(Right.RUN), Capability.Origin.DERIVED, Set.of(), "");
        return this;
    }

    /** An FWP with no more than its rings: few objects, few states. */
    GraphSketch bare(String id) {
        domains.add(new Domain(DomainRef.node(id), id, "", "", "monitor", 1));
        own(id, ObjectRef.Kind.IN_RING, Right.RECEIVE);
        own(id, ObjectRef.Kind.OUT_RING, Right.SEND);
        objects.add(new KernelObject(new ObjectRef(ObjectRef.Kind.THREAD, id), id, "", 0));
        slots.put(DomainRef.node(id), 16);
        return this;
    }

    GraphSketch source(String id) {
        domains.add(new Domain(DomainRef.node(id), id, "", "", "generator", 1));
        own(id, ObjectRef.Kind.GATEWAY_PORT, Right.RECEIVE);
        object(new ObjectRef(ObjectRef.Kind.OUT_RING, id));
        return this;
    }

    GraphSketch sink(String id) {
        domains.add(new Domain(DomainRef.node(id), id, "", "", "sink", 1));
        return object(new ObjectRef(ObjectRef.Kind.GATEWAY_PORT, id));
    }

    GraphSketch drawn(String id) {
        domains.add(new Domain(new DomainRef(DomainRef.Kind.DRAWN, id), id, "", "", "", 1));
        return this;
    }

    GraphSketch tenant(String name) {
        domains.add(new Domain(DomainRef.tenant(name), name, name, "", "", 1));
        return this;
    }

    GraphSketch asset(String ref) {
        return object(ObjectRef.parse(ref));
    }

    private GraphSketch object(ObjectRef ref) {
        objects.add(new KernelObject(ref, ref.of(), "", 64));
        boolean asset = ref.kind().isAsset() || ref.kind() == ObjectRef.Kind.GATEWAY_PORT;
        capabilities.add(new Capability("owner/" + ref, asset ? DomainRef.CONTROLLER : DomainRef.MANAGER, slot(DomainRef.MANAGER), ref,
                EnumSet.allOf(Right.class), 0, Capability.Origin.OWNER, Set.of(), "", false));
        return this;
    }

    private void own(String id, ObjectRef.Kind kind, Right... rights) {
        var ref = new ObjectRef(kind, id);
        object(ref);
        add(DomainRef.node(id), ref, EnumSet.copyOf(List.of(rights)), Capability.Origin.DERIVED, Set.of(), "");
    }

    GraphSketch wire(String from, String to) {
        boolean sink = objects.stream().anyMatch(object -> object.ref().equals(new ObjectRef(ObjectRef.Kind.GATEWAY_PORT, to)));
        var end = new ObjectRef(sink ? ObjectRef.Kind.GATEWAY_PORT : ObjectRef.Kind.IN_RING, to);
        String link = from + ">" + to;
        if (capabilities.stream().anyMatch(capability -> capability.links().contains(link))) {
            return this;
        }
        add(DomainRef.node(from), end, EnumSet.of(Right.SEND), Capability.Origin.DERIVED, Set.of(link), "");
        mover(new ObjectRef(ObjectRef.Kind.OUT_RING, from), Right.READ, link);
        mover(end, Right.WRITE, link);
        return this;
    }

    private void mover(ObjectRef object, Right right, String link) {
        for (int index = 0; index < capabilities.size(); index++) {
            Capability old = capabilities.get(index);
            if (old.holder().equals(DomainRef.MOVER) && old.object().equals(object)) {
                var links = new java.util.HashSet<>(old.links());
                links.add(link);
                capabilities.set(index, new Capability(old.id(), old.holder(), old.slot(), object, old.rights(), 0, old.origin(), links, old.parent(), old.revoked()));
                return;
            }
        }
        add(DomainRef.MOVER, object, EnumSet.of(right), Capability.Origin.DERIVED, Set.of(link), "");
    }

    GraphSketch share(String from, String to) {
        String link = from + "=" + to;
        var both = EnumSet.of(Right.READ, Right.WRITE);
        add(DomainRef.node(from), new ObjectRef(ObjectRef.Kind.MEMORY, to), both, Capability.Origin.DERIVED, Set.of(link), "");
        add(DomainRef.node(to), new ObjectRef(ObjectRef.Kind.MEMORY, from), both, Capability.Origin.DERIVED, Set.of(link), "");
        return this;
    }

    /** Called {@code HOLDER>OBJECT}. */
    GraphSketch grant(String holder, String object, Right... rights) {
        add(DomainRef.parse(holder), ObjectRef.parse(object), EnumSet.copyOf(List.of(rights)), Capability.Origin.USER, Set.of(), "owner/" + object);
        return this;
    }

    /** Called {@code HOLDER>OBJECT}, derived from another. */
    GraphSketch mint(String from, String holder, String object, Right... rights) {
        add(DomainRef.parse(holder), ObjectRef.parse(object), EnumSet.copyOf(List.of(rights)), Capability.Origin.USER, Set.of(), from);
        return this;
    }

    private void add(DomainRef holder, ObjectRef object, Set<Right> rights, Capability.Origin origin, Set<String> links, String parent) {
        String named = holder + ">" + object + (links.isEmpty() || !rights.contains(Right.SEND) ? "" : "#" + links.iterator().next());
        String id = capabilities.stream().anyMatch(old -> old.id().equals(named)) ? named + "+" : named;
        capabilities.add(new Capability(id, holder, slot(holder), object, rights, 0, origin, links, parent.isEmpty() ? "owner/" + object : parent, false));
    }

    private int slot(DomainRef holder) {
        return slots.merge(holder, 1, Integer::sum) - 1;
    }

    CapabilityGraph graph() {
        return new CapabilityGraph(domains, objects, capabilities);
    }

    /** A graph in which a capability is revoked; what was derived from it is left as it stands. */
    static CapabilityGraph revoked(CapabilityGraph graph, String id) {
        return new CapabilityGraph(graph.domains(), graph.objects(), graph.capabilities().stream().map(capability -> capability.id().equals(id)
                ? new Capability(id, capability.holder(), capability.slot(), capability.object(), capability.rights(), capability.badge(),
                        capability.origin(), capability.links(), capability.parent(), true) : capability).toList());
    }
}
