package edgeos.model.capability;

import edgeos.model.capability.Flow.Use;
import edgeos.model.capability.Influence.Step;
import edgeos.model.capability.Search.Hop;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says hops in words, and which of their capabilities to name: the one whose loss costs least. Immutable. */
final class Wording {
    private final Flow flow;
    private final Map<String, Capability> byId = new HashMap<>();
    private final Map<String, Integer> dependents = new HashMap<>();
    private final Map<String, Integer> sameName = new HashMap<>();

    Wording(CapabilityGraph graph, Flow flow) {
        this.flow = flow;
        graph.capabilities().forEach(capability -> byId.putIfAbsent(capability.id(), capability));
        for (Capability capability : graph.capabilities().reversed()) {
            dependents.merge(capability.id(), capability.links().size(), Integer::sum);
            dependents.merge(capability.parent(), 1 + dependents.get(capability.id()), Integer::sum);
        }
        for (Domain domain : graph.domains()) {
            sameName.merge(domain.name(), 1, Integer::sum);
            sameName.merge(ofTenant(domain), 1, Integer::sum);
        }
    }

    List<Step> steps(List<Hop> way) {
        return way.stream().map(this::step).toList();
    }

    private Step step(Hop hop) {
        Capability by = cheapest(hop);
        return new Step(ref(hop.from()), ref(hop.to()), by == null ? "" : by.id(), text(hop));
    }

    /** What an FWP holds because its tenant was granted it goes away with the tenant's. */
    private Capability granted(Capability capability) {
        Capability parent = byId.get(capability.parent());
        boolean passed = parent != null && capability.origin() == Capability.Origin.DERIVED && parent.origin() == Capability.Origin.USER;
        return passed ? parent : capability;
    }

    private DomainRef ref(int domain) {
        return flow.domain(domain).ref();
    }

    /** Of all capabilities that a step needs, the one to take away: what a user granted before a wire, a wire before what an FWP needs to live. */
    private Capability cheapest(Hop hop) {
        var candidates = new ArrayList<Capability>();
        if (hop.bell() != null) {
            candidates.add(hop.bell().by());
        }
        if (hop.get() != null) {
            candidates.add(hop.get().by());
        }
        if (hop.wire() != null) {
            candidates.add(hop.wire().by());
        }
        if (hop.put() != null) {
            candidates.add(hop.put().by());
        }
        Capability best = null;
        for (Capability held : candidates) {
            Capability candidate = held == null ? null : granted(held);
            if (candidate != null && (best == null || cost(candidate) < cost(best))) {
                best = candidate;
            }
        }
        return best;
    }

    /** How much goes with a capability: of what a user granted, all that was derived from it; of wires more; what an FWP needs to live comes last. */
    long cost(Capability capability) {
        long rank = capability.origin() == Capability.Origin.USER ? 0 : capability.links().isEmpty() ? 2 : 1;
        return (rank << Integer.SIZE) + dependents.getOrDefault(capability.id(), 0);
    }

    /** The cost of losing this capability; of none, more than any. */
    long cost(String id) {
        return byId.containsKey(id) ? cost(byId.get(id)) : Long.MAX_VALUE;
    }

    private String text(Hop hop) {
        String from = name(hop.from());
        String to = name(hop.to());
        if (hop.bell() != null) {
            return from + " rings the doorbell of " + to + slot(hop.bell());
        }
        if (hop.wire() != null) {
            Capability by = hop.wire().by();
            boolean sender = hop.put() == null || by.holder().equals(ref(hop.put().domain()));
            String sends = hop.put() == null || isOwner(hop.put()) ? from + " sends to "
                    : from + verb(hop.put(), false) + object(hop.put().object()) + slot(hop.put()) + ", which is sent to ";
            String end = hop.get() == null || isOwner(hop.get()) ? objectOwner(hop.wire().to(), to) : to + verb(hop.get(), true).stripTrailing();
            return sends + end + (sender && isOwnWire(hop) ? " (slot " + by.slot() + ")" : "");
        }
        if (hop.put() == null) {
            return to + verb(hop.get(), true) + object(hop.get().object()) + slot(hop.get());
        }
        return overObject(hop, from, to);
    }

    private boolean isOwnWire(Hop hop) {
        return hop.wire().by().rights().contains(Right.SEND);
    }

    private String objectOwner(int object, String otherwise) {
        Integer owner = flow.owner(flow.object(object).ref());
        return owner == null ? otherwise : name(owner);
    }

    private String overObject(Hop hop, String from, String to) {
        String object = object(hop.put().object());
        if (isOwner(hop.put()) && !isOwner(hop.get())) {
            return to + verb(hop.get(), true) + object + slot(hop.get());
        }
        String puts = from + verb(hop.put(), false) + object + slot(hop.put());
        return isOwner(hop.get()) ? puts : puts + ", which " + to + verb(hop.get(), true).stripTrailing() + slot(hop.get());
    }

    private boolean isOwner(Use use) {
        Integer owner = flow.owner(flow.object(use.object()).ref());
        return owner != null && owner == use.domain();
    }

    private static String verb(Use use, boolean takes) {
        if (use.by() == null) {
            return takes ? " takes from " : " fills ";
        }
        for (Right right : use.by().rights()) {
            String verb = switch (right) {
                case READ -> takes ? " reads " : "";
                case RECEIVE -> takes ? " takes from " : "";
                case WRITE -> takes ? "" : " writes ";
                case SEND -> takes ? "" : " sends into ";
                case RUN -> takes ? "" : " gives time to ";
                case CREATE -> takes ? "" : " creates ";
                case CLEAN -> takes ? "" : " cleans ";
                case CALL -> " calls ";
                case GRANT -> "";
            };
            if (!verb.isEmpty()) {
                return verb;
            }
        }
        return " uses ";
    }

    private static String slot(Use use) {
        if (use.by() == null) {
            return "";
        }
        return use.handedOn() ? " (handed on by " + use.by().holder().of() + ")" : " (slot " + use.by().slot() + ")";
    }

    private String object(int object) {
        KernelObject named = flow.object(object);
        ObjectRef ref = named.ref();
        Integer owner = flow.owner(ref);
        if (owner == null) {
            return named.name().isBlank() ? ref.of() : named.name();
        }
        String of = name(owner);
        return switch (ref.kind()) {
            case MEMORY -> "the memory of " + of;
            case IN_RING -> "the in-ring of " + of;
            case OUT_RING -> "the out-ring of " + of;
            case THREAD -> "the thread of " + of;
            case HYPERCALL_GATE -> "the hypercall gate of " + of;
            case SESSION -> "the sessions of " + of;
            case GATEWAY_PORT -> "the port of " + of;
            case SHARED_MEMORY, SERVICE, KEY -> named.name();
        };
    }

    /** What people call a domain; where two have that name, also whose it is or its id. */
    String name(int index) {
        Domain domain = flow.domain(index);
        if (domain.ref().kind() == DomainRef.Kind.TENANT) {
            return "tenant " + domain.ref().of();
        }
        String name = domain.name().isBlank() ? domain.ref().of() : domain.name();
        if (sameName.getOrDefault(domain.name(), 0) < 2) {
            return name;
        }
        boolean tells = !domain.tenant().isBlank() && sameName.getOrDefault(ofTenant(domain), 0) < 2;
        return tells ? ofTenant(domain) : name + " [" + domain.ref().of() + "]";
    }

    private static String ofTenant(Domain domain) {
        return domain.name() + " of " + domain.tenant();
    }
}
