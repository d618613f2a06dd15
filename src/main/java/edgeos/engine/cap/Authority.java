package edgeos.engine.cap;

import edgeos.engine.cap.CapabilitySpace.Outcome;
import edgeos.engine.cap.CapabilitySpace.Place;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.GrantSpec;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.ObjectRef.Kind;
import edgeos.notation.Right;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What a plan hands out: carries its grants into the capability space, and tells each role by which capabilities it may do what it is about to do. Nothing else is allowed.
 *
 * <p>Changed by who holds the data plane still.
 */
public final class Authority {
    private static final DomainRef ASIDE = new DomainRef(DomainRef.Kind.ROLE, "");

    private final CapabilitySpace space = new CapabilitySpace();
    private final Refusals refusals = new Refusals();
    private final Assets assets;
    private final Map<String, Place> live = new LinkedHashMap<>();
    private final Map<String, CapabilityTable.Entry> entries = new LinkedHashMap<>();
    private Map<String, GrantSpec> planned = Map.of();
    private boolean tookBack;
    private Map<DomainRef, Map<ObjectRef, List<GrantSpec>>> byHolder = Map.of();

    /** A grant of the plan that could not be made. */
    public record Failure(String capability, Outcome outcome) { }

    /** Nobody may do anything yet. */
    public Authority(Assets assets) {
        this.assets = assets;
    }

    /** What was refused. */
    public Refusals refusals() {
        return refusals;
    }

    /**
     * Takes back what the plan no longer grants, with all that was derived from it, and then hands out what it grants anew. A capability that is the same in both stays,
     * with every grant of it.
     *
     * @param retire takes memory that cores may still be using
     * @return grants that could not be made, other than those whose parents are revoked
     */
    public List<Failure> switchTo(EnginePlan plan, Consumer<MemorySegment> retire) {
        assets.switchTo(plan.assets(), retire);
        var next = new LinkedHashMap<String, GrantSpec>();
        plan.grants().forEach(grant -> next.put(grant.id(), grant));
        tookBack = false;
        takeBack(next);
        planned = next;
        var failures = new ArrayList<Failure>();
        for (GrantSpec grant : next.values()) {
            if (!grant.revoked() && !live.containsKey(grant.id())) {
                Outcome outcome = hand(grant);
                if (outcome == Outcome.DONE) {
                    live.put(grant.id(), place(grant));
                } else if (outcome != Outcome.EMPTY) {
                    failures.add(new Failure(grant.id(), outcome));
                }
            }
        }
        index();
        refusals.keep(next.keySet(), plan.nodes().stream().map(NodeSpec::id).toList());
        entries.keySet().retainAll(next.keySet());
        return failures;
    }

    private void takeBack(Map<String, GrantSpec> next) {
        for (GrantSpec before : planned.values()) {
            GrantSpec after = next.get(before.id());
            if (live.containsKey(before.id()) && (after == null || after.revoked() || !isSame(before, after))) {
                tookBack = true;
                space.revoke(place(before));
                space.delete(place(before));
            }
        }
        live.entrySet().removeIf(entry -> space.content(entry.getValue()).isEmpty());
        move(next);
        entries.entrySet().removeIf(entry -> entry.getValue().rights() == 0 || !live.containsKey(entry.getKey())
                || entry.getValue().asset() != assets.of(entry.getValue().object()));
    }

    /** Takes capabilities that are the same but for their slot there, by way of a table of nobody's: slots of roles close up when something before them goes. */
    private void move(Map<String, GrantSpec> next) {
        var moving = new LinkedHashMap<GrantSpec, Place>();
        for (GrantSpec before : planned.values()) {
            if (live.containsKey(before.id()) && before.slot() != next.get(before.id()).slot()) {
                var aside = new Place(ASIDE, moving.size());
                space.move(place(before), aside);
                moving.put(next.get(before.id()), aside);
            }
        }
        moving.forEach((grant, aside) -> {
            if (space.move(aside, place(grant)) == Outcome.DONE) {
                live.put(grant.id(), place(grant));
            } else {
                space.revoke(aside);
                space.delete(aside);
                live.remove(grant.id());
            }
        });
    }

    private static boolean isSame(GrantSpec before, GrantSpec after) {
        return before.holder().equals(after.holder()) && before.object().equals(after.object())
                && before.rights().equals(after.rights()) && before.badge() == after.badge() && before.parent().equals(after.parent());
    }

    private Outcome hand(GrantSpec grant) {
        if (grant.parent().isEmpty()) {
            return space.create(grant.object(), place(grant));
        }
        Place parent = live.get(grant.parent());
        if (parent == null) {
            return Outcome.EMPTY;
        }
        return space.mint(parent, place(grant), grant.rights(), grant.badge());
    }

    private static Place place(GrantSpec grant) {
        return new Place(grant.holder(), grant.slot());
    }

    private void index() {
        byHolder = new LinkedHashMap<>();
        for (GrantSpec grant : planned.values()) {
            byHolder.computeIfAbsent(grant.holder(), _ -> new LinkedHashMap<>()).computeIfAbsent(grant.object(), _ -> new ArrayList<>(1)).add(grant);
        }
    }

    /** True if the last switch took anything back. */
    public boolean tookBack() {
        return tookBack;
    }

    /** True if every capability of the plan is in its slot. */
    public boolean isAllLive() {
        return live.size() == planned.size();
    }

    /** True if a capability of the plan is in its slot. */
    public boolean isLive(String capability) {
        return live.containsKey(capability);
    }

    /**
     * The capability by which a domain may do this; one that never allows it if there is none. An owner's first capability is there to derive others from, not to work by:
     * or the manager could never lose what it uses.
     */
    private Held held(DomainRef holder, ObjectRef object, Right right, String link) {
        GrantSpec revoked = null;
        for (GrantSpec grant : byHolder.getOrDefault(holder, Map.of()).getOrDefault(object, List.of())) {
            if (!grant.parent().isEmpty() && grant.rights().contains(right) && (link.isEmpty() || link.equals(grant.link()))) {
                if (live.containsKey(grant.id())) {
                    return new Held(space.slot(place(grant)), right, refusals.of(grant.id(), holder, link));
                }
                revoked = grant;
            }
        }
        String id = revoked != null ? revoked.id() : holder + ">" + object + (link.isEmpty() ? "" : "#" + link);
        return new Held(new Slot(), right, refusals.of(id, holder, link));
    }

    private Held held(DomainRef holder, Kind kind, String node, Right right) {
        return held(holder, new ObjectRef(kind, node), right, "");
    }

    /** What a wire over which the mover copies needs: the sender's and the mover's capabilities at both of its ends. */
    public List<Held> copying(LinkSpec link, NodeSpec.Role from, NodeSpec.Role to) {
        var sender = DomainRef.node(link.from());
        var target = new ObjectRef(to == NodeSpec.Role.TRANSMIT ? Kind.GATEWAY_PORT : Kind.IN_RING, link.to());
        var needs = new ArrayList<Held>(4);
        needs.add(held(sender, target, Right.SEND, link.id()));
        if (from == NodeSpec.Role.FWP) {
            needs.add(held(sender, Kind.OUT_RING, link.from(), Right.SEND));
        }
        needs.add(held(DomainRef.MOVER, Kind.OUT_RING, link.from(), Right.READ));
        needs.add(held(DomainRef.MOVER, target, Right.WRITE, ""));
        return needs;
    }

    /** What a share link needs: each end's capability for the memory of the other. */
    public List<Held> sharing(LinkSpec link) {
        var needs = new ArrayList<Held>(4);
        for (Right right : List.of(Right.READ, Right.WRITE)) {
            needs.add(held(DomainRef.node(link.from()), Kind.MEMORY, link.to(), right));
            needs.add(held(DomainRef.node(link.to()), Kind.MEMORY, link.from(), right));
        }
        return needs;
    }

    /** What running an FWP needs: the scheduler's capability for its thread, and its own for its memory and in-ring. */
    public List<Held> running(String node) {
        var self = DomainRef.node(node);
        return List.of(held(DomainRef.SCHEDULER, Kind.THREAD, node, Right.RUN), held(self, Kind.MEMORY, node, Right.READ),
                held(self, Kind.MEMORY, node, Right.WRITE), held(self, Kind.IN_RING, node, Right.RECEIVE));
    }

    /** What making an FWP from its checkpoint needs. */
    public Held creating(String node) {
        return held(DomainRef.MANAGER, Kind.MEMORY, node, Right.CREATE);
    }

    /** What bringing an FWP back to its checkpoint needs. */
    public Held cleaning(String node) {
        return held(DomainRef.MANAGER, Kind.MEMORY, node, Right.CLEAN);
    }

    /** What a gate needs to take messages in. */
    public Held receiving(String gate) {
        return held(DomainRef.node(gate), Kind.GATEWAY_PORT, gate, Right.RECEIVE);
    }

    /** What an FWP needs to call through its hypercall gate. */
    public Held calling(String node) {
        return held(DomainRef.node(node), Kind.HYPERCALL_GATE, node, Right.CALL);
    }

    /**
     * The table of a node's FWPs: their own slots, and, where those are free, those of their tenant.
     *
     * @param tenant empty: nobody's
     */
    public CapabilityTable table(String node, String tenant) {
        var slots = new CapabilityTable.Entry[CapabilityTable.SLOTS];
        byHolder.getOrDefault(DomainRef.node(node), Map.of()).values().forEach(grants -> grants.forEach(grant -> place(slots, grant, true)));
        if (!tenant.isEmpty()) {
            byHolder.getOrDefault(DomainRef.tenant(tenant), Map.of()).values().forEach(grants -> grants.forEach(grant -> place(slots, grant, false)));
        }
        return new CapabilityTable(slots);
    }

    private void place(CapabilityTable.Entry[] slots, GrantSpec grant, boolean own) {
        if (grant.slot() >= 0 && grant.slot() < slots.length && (own || slots[grant.slot()] == null)) {
            slots[grant.slot()] = entries.computeIfAbsent(grant.id(), _ -> new CapabilityTable.Entry(grant.id(), grant.object(),
                    live.containsKey(grant.id()) ? Slot.mask(grant.rights()) : 0, grant.badge(), assets.of(grant.object()),
                    refusals.of(grant.id(), grant.holder(), grant.link())));
        }
    }
}
