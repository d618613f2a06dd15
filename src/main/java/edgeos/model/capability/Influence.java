package edgeos.model.capability;

import edgeos.model.capability.Flow.Use;
import edgeos.model.capability.Flow.Wire;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether one domain can ever affect another: by messages, by memory that both may use, by a service that both may call, by a doorbell, or by handing
 * capabilities on (take-grant closure). Made once for a graph; immutable, and fit for any thread.
 *
 * <p>It holds whatever the FWPs do with the capabilities that they have, each of them, at any time, together. So "never" is proven for the graph as
 * drawn, and "can" means that nothing in the graph prevents it. The machine's roles do what they are for and nothing else, so nobody affects them: the mover
 * carries messages along wires, and nobody meets in it. All instances of a node count as one. Nothing is said of timing (such as who waits for whom), of the processor's
 * side channels, and of what goes out by one gateway and comes in by another.
 *
 * <p>A tenant stands for all domains that are its own.
 */
public final class Influence {
    /**
     * One step of a way.
     *
     * @param from who affects
     * @param to who is affected; the same, where a domain reads the object that a way starts at
     * @param by the id of a capability without which there is not this step, the one whose loss costs least; empty: only the machine's own
     * @param text the step in words, without a full stop
     */
    public record Step(DomainRef from, DomainRef to, String by, String text) { }

    private final Flow flow;
    private final Wording wording;

    private Influence(CapabilityGraph graph) {
        flow = new Flow(graph);
        wording = new Wording(graph, flow);
    }

    /** The closure of a graph. */
    public static Influence of(CapabilityGraph graph) {
        return new Influence(graph);
    }

    /** A shortest way by which one domain can affect another; empty list: they are the same, or one is part of the other; empty: it never can. */
    public Optional<List<Step>> path(DomainRef from, DomainRef to) {
        BitSet starts = flow.members(from);
        BitSet ends = flow.members(to);
        if (starts.intersects(ends)) {
            return Optional.of(List.of());
        }
        Search search = Search.from(flow, starts);
        return first(search, ends).map(end -> wording.steps(search.wayTo(end)));
    }

    /** A shortest way by which a domain can come to see an object's bytes. */
    public Optional<List<Step>> pathToObject(DomainRef domain, ObjectRef object) {
        if (flow.index(object) < 0) {
            return Optional.empty();
        }
        Search search = Search.of(flow, flow.index(object), new BitSet(), new BitSet());
        return first(search, flow.members(domain)).map(end -> wording.steps(search.wayTo(end)));
    }

    private static Optional<Integer> first(Search search, BitSet ends) {
        return search.order().stream().filter(ends::get).findFirst();
    }

    /** All domains that a domain can affect, without itself; with each tenant that has one of them. */
    public Set<DomainRef> reach(DomainRef from) {
        BitSet reached = Search.from(flow, flow.members(from)).reached();
        var all = new LinkedHashSet<DomainRef>();
        var tenants = new LinkedHashSet<String>();
        reached.stream().mapToObj(flow::domain).forEach(domain -> {
            all.add(domain.ref());
            tenants.add(domain.tenant());
        });
        for (int index = 0; index < flow.domainCount(); index++) {
            DomainRef ref = flow.domain(index).ref();
            if (ref.kind() == DomainRef.Kind.TENANT && tenants.contains(ref.of())) {
                all.add(ref);
            }
        }
        all.remove(from);
        return all;
    }

    /** All objects whose bytes a domain can come to see or change. */
    public Set<ObjectRef> objects(DomainRef from) {
        BitSet starts = flow.members(from);
        BitSet all = Search.from(flow, starts).objects();
        all.or(seenBy(starts));
        var refs = new LinkedHashSet<ObjectRef>();
        all.stream().forEach(object -> refs.add(flow.object(object).ref()));
        return refs;
    }

    /** Backwards from domains to the objects that they get at, and to whoever puts something there or rings. */
    private BitSet seenBy(BitSet ends) {
        var objects = new BitSet();
        var domains = (BitSet) ends.clone();
        var ahead = new ArrayDeque<Integer>();
        ends.stream().forEach(ahead::add);
        while (!ahead.isEmpty()) {
            int domain = ahead.poll();
            flow.bellsOf(domain).forEach(bell -> comeTo(bell.domain(), domains, ahead));
            for (Use get : flow.getsBy(domain)) {
                into(get.object(), objects, domains, ahead);
                for (Wire wire : flow.wiresTo(get.object())) {
                    into(wire.from(), objects, domains, ahead);
                }
            }
        }
        return objects;
    }

    private void into(int object, BitSet objects, BitSet domains, ArrayDeque<Integer> ahead) {
        if (!objects.get(object)) {
            objects.set(object);
            flow.putsInto(object).forEach(put -> comeTo(put.domain(), domains, ahead));
        }
    }

    private void comeTo(int domain, BitSet domains, ArrayDeque<Integer> ahead) {
        if (!domains.get(domain) && !flow.isRole(domain)) {
            domains.set(domain);
            ahead.add(domain);
        }
    }

    /** What people call a domain; where two have that name, also whose it is, or its id. A domain that is not there: its reference. */
    public String name(DomainRef ref) {
        int index = flow.index(ref);
        return index < 0 ? ref.toString() : wording.name(index);
    }

    Flow flow() {
        return flow;
    }

    Wording wording() {
        return wording;
    }
}
