package edgeos.engine.topology;

import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which mover drains which ring. All hops out of one FWP belong to one mover, and so do all hops into one FWP: senders to the same FWP are bound to each other. Who sends into a chain, and
 * every FWP of a chain that has an instance for each message, belongs to mover 0, beside whom chains are activated. What is left is cut into stretches of the drawing, from its sources on, one
 * for each mover; instances of chains go to the movers in turn. Where messages pass from one stretch to the next, the mover of the next fetches them: a bulk copy waits less for another
 * processor's cache than a program that follows one header after the other.
 *
 * <p>Immutable once made; made anew at each switch.
 */
final class Lanes {
    private static final String FIRST = "";

    private final int movers;
    private final Map<String, String> bound = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<String, Integer> nextPlaces = new LinkedHashMap<>();
    private int weight;
    private final Map<String, ChainSpec> chainOf = new LinkedHashMap<>();
    private final Set<String> fixed = new LinkedHashSet<>();
    /** Heads inside of chains whose instances all send to the same FWP outside. */
    private final Set<String> gathered = new LinkedHashSet<>();
    private final Blocks blocks;

    Lanes(EnginePlan plan, Blocks blocks, int movers) {
        this.movers = movers;
        this.blocks = blocks;
        var chains = new HashMap<String, ChainSpec>();
        plan.chains().forEach(chain -> chains.put(chain.id(), chain));
        for (NodeSpec node : plan.nodes()) {
            if (node.chain() != null) {
                chainOf.put(node.id(), chains.get(node.chain()));
            }
        }
        order(plan);
        Set<String> gates = plan.nodes().stream().filter(node -> node.role() == Role.TRANSMIT).map(NodeSpec::id).collect(Collectors.toSet());
        var sender = new HashMap<String, String>();
        for (LinkSpec link : plan.links()) {
            if (!link.shared() && !gates.contains(link.to())) {
                bindSender(link, sender);
            }
        }
        places.keySet().stream().filter(head -> isBoundToFirst(chainOf.get(head))).forEach(head -> bind(head, FIRST));
        places.keySet().stream().filter(head -> !isManifold(head) || gathered.contains(head)).forEach(head -> fixed.add(root(head)));
    }

    /** Chains that are activated for each message, and those that are passed by: what is sent into these goes on to where they lead. */
    private static boolean isBoundToFirst(ChainSpec chain) {
        return chain != null && (chain.policy() == Policy.PER_PACKET || chain.policy() == Policy.BYPASS);
    }

    /** True if every instance of a chain has an FWP of it. */
    private boolean isManifold(String head) {
        ChainSpec chain = chainOf.get(head);
        return chain != null && chain.policy() != Policy.SHARED && chain.policy() != Policy.BYPASS;
    }

    private String head(String node) {
        return blocks.headOf().getOrDefault(node, node);
    }

    private void bindSender(LinkSpec link, Map<String, String> sender) {
        String from = head(link.from());
        String to = head(link.to());
        ChainSpec chain = chainOf.get(link.to());
        if (chain != null && chain != chainOf.get(link.from())) {
            bind(from, FIRST);
            String inside = sender.putIfAbsent(to, FIRST);
            if (inside != null) {
                bind(inside, FIRST);
            }
            return;
        }
        if (isManifold(from) && chain != chainOf.get(link.from())) {
            gathered.add(from);
        }
        String other = sender.putIfAbsent(to, from);
        if (other != null) {
            bind(from, other);
        }
    }

    private String root(String head) {
        String at = head;
        while (bound.containsKey(at)) {
            at = bound.get(at);
        }
        return at;
    }

    private void bind(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            if (first.equals(FIRST)) {
                bound.put(second, first);
            } else {
                bound.put(first, second);
            }
        }
    }

    /** Heads in the order in which messages reach them; what lies on a cycle, last. */
    private void order(EnginePlan plan) {
        var heads = new ArrayList<String>();
        var indegree = new HashMap<String, Integer>();
        for (NodeSpec node : plan.nodes()) {
            if (node.role() != Role.TRANSMIT && head(node.id()).equals(node.id())) {
                heads.add(node.id());
                indegree.put(node.id(), 0);
            }
        }
        List<LinkSpec> hops = plan.links().stream().filter(link -> !link.shared() && indegree.containsKey(head(link.to()))
                && !head(link.from()).equals(head(link.to()))).toList();
        hops.forEach(link -> indegree.merge(head(link.to()), 1, Integer::sum));
        Set<String> sources = plan.nodes().stream().filter(node -> node.role() == Role.SOURCE).map(NodeSpec::id).collect(Collectors.toSet());
        var ready = new ArrayList<>(heads.stream().filter(head -> indegree.get(head) == 0).toList());
        for (int at = 0; at < ready.size(); at++) {
            String head = ready.get(at);
            put(head, sources.contains(head));
            hops.stream().filter(link -> head(link.from()).equals(head)).map(link -> head(link.to()))
                    .filter(to -> indegree.merge(to, -1, Integer::sum) == 0).forEach(ready::add);
        }
        heads.stream().filter(head -> !places.containsKey(head)).forEach(head -> put(head, false));
    }

    /** A source costs its gate about as much as two hops cost a mover. */
    private void put(String head, boolean isSource) {
        places.put(head, weight);
        weight += isSource ? 2 : 1;
        nextPlaces.put(head, weight);
    }

    private int stretch(int place, int parts) {
        return Math.min(place, Math.max(0, weight - 1)) * parts / Math.max(1, weight);
    }

    /** The number of the mover that drains the ring of a head: of a gate, of an FWP outside of chains, or of one in this instance. */
    int drains(String head, int instance) {
        String root = root(head);
        if (root.equals(FIRST)) {
            return 0;
        }
        return fixed.contains(root) ? stretch(nextPlaces.getOrDefault(root, 0), movers) : instance % movers;
    }

    /** The number of the mover that fills the ring of a head. */
    int fills(String head, int instance, Map<String, List<String>> senders) {
        for (String from : senders.getOrDefault(head, List.of())) {
            ChainSpec chain = chainOf.get(head);
            return chain != null && chain != chainOf.get(from) ? 0 : drains(from, chainOf.get(from) == null ? 0 : instance);
        }
        return 0;
    }

    /** The number of the core that runs an FWP. */
    int runs(String head, int instance, int cores) {
        return isManifold(head) ? instance % cores : stretch(places.getOrDefault(head, 0), cores);
    }

    /** Who sends to a head, by the heads of senders; share links aside. */
    Map<String, List<String>> senders(EnginePlan plan) {
        var senders = new HashMap<String, List<String>>();
        plan.links().stream().filter(link -> !link.shared())
                .forEach(link -> senders.computeIfAbsent(head(link.to()), _ -> new ArrayList<>()).add(head(link.from())));
        return senders;
    }
}
