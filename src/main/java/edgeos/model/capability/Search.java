package edgeos.model.capability;

import edgeos.model.capability.Flow.Use;
import edgeos.model.capability.Flow.Wire;
import edgeos.notation.ObjectRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A breadth-first search over a {@link Flow}: who is affected, and by which shortest way. Costs each use and wire once. One thread at a time.
 *
 * <p>Roles do what they are for, whatever comes: a search never enters them, though it may start there. Whoever is <i>trusted</i> is taken at their word: what they send, write, or
 * call goes no further; but what others may take out of their memory does.
 */
final class Search {
    /**
     * One step: a put and a get of the same object, or with a wire between the two; or a bell alone; or a get alone, where bytes start from an object.
     *
     * @param from a domain; the same as {@code to} where bytes start
     */
    record Hop(int from, int to, Use put, Wire wire, Use get, Use bell) { }

    private final Flow flow;
    private final BitSet trusted;
    private final BitSet barred;
    private final BitSet seenObjects = new BitSet();
    private final Hop[] arrivals;
    private final BitSet reached = new BitSet();
    private final List<Integer> order = new ArrayList<>();
    private final ArrayDeque<Integer> ahead = new ArrayDeque<>();

    private Search(Flow flow, BitSet trusted, BitSet barred) {
        this.flow = flow;
        this.trusted = trusted;
        this.barred = barred;
        arrivals = new Hop[flow.domainCount()];
    }

    /** All that these domains can affect. */
    static Search from(Flow flow, BitSet starts) {
        return from(flow, starts, new BitSet());
    }

    /**
     * All that these domains can affect.
     *
     * @param barred domains that are entered but not left
     */
    static Search from(Flow flow, BitSet starts, BitSet barred) {
        var search = new Search(flow, new BitSet(), barred);
        search.reached.or(starts);
        starts.stream().forEach(search::leave);
        search.run();
        return search;
    }

    /**
     * All who can come to see what is in an object.
     *
     * @param trusted domains that pass nothing on
     * @param barred domains that are entered but not left
     */
    static Search of(Flow flow, int object, BitSet trusted, BitSet barred) {
        var search = new Search(flow, trusted, barred);
        search.arrive(object, -1, null, null);
        flow.wiresFrom(object).forEach(wire -> search.arrive(wire.to(), -1, null, wire));
        search.run();
        return search;
    }

    private void run() {
        while (!ahead.isEmpty()) {
            int domain = ahead.poll();
            if (!barred.get(domain)) {
                leave(domain);
            }
        }
    }

    private void leave(int domain) {
        boolean onlyMemory = trusted.get(domain);
        for (Use put : flow.putsBy(domain)) {
            if (!onlyMemory || isOwnMemory(put)) {
                arrive(put.object(), domain, put, null);
                flow.wiresFrom(put.object()).forEach(wire -> arrive(wire.to(), domain, put, wire));
            }
        }
        if (!onlyMemory) {
            for (Use bell : flow.bellsBy(domain)) {
                enter(new Hop(domain, flow.owner(flow.object(bell.object()).ref()), null, null, null, bell));
            }
        }
    }

    private boolean isOwnMemory(Use put) {
        ObjectRef object = flow.object(put.object()).ref();
        Integer owner = flow.owner(object);
        return object.kind() == ObjectRef.Kind.MEMORY && owner != null && owner == put.domain();
    }

    /** Whoever came to an object first took along all who get at it. */
    private void arrive(int object, int from, Use put, Wire wire) {
        if (!seenObjects.get(object)) {
            seenObjects.set(object);
            flow.getsFrom(object).forEach(get -> enter(new Hop(from < 0 ? get.domain() : from, get.domain(), put, wire, get, null)));
        }
    }

    private void enter(Hop hop) {
        if (!reached.get(hop.to()) && !flow.isRole(hop.to())) {
            reached.set(hop.to());
            order.add(hop.to());
            arrivals[hop.to()] = hop;
            ahead.add(hop.to());
        }
    }

    /** All domains reached, and those that it started from. */
    BitSet reached() {
        return (BitSet) reached.clone();
    }

    /** The domains reached, nearest first, without those that it started from. */
    List<Integer> order() {
        return order;
    }

    /** All objects that something was put into. */
    BitSet objects() {
        return seenObjects;
    }

    /** The shortest way to a domain that was reached. */
    List<Hop> wayTo(int domain) {
        var way = new ArrayList<Hop>();
        Hop hop = arrivals[domain];
        while (hop != null) {
            way.addFirst(hop);
            hop = hop.from() == hop.to() ? null : arrivals[hop.from()];
        }
        return way;
    }
}
