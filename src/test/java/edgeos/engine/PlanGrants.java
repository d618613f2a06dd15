package edgeos.engine;

import edgeos.engine.spec.AssetSpec;
import edgeos.engine.spec.GrantSpec;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.ObjectRef.Kind;
import edgeos.notation.Right;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The least that nodes and wires of a plan need: what a drawing's capability graph says, written down a second time and more simply, so that engine tests need no drawing. */
public final class PlanGrants {
    private static final Set<Right> ALL = EnumSet.allOf(Right.class);

    private final Map<String, GrantSpec> grants = new LinkedHashMap<>();
    private final Map<DomainRef, Integer> dense = new HashMap<>();

    private PlanGrants() { }

    /** The grants, parents first. */
    public static List<GrantSpec> of(List<NodeSpec> nodes, List<LinkSpec> links, List<AssetSpec> assets) {
        var made = new PlanGrants();
        var roles = new HashMap<String, Role>();
        nodes.forEach(node -> roles.put(node.id(), node.role()));
        nodes.forEach(made::node);
        links.forEach(link -> made.link(link, roles));
        assets.forEach(asset -> made.owner(DomainRef.CONTROLLER, asset.object()));
        return List.copyOf(made.grants.values());
    }

    /** The same capability, with its slot empty. */
    static GrantSpec revoked(GrantSpec grant) {
        return new GrantSpec(grant.id(), grant.holder(), grant.slot(), grant.object(), grant.rights(), grant.badge(), grant.parent(), grant.link(), true);
    }

    private void node(NodeSpec node) {
        var self = DomainRef.node(node.id());
        if (node.role() != Role.FWP) {
            ObjectRef port = owner(DomainRef.CONTROLLER, new ObjectRef(Kind.GATEWAY_PORT, node.id()));
            if (node.role() == Role.SOURCE) {
                owner(DomainRef.CONTROLLER, new ObjectRef(Kind.OUT_RING, node.id()));
                add(self, 2, port, 0, "", Right.RECEIVE);
            }
            return;
        }
        ObjectRef thread = owner(DomainRef.MANAGER, new ObjectRef(Kind.THREAD, node.id()));
        ObjectRef memory = owner(DomainRef.MANAGER, new ObjectRef(Kind.MEMORY, node.id()));
        add(DomainRef.SCHEDULER, thread, Right.RUN);
        add(DomainRef.MANAGER, memory, Right.CREATE, Right.CLEAN);
        add(self, 0, thread, 0, "", Right.READ);
        add(self, 1, memory, 0, "", Right.READ, Right.WRITE);
        add(self, 2, owner(DomainRef.MANAGER, new ObjectRef(Kind.IN_RING, node.id())), 0, "", Right.RECEIVE);
        add(self, 3, owner(DomainRef.MANAGER, new ObjectRef(Kind.OUT_RING, node.id())), 0, "", Right.SEND);
        add(self, 4, owner(DomainRef.MANAGER, new ObjectRef(Kind.HYPERCALL_GATE, node.id())), 0, "", Right.CALL);
    }

    private void link(LinkSpec link, Map<String, Role> roles) {
        if (link.shared()) {
            add(DomainRef.node(link.from()), 64 + link.outPort(), new ObjectRef(Kind.MEMORY, link.to()), 0, "", Right.READ, Right.WRITE);
            add(DomainRef.node(link.to()), 72 + link.inPort(), new ObjectRef(Kind.MEMORY, link.from()), 0, "", Right.READ, Right.WRITE);
            return;
        }
        var target = new ObjectRef(roles.get(link.to()) == Role.TRANSMIT ? Kind.GATEWAY_PORT : Kind.IN_RING, link.to());
        add(DomainRef.MOVER, new ObjectRef(Kind.OUT_RING, link.from()), Right.READ);
        add(DomainRef.MOVER, target, Right.WRITE);
        add(DomainRef.node(link.from()), 8 + link.outPort(), target, link.outPort() + 1L, link.id(), Right.SEND);
    }

    private ObjectRef owner(DomainRef owner, ObjectRef object) {
        String id = "owner/" + object;
        grants.put(id, new GrantSpec(id, owner, next(owner), object, ALL, 0, "", "", false));
        return object;
    }

    private int next(DomainRef holder) {
        return dense.merge(holder, 1, Integer::sum) - 1;
    }

    private void add(DomainRef role, ObjectRef object, Right... rights) {
        if (!grants.containsKey(role + ">" + object)) {
            add(role, next(role), object, 0, "", rights);
        }
    }

    private void add(DomainRef holder, int slot, ObjectRef object, long badge, String link, Right... rights) {
        String id = holder + ">" + object + (link.isEmpty() ? "" : "#" + link);
        grants.putIfAbsent(id, new GrantSpec(id, holder, slot, object, Set.of(rights), badge, "owner/" + object, link, false));
    }
}
