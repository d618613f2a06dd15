package edgeos.model.check;

import edgeos.model.Link;
import edgeos.model.check.Finding.Place;
import edgeos.model.kind.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Share links: they join programs that run as one, in one memory, each called by exactly one other. */
final class ShareChecks {
    /** The most programs that share links join. */
    static final int MOST_JOINED = 16;

    private static final String SETTING = "mode";
    private static final String REMEDY = "Make it a copy link.";
    private static final Set<String> TEES = Set.of("tee", "multiTee");
    private static final String HOLDS_BACK = "ratedUnqueue";

    private final Parts parts;
    private final Map<String, Integer> wiresInto = new HashMap<>();
    private final Map<String, List<Link>> sharesOf = new HashMap<>();
    private final List<Link> shares;

    private ShareChecks(Parts parts) {
        this.parts = parts;
        parts.soundLinks().forEach(link -> wiresInto.merge(link.to().node(), 1, Integer::sum));
        shares = parts.soundLinks().stream().filter(link -> link.mode() == Link.Mode.SHARE).toList();
        shares.forEach(link -> sharesOf.computeIfAbsent(link.from().node(), _ -> new ArrayList<>()).add(link));
    }

    static void check(Parts parts, Findings findings) {
        var checks = new ShareChecks(parts);
        for (Link link : checks.shares) {
            checks.problem(link).ifPresent(what -> findings.error(Place.LINK, link.id(), SETTING, what + ": mode=share", REMEDY));
        }
        checks.sizes(findings);
    }

    private Optional<String> problem(Link link) {
        String from = link.from().node();
        String to = link.to().node();
        if (!parts.isFwp(from) || !parts.isFwp(to)) {
            return Optional.of("only FWPs can share memory, gates cannot");
        }
        if (TEES.contains(parts.kindOf(from).get().id())) {
            return Optional.of("what leaves a Tee is copied and cannot be shared");
        }
        if (parts.kindOf(to).get().id().equals(HOLDS_BACK)) {
            return Optional.of("who holds messages back holds them in a ring of its own");
        }
        if (parts.kindOf(from).get().group() == Kind.Group.YOURS || parts.kindOf(to).get().group() == Kind.Group.YOURS) {
            return Optional.of("nobody needs to trust your own code, so it shares memory with nobody");
        }
        if (!parts.chainOf(from).equals(parts.chainOf(to))) {
            return Optional.of("FWPs can share memory only inside the same chain, or both outside of any");
        }
        return wiresInto.get(to) > 1 ? Optional.of("whoever is called by a share link can have no other wire in: node=" + to + " wires="
                + wiresInto.get(to)) : Optional.empty();
    }

    private void sizes(Findings findings) {
        var called = new HashSet<String>();
        shares.forEach(link -> called.add(link.to().node()));
        sharesOf.forEach((head, links) -> {
            int joined = called.contains(head) ? 0 : joined(head);
            if (joined > MOST_JOINED) {
                findings.error(Place.LINK, links.getFirst().id(), SETTING, "share links join too many programs: first=" + head + " programs="
                        + joined + " most=" + MOST_JOINED, "Make some of the links copy links.");
            }
        });
    }

    private int joined(String head) {
        var reached = new HashSet<String>(List.of(head));
        var ahead = new ArrayDeque<String>(List.of(head));
        while (!ahead.isEmpty()) {
            for (Link link : sharesOf.getOrDefault(ahead.poll(), List.of())) {
                if (reached.add(link.to().node())) {
                    ahead.add(link.to().node());
                }
            }
        }
        return reached.size();
    }
}
