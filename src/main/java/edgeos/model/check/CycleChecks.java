package edgeos.model.check;

import edgeos.model.Chain;
import edgeos.model.Link;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Cycles in which each ring could wait for the next one for ever. Links out of nodes that no waiting link enters are taken away; whatever remains comes from a
 * cycle; what comes out of a transmit gate is an answer from elsewhere, and waits for nobody here (Kahn, Topological Sorting of Large Networks, 1962). One cycle is told, and the search goes on without the link that its remedy is for.
 */
final class CycleChecks {
    /** A drawing with more cycles than this has other troubles. */
    private static final int MOST_TOLD = 10;
    /** A longer cycle is told by its first nodes and its last. */
    private static final int MOST_NAMES = 8;

    private final Parts parts;
    private final LinkedHashSet<Link> waiting = new LinkedHashSet<>();
    private final Map<String, List<Link>> leaving = new HashMap<>();
    private final Map<String, Integer> entering = new HashMap<>();
    private final ArrayDeque<String> free = new ArrayDeque<>();

    private CycleChecks(Parts parts) {
        this.parts = parts;
        parts.soundLinks().stream().filter(link -> !parts.hasRole(link.from().node(), Kind.Role.TRANSMIT)).filter(this::waits).forEach(waiting::add);
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
        if (link.mode() == Link.Mode.SHARE || isBypassed(link)) {
            return true;
        }
        return switch (link.whenFull()) {
            case WAIT -> true;
            case DROP -> false;
            case AUTO -> !parts.outPort(link.from()).map(Port::carries).orElse(Port.Carries.FRAME).isDroppedByDefault(tenant(link.from()), tenant(link.to()));
        };
    }

    private String tenant(Link.End end) {
        return parts.chainOf(end.node()).map(Chain::tenant).orElse("");
    }

    /** True if what would cross this link goes past its chain, by the wire that enters the chain. */
    private boolean isBypassed(Link link) {
        return parts.chainOf(link.from().node()).filter(chain -> chain.policy() == Chain.Policy.BYPASS).isPresent();
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

    private void tell(List<Link> found, Findings findings) {
        Link subject = remedied(found);
        var cycle = new ArrayList<>(found);
        Collections.rotate(cycle, cycle.size() - 1 - cycle.indexOf(subject));
        if (subject.mode() == Link.Mode.SHARE) {
            findings.error(Place.LINK, subject.id(), "mode", "programs call each other in a ring without end: " + names(cycle) + ": mode=share",
                    "Make one link of it a copy link.");
        } else {
            findings.error(Place.LINK, subject.id(), "whenFull", "each waits until the next one has room, all the way round: " + names(cycle),
                    "Make one link of it lossy (when full: drop)" + (isBypassed(subject) ? ", outside of bypassed frames." : "."));
        }
        remove(subject);
    }

    /** The link that was drawn last of those that can be made lossy; else a copy link past a bypass, else a share link. */
    private Link remedied(List<Link> cycle) {
        var among = new HashSet<>(cycle);
        Comparator<Link> order = Comparator.comparing((Link link) -> link.mode() == Link.Mode.COPY).thenComparing(link -> !isBypassed(link));
        return waiting.stream().filter(among::contains).reduce((best, later) -> order.compare(best, later) > 0 ? best : later).orElseThrow();
    }

    private String names(List<Link> cycle) {
        List<String> names = cycle.stream().map(link -> parts.name(link.from().node())).toList();
        boolean fits = names.size() <= MOST_NAMES;
        return String.join(" -> ", fits ? names : names.subList(0, MOST_NAMES - 1)) + (fits ? "" : " -> ... -> " + names.getLast()) + " -> "
                + names.getFirst();
    }
}
