package edgeos.model.capability;

import edgeos.model.Drawing;
import edgeos.model.Policy;
import edgeos.model.capability.Influence.Step;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which of a drawing's policies can be broken, and how. What a policy names and the graph does not have is left out here; {@code model.check} finds it.
 *
 * <p>{@code ONLY_SUBJECTS_SEE} trusts its subjects with the object: what they send, write, or call is their decision. It does not trust them to keep
 * others away: who may use the memory of a subject, or is handed a capability for the object, breaks it.
 *
 * <p>Stateless; any thread.
 */
public final class Policies {
    /** The most ways that are shown for one policy. */
    public static final int MOST_SHOWN = 16;

    private final Influence influence;
    private final Flow flow;

    private Policies(Influence influence) {
        this.influence = influence;
        flow = influence.flow();
    }

    /** All ways by which a drawing's policies can be broken, by policy, at most {@link #MOST_SHOWN} for each; empty: all policies hold. */
    public static List<Breach> breaches(Drawing drawing) {
        List<Policy> policies = drawing.isolation().policies();
        return policies.isEmpty() ? List.of() : breaches(Influence.of(CapabilityGraph.of(drawing)), policies);
    }

    /** All ways by which these policies can be broken in a graph that this is the closure of, by policy, at most {@link #MOST_SHOWN} for each. */
    public static List<Breach> breaches(Influence influence, List<Policy> policies) {
        var checks = new Policies(influence);
        var found = new ArrayList<Breach>();
        for (Policy policy : policies) {
            List<Breach> own = switch (policy.rule()) {
                case TENANTS_NEVER_MEET -> checks.meetings(policy);
                case ONLY_SUBJECTS_SEE -> checks.views(policy);
                case NEVER_AFFECTS -> checks.effects(policy);
            };
            found.addAll(own);
        }
        return found;
    }

    /** A meeting by way of a third party that must not meet either is shown as two. */
    private List<Breach> meetings(Policy policy) {
        List<BitSet> groups = groups(policy);
        Map<Integer, Integer> groupOf = new HashMap<>();
        for (int group = 0; group < groups.size(); group++) {
            for (int member : groups.get(group).stream().toArray()) {
                groupOf.putIfAbsent(member, group);
            }
        }
        var barred = new BitSet();
        groups.forEach(barred::or);
        var found = new ArrayList<Breach>();
        for (int group = 0; group < groups.size() && found.size() < MOST_SHOWN; group++) {
            Search search = Search.from(flow, groups.get(group), barred);
            var met = new HashSet<Integer>(Set.of(group));
            for (int domain : search.order()) {
                Integer other = groupOf.get(domain);
                if (other != null && met.add(other) && found.size() < MOST_SHOWN) {
                    found.add(breach(policy, search, domain, new BitSet()));
                }
            }
        }
        return found;
    }

    private List<BitSet> groups(Policy policy) {
        var names = new ArrayList<DomainRef>();
        policy.subjects().forEach(subject -> parsed(subject).ifPresent(names::add));
        if (policy.subjects().isEmpty()) {
            var tenants = new TreeSet<String>();
            for (int domain = 0; domain < flow.domainCount(); domain++) {
                tenants.add(flow.domain(domain).tenant());
            }
            tenants.remove("");
            tenants.forEach(tenant -> names.add(DomainRef.tenant(tenant)));
        }
        return names.stream().distinct().map(flow::members).filter(members -> !members.isEmpty()).toList();
    }

    private List<Breach> views(Policy policy) {
        Optional<Integer> object = object(policy);
        if (object.isEmpty()) {
            return List.of();
        }
        var subjects = new BitSet();
        policy.subjects().forEach(subject -> parsed(subject).ifPresent(ref -> subjects.or(flow.members(ref))));
        var others = new BitSet();
        others.set(0, flow.domainCount());
        others.andNot(subjects);
        Search search = Search.of(flow, object.get(), subjects, others);
        return search.order().stream().filter(others::get).limit(MOST_SHOWN)
                .map(domain -> breach(policy, search, domain, subjects)).toList();
    }

    private Optional<Integer> object(Policy policy) {
        try {
            int index = flow.index(ObjectRef.parse(policy.object()));
            return index < 0 ? Optional.empty() : Optional.of(index);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Breach> effects(Policy policy) {
        if (policy.subjects().size() != 2) {
            return List.of();
        }
        BitSet starts = parsed(policy.subjects().getFirst()).map(flow::members).orElseGet(BitSet::new);
        BitSet ends = parsed(policy.subjects().getLast()).map(flow::members).orElseGet(BitSet::new);
        if (starts.intersects(ends)) {
            return List.of();
        }
        Search search = Search.from(flow, starts);
        return search.order().stream().filter(ends::get).limit(1).map(end -> breach(policy, search, end, new BitSet())).toList();
    }

    /**
     * The cheapest step is the one to take away; of equal ones the last.
     *
     * @param kept domains that may do what they do: what lets them in is not to be taken away, if anything else can be
     */
    private Breach breach(Policy policy, Search search, int end, BitSet kept) {
        List<Step> path = influence.wording().steps(search.wayTo(end));
        Step best = path.getLast();
        for (Step step : path.reversed()) {
            boolean keeps = flow.members(step.to()).intersects(kept);
            if (!keeps && influence.wording().cost(step.by()) < influence.wording().cost(best.by())) {
                best = step;
            }
        }
        return new Breach(policy, path, best.by());
    }

    private static Optional<DomainRef> parsed(String text) {
        try {
            return Optional.of(DomainRef.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
