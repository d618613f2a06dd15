package edgeos.model.check;

import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.check.Finding.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Cycles in which each ring could wait for the next one for ever. Links out of nodes that no waiting link enters are taken away; whatever remains comes from a
 * cycle (Kahn, Topological Sorting of Large Networks, 1962). One cycle is told, and the search goes on without the link that its remedy is for.
 */
final class CycleChecks {
    /** A drawing with more cycles than this has other troubles. */
    private static final int MOST_TOLD = 10;

    private final Parts parts;
    private final LinkedHashSet<Link> waiting = new LinkedHashSet<>();
    private final Map<String, List<Link>> leaving = new HashMap<>();
    private final Map<String, Integer> entering = new HashMap<>();
    private final ArrayDeque<String> free = new ArrayDeque<>();

    private CycleChecks(Parts parts) {
        this.parts = parts;
        parts.soundLinks().stream().filter(this::waits).forEach(waiting::add);
        for (Link link : waiting) {
            leaving.computeIfAbsent(link.from().node(), _ -> new ArrayList<>()).add(link);
            entering.merge(link.to().node(), 1, Integer::sum);
        }
        leaving.keySet().stream().filter(node -> !entering.containsKey(node)).forEach(free::add);
    }

    static void check(Parts parts, Findings findings) {
        var checks = new CycleChecks(parts);
        for (int told = 0; told < MOST_TOLD; told++) {
            checks.peel();
            if (checks.waiting.isEmpty()) {
                return;
            }
            checks.tell(checks.cycle(), findings);
        }
    }

    private boolean waits(Link link) {
        Optional<Chain> from = parts.chainOf(link.from().node());
        boolean bypassed = from.filter(chain -> chain.policy() == Chain.Policy.BYPASS).isPresent();
        if (link.mode() == Link.Mode.SHARE || bypassed) {
            return true;
        }
        return switch (link.whenFull()) {
            case WAIT -> true;
            case DROP -> false;
            case AUTO -> {
                String sender = from.map(Chain::tenant).orElse("");
                String receiver = parts.chainOf(link.to().node()).map(Chain::tenant).orElse("");
                yield sender.isEmpty() || receiver.isEmpty() || sender.equals(receiver);
            }
        };
    }

    private void peel() {
        while (!free.isEmpty()) {
            leaving.getOrDefault(free.poll(), List.of()).forEach(this::remove);
        }
    }

    private void remove(Link link) {
        if (waiting.remove(link) && entering.merge(link.to().node(), -1, Integer::sum) == 0) {
            free.add(link.to().node());
        }
    }

    /** A cycle of waiting links: a walk against them never ends, since each sender that is left has one that enters it. */
    private List<Link> cycle() {
        var previous = new HashMap<String, Link>();
        waiting.forEach(link -> previous.putIfAbsent(link.to().node(), link));
        var walked = new ArrayList<Link>();
        var places = new HashMap<String, Integer>();
        Link link = waiting.getFirst();
        while (places.putIfAbsent(link.to().node(), walked.size()) == null) {
            walked.add(link);
            link = previous.get(link.from().node());
        }
        return walked.subList(places.get(link.to().node()), walked.size()).reversed();
    }

    private void tell(List<Link> cycle, Findings findings) {
        String names = cycle.stream().map(link -> parts.name(link.from().node())).collect(Collectors.joining(" -> "))
                + " -> " + parts.name(cycle.getFirst().from().node());
        Optional<Link> copy = cycle.stream().filter(link -> link.mode() == Link.Mode.COPY).reduce((_, later) -> later);
        if (copy.isPresent()) {
            findings.error(Place.LINK, copy.get().id(), "whenFull", "each waits until the next one has room, all the way round: " + names,
                    "Make one link of it lossy (when full: drop).");
        } else {
            findings.error(Place.LINK, cycle.getLast().id(), "mode", "programs call each other in a ring without end: " + names + ": mode=share",
                    "Make one link of it a copy link.");
        }
        remove(copy.orElse(cycle.getLast()));
    }
}
