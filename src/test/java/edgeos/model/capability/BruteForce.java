package edgeos.model.capability;

import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can happen in a small graph, found by letting everything happen: a state is who holds what, and what is marked; each act (put, get, carry, ring,
 * hand on) leads to another. Written from the words of the design, with nothing of the analysis that it is compared with. All states are as many as
 * there are sets of acts; as acts only add, doing all that can be done, until nothing is left, ends in the union of them all: {@code everyOrder} is there
 * to show it.
 */
final class BruteForce {
    /** A domain holds a capability, by id: its own, or one that was handed on. */
    record Held(DomainRef holder, String capability) { }

    /** One state of the machine; marked: domains (by name) and objects that something of the start has come to. */
    record State(Set<Held> held, Set<String> marked) { }

    private final CapabilityGraph graph;
    private final Map<String, Capability> byId = new HashMap<>();
    private final Set<String> deniedLinks = new HashSet<>();
    private final Map<Set<String>, Set<String>> known = new HashMap<>();
    private Set<Held> most;

    BruteForce(CapabilityGraph graph) {
        this.graph = graph;
        for (Capability capability : graph.capabilities()) {
            if (graph.lineage(capability.id()).stream().noneMatch(Capability::revoked)) {
                byId.put(capability.id(), capability);
            } else {
                deniedLinks.addAll(capability.links());
            }
        }
    }

    /** Everything that is marked in any state that can be reached from one in which these are marked. */
    Set<String> everMarked(Set<String> start) {
        return known.computeIfAbsent(start, key -> saturated(key).marked);
    }

    /** The same, with each order in which acts can follow one another tried out. */
    Set<String> everMarkedInAnyOrder(Set<String> start) {
        return everyOrder(start).marked;
    }

    /** How many acts of one domain on another lie between the two at least, whatever was handed on before; -1: it never can. */
    int distance(DomainRef from, DomainRef to) {
        most = most == null ? saturated(Set.of()).held : most;
        var distance = new HashMap<DomainRef, Integer>(Map.of(from, 0));
        var ahead = new ArrayDeque<>(List.of(from));
        while (!ahead.isEmpty()) {
            DomainRef at = ahead.poll();
            for (Domain next : graph.domains()) {
                if (!distance.containsKey(next.ref()) && !isRole(next.ref()) && touches(most, at, next.ref())) {
                    distance.put(next.ref(), distance.get(at) + 1);
                    ahead.add(next.ref());
                }
            }
        }
        return distance.getOrDefault(to, -1);
    }

    private State first(Set<String> start) {
        var held = new HashSet<Held>();
        byId.values().forEach(capability -> held.add(new Held(capability.holder(), capability.id())));
        return new State(held, new HashSet<>(start));
    }

    private State saturated(Set<String> start) {
        State all = first(start);
        for (int size = -1; size != all.held.size() + all.marked.size();) {
            size = all.held.size() + all.marked.size();
            for (State next : next(all)) {
                all.held.addAll(next.held);
                all.marked.addAll(next.marked);
            }
        }
        return all;
    }

    private State everyOrder(Set<String> start) {
        State first = first(start);
        var seen = new HashSet<State>(Set.of(first));
        var ahead = new ArrayDeque<>(List.of(first));
        var everything = new State(new HashSet<>(), new HashSet<>());
        while (!ahead.isEmpty()) {
            State state = ahead.poll();
            everything.marked.addAll(state.marked);
            everything.held.addAll(state.held);
            next(state).stream().filter(seen::add).forEach(ahead::add);
        }
        return everything;
    }

    private Set<State> next(State state) {
        var next = new LinkedHashSet<State>();
        for (Held held : state.held) {
            Capability capability = byId.get(held.capability);
            if (isRole(held.holder)) {
                continue;
            }
            String object = capability.object().toString();
            if (state.marked.contains(held.holder.toString()) && puts(held) && !state.marked.contains(object)) {
                next.add(marking(state, object));
            }
            if (state.marked.contains(object) && gets(capability) && !state.marked.contains(held.holder.toString())) {
                next.add(marking(state, held.holder.toString()));
            }
            if (state.marked.contains(held.holder.toString()) && rings(capability)) {
                next.add(marking(state, "node:" + capability.object().of()));
            }
            if (capability.rights().contains(Right.GRANT)) {
                graph.domains().stream().map(Domain::ref).filter(other -> !isRole(other)
                        && !state.held.contains(new Held(other, held.capability)) && touches(state.held, held.holder, other))
                        .forEach(other -> next.add(handing(state, new Held(other, held.capability))));
            }
        }
        carried(state.marked).forEach(object -> next.add(marking(state, object)));
        next.remove(state);
        return next;
    }

    private boolean touches(Set<Held> all, DomainRef from, DomainRef to) {
        for (Held held : all) {
            Capability capability = byId.get(held.capability);
            if (!held.holder.equals(from)) {
                continue;
            }
            if (rings(capability) && to.equals(DomainRef.node(capability.object().of()))) {
                return true;
            }
            if (puts(held)) {
                var touched = new HashSet<>(Set.of(capability.object().toString()));
                touched.addAll(carried(touched));
                if (all.stream().anyMatch(get -> get.holder.equals(to) && gets(byId.get(get.capability)) && touched.contains(byId.get(get.capability).object().toString()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Set<String> carried(Set<String> marked) {
        var carried = new HashSet<String>();
        for (Capability read : byId.values()) {
            for (Capability write : byId.values()) {
                boolean mover = read.holder().equals(DomainRef.MOVER) && write.holder().equals(DomainRef.MOVER);
                if (mover && read.rights().contains(Right.READ) && write.rights().contains(Right.WRITE) && marked.contains(read.object().toString())
                        && read.links().stream().anyMatch(link -> write.links().contains(link) && !deniedLinks.contains(link))) {
                    carried.add(write.object().toString());
                }
            }
        }
        return carried;
    }

    private boolean puts(Held held) {
        Capability capability = byId.get(held.capability);
        boolean carriedByMover = !capability.links().isEmpty() && capability.holder().equals(held.holder);
        return capability.rights().stream().anyMatch(right -> switch (right) {
            case WRITE, CALL, CREATE, CLEAN, RUN -> true;
            case SEND -> !carriedByMover;
            case READ, RECEIVE, GRANT -> false;
        });
    }

    private static boolean gets(Capability capability) {
        return capability.rights().stream().anyMatch(right -> right == Right.READ || right == Right.RECEIVE || right == Right.CALL);
    }

    private static boolean rings(Capability capability) {
        return capability.object().kind() == ObjectRef.Kind.IN_RING && capability.rights().contains(Right.SEND);
    }

    private static boolean isRole(DomainRef domain) {
        return domain.kind() == DomainRef.Kind.ROLE;
    }

    private static State marking(State state, String marked) {
        var all = new HashSet<>(state.marked);
        all.add(marked);
        return new State(state.held, all);
    }

    private static State handing(State state, Held held) {
        var all = new HashSet<>(state.held);
        all.add(held);
        return new State(all, state.marked);
    }
}
