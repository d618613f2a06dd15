package edgeos.model.capability;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where something that a domain does can be felt after one step: the uses that capabilities make of objects, the wires along which the mover carries
 * messages, and the doorbells. Revoked capabilities, and those derived from revoked ones, are not in it. Built by one thread, then only read.
 *
 * <pre>
 *   domain --put--> object --get--> domain            memory, services, keys; a put into the own out-ring is a message
 *                     |  ^
 *                     +--+ wire                       out-ring to in-ring or gateway port
 *   domain --bell--> domain                           whoever may send may ring
 * </pre>
 */
final class Flow {
    private static final Set<Right> INTO = EnumSet.of(Right.WRITE, Right.SEND, Right.CALL, Right.CREATE, Right.CLEAN, Right.RUN);
    private static final Set<Right> OUT_OF = EnumSet.of(Right.READ, Right.RECEIVE, Right.CALL);

    /**
     * A domain's use of an object.
     *
     * @param by what allows it; null: the machine gives it, as to a gateway its own port
     * @param handedOn true if the capability is another's, who may hand it on
     */
    record Use(int domain, int object, Capability by, boolean handedOn) { }

    /** A wire that nobody denies, from an out-ring to an in-ring or a port. */
    record Wire(int from, int to, Capability by) { }

    private final List<Domain> domains;
    private final List<KernelObject> objects;
    private final Map<DomainRef, Integer> domainIndex = new HashMap<>();
    private final Map<ObjectRef, Integer> objectIndex = new HashMap<>();
    private final List<List<Use>> putsBy;
    private final List<List<Use>> putsInto;
    private final List<List<Use>> getsBy;
    private final List<List<Use>> getsFrom;
    private final List<List<Use>> bellsBy;
    private final List<List<Use>> bellsOf;
    private final List<List<Wire>> wiresFrom;
    private final List<List<Wire>> wiresTo;

    Flow(CapabilityGraph graph) {
        domains = graph.domains().stream().filter(domain -> domainIndex.putIfAbsent(domain.ref(), domainIndex.size()) == null).toList();
        objects = graph.objects().stream().filter(object -> objectIndex.putIfAbsent(object.ref(), objectIndex.size()) == null).toList();
        putsBy = lists(domainIndex.size());
        getsBy = lists(domainIndex.size());
        bellsBy = lists(domainIndex.size());
        bellsOf = lists(domainIndex.size());
        putsInto = lists(objectIndex.size());
        getsFrom = lists(objectIndex.size());
        wiresFrom = lists(objectIndex.size());
        wiresTo = lists(objectIndex.size());
        Set<String> dead = dead(graph);
        List<Capability> live = graph.capabilities().stream().filter(capability -> !dead.contains(capability.id())).toList();
        Set<String> denied = graph.capabilities().stream().filter(capability -> dead.contains(capability.id()))
                .flatMap(capability -> capability.links().stream()).collect(Collectors.toSet());
        wire(live, denied);
        live.forEach(capability -> use(capability, capability.holder(), false));
        gateways();
        handOn(live);
    }

    /** What is revoked or derived from something revoked. Parents come before children. */
    private static Set<String> dead(CapabilityGraph graph) {
        var dead = new HashSet<String>();
        graph.capabilities().stream().filter(capability -> capability.revoked() || dead.contains(capability.parent()))
                .forEachOrdered(capability -> dead.add(capability.id()));
        return dead;
    }

    private void use(Capability capability, DomainRef holder, boolean handedOn) {
        Integer domain = domainIndex.get(holder);
        Integer object = objectIndex.get(capability.object());
        if (domain == null || object == null) {
            return;
        }
        boolean sends = capability.rights().contains(Right.SEND);
        boolean byWire = !handedOn && !capability.links().isEmpty() && isDestination(capability.object());
        if (capability.rights().stream().anyMatch(right -> INTO.contains(right) && !(byWire && right == Right.SEND))) {
            put(new Use(domain, object, capability, handedOn));
        }
        if (capability.rights().stream().anyMatch(OUT_OF::contains)) {
            get(new Use(domain, object, capability, handedOn));
        }
        Integer owner = owner(capability.object());
        if (sends && capability.object().kind() == ObjectRef.Kind.IN_RING && owner != null) {
            var bell = new Use(domain, object, capability, handedOn);
            bellsBy.get(domain).add(bell);
            bellsOf.get(owner).add(bell);
        }
    }

    private static boolean isDestination(ObjectRef object) {
        return object.kind() == ObjectRef.Kind.IN_RING || object.kind() == ObjectRef.Kind.GATEWAY_PORT;
    }

    private void put(Use use) {
        putsBy.get(use.domain()).add(use);
        putsInto.get(use.object()).add(use);
    }

    private void get(Use use) {
        getsBy.get(use.domain()).add(use);
        getsFrom.get(use.object()).add(use);
    }

    /** The mover carries a wire's messages from the out-ring that it reads for it to what it writes for it, as long as none of its capabilities is gone. */
    private void wire(List<Capability> live, Set<String> denied) {
        var sources = new HashMap<String, Integer>();
        var senders = new HashMap<String, Capability>();
        for (Capability capability : live) {
            boolean reads = isMovers(capability, Right.READ) && objectIndex.containsKey(capability.object());
            boolean sends = capability.holder().kind() == DomainRef.Kind.NODE && capability.rights().contains(Right.SEND);
            for (String link : capability.links()) {
                if (reads) {
                    sources.put(link, objectIndex.get(capability.object()));
                } else if (sends) {
                    senders.put(link, capability);
                }
            }
        }
        for (Capability capability : live) {
            Integer to = objectIndex.get(capability.object());
            if (to != null && isMovers(capability, Right.WRITE)) {
                capability.links().stream().sorted().filter(link -> !denied.contains(link) && sources.containsKey(link))
                        .forEach(link -> add(new Wire(sources.get(link), to, senders.getOrDefault(link, capability))));
            }
        }
    }

    private static boolean isMovers(Capability capability, Right right) {
        return capability.holder().equals(DomainRef.MOVER) && capability.rights().contains(right);
    }

    private void add(Wire wire) {
        wiresFrom.get(wire.from()).add(wire);
        wiresTo.get(wire.to()).add(wire);
    }

    /** A gateway has no table entry for its own side of a ring or port: it is the machine's, which fills the ring of a source and empties a transmit's port. */
    private void gateways() {
        for (KernelObject object : objects) {
            String node = object.ref().of();
            Integer owner = owner(object.ref());
            if (owner == null || objectIndex.containsKey(new ObjectRef(ObjectRef.Kind.THREAD, node))) {
                continue;
            }
            if (object.ref().kind() == ObjectRef.Kind.OUT_RING) {
                put(new Use(owner, objectIndex.get(object.ref()), null, false));
            } else if (!objectIndex.containsKey(new ObjectRef(ObjectRef.Kind.OUT_RING, node))) {
                get(new Use(owner, objectIndex.get(object.ref()), null, false));
            }
        }
    }

    /**
     * Who holds {@code grant} can hand the capability on to whomever it can affect, and they likewise: until nobody is left to be handed anything. Equal
     * capabilities for one object are as one: nobody needs the second.
     */
    private void handOn(List<Capability> live) {
        Map<Equal, Map<Integer, Capability>> grantable = new LinkedHashMap<>();
        for (Capability capability : live) {
            Integer holder = domainIndex.get(capability.holder());
            if (holder != null && !isRole(holder) && capability.rights().contains(Right.GRANT)) {
                grantable.computeIfAbsent(new Equal(capability.object(), capability.rights()), _ -> new LinkedHashMap<>()).putIfAbsent(holder, capability);
            }
        }
        var handed = new HashMap<Equal, BitSet>();
        for (boolean changed = true; changed;) {
            changed = false;
            for (Map.Entry<Equal, Map<Integer, Capability>> entry : grantable.entrySet()) {
                changed |= handOn(entry.getValue(), handed.computeIfAbsent(entry.getKey(), _ -> new BitSet()));
            }
        }
    }

    private record Equal(ObjectRef object, Set<Right> rights) { }

    private boolean handOn(Map<Integer, Capability> holders, BitSet handed) {
        var starts = new BitSet();
        holders.keySet().forEach(starts::set);
        Search search = Search.from(this, starts);
        boolean changed = false;
        for (int domain : search.order()) {
            if (!handed.get(domain)) {
                handed.set(domain);
                changed = true;
                use(holders.get(search.wayTo(domain).getFirst().from()), domains.get(domain).ref(), true);
            }
        }
        return changed;
    }

    int domainCount() {
        return domainIndex.size();
    }

    Domain domain(int index) {
        return domains.get(index);
    }

    KernelObject object(int index) {
        return objects.get(index);
    }

    /** The index of a domain; -1: there is no such domain. */
    int index(DomainRef domain) {
        return domainIndex.getOrDefault(domain, -1);
    }

    /** The index of an object; -1: there is no such object. */
    int index(ObjectRef object) {
        return objectIndex.getOrDefault(object, -1);
    }

    /** Roles carry what wires say, and are trusted with all else: nothing meets in them. */
    boolean isRole(int domain) {
        return domains.get(domain).ref().kind() == DomainRef.Kind.ROLE;
    }

    /** The domains that a name stands for: of a tenant, all that are its own. Empty: there is none. */
    BitSet members(DomainRef ref) {
        var members = new BitSet();
        for (int index = 0; index < domainIndex.size(); index++) {
            Domain domain = domains.get(index);
            if (domain.ref().equals(ref) || ref.kind() == DomainRef.Kind.TENANT && !isRole(index) && domain.tenant().equals(ref.of())) {
                members.set(index);
            }
        }
        return members;
    }

    /** The domain of the FWP or gateway that an object belongs to; null: it belongs to none. */
    Integer owner(ObjectRef object) {
        return object.kind().isAsset() ? null : domainIndex.get(DomainRef.node(object.of()));
    }

    List<Use> putsBy(int domain) {
        return putsBy.get(domain);
    }

    List<Use> putsInto(int object) {
        return putsInto.get(object);
    }

    List<Use> getsBy(int domain) {
        return getsBy.get(domain);
    }

    List<Use> getsFrom(int object) {
        return getsFrom.get(object);
    }

    List<Use> bellsBy(int domain) {
        return bellsBy.get(domain);
    }

    List<Use> bellsOf(int domain) {
        return bellsOf.get(domain);
    }

    List<Wire> wiresFrom(int object) {
        return wiresFrom.get(object);
    }

    List<Wire> wiresTo(int object) {
        return wiresTo.get(object);
    }

    private static <T> List<List<T>> lists(int count) {
        var lists = new ArrayList<List<T>>(count);
        for (int index = 0; index < count; index++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }
}
