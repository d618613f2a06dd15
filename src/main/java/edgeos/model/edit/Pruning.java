package edgeos.model.edit;

import edgeos.model.Drawing;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Policy;
import edgeos.model.capability.CapabilityGraph;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What goes away with parts that an edit took away: what was granted to them and on them, what was minted from that, what was revoked of them, and
 * policies about them; breakpoints and probes at them; what groups say of them. What made no sense before the edit stays, for the checks to find. Stateless; any thread.
 */
final class Pruning {
    private Pruning() { }

    /** The drawing after an edit, without what belonged to parts that are gone. */
    static Drawing prune(Drawing before, Drawing edited) {
        Drawing after = Groups.prune(before, Watches.prune(before, edited));
        Isolation isolation = after.isolation();
        if (isolation.grants().isEmpty() && isolation.revoked().isEmpty() && isolation.policies().isEmpty()) {
            return after;
        }
        CapabilityGraph old = CapabilityGraph.of(before);
        Drawing pruned = after;
        for (CapabilityGraph now = CapabilityGraph.of(after);; now = CapabilityGraph.of(pruned)) {
            Set<String> gone = gone(old, now);
            List<Grant> grants = kept(pruned.isolation().grants(), old, now, gone);
            boolean settled = grants.size() == pruned.isolation().grants().size();
            pruned = pruned.withIsolation(pruned.isolation().withGrants(grants).withRevoked(Edits.without(isolation.revoked(), gone::contains))
                    .withPolicies(policies(isolation.policies(), old, now)));
            if (settled) {
                return pruned;
            }
        }
    }

    private static Set<String> gone(CapabilityGraph old, CapabilityGraph now) {
        Set<String> gone = new HashSet<>();
        old.capabilities().stream().filter(capability -> now.capability(capability.id()).isEmpty()).forEach(capability -> gone.add(capability.id()));
        return gone;
    }

    private static List<Grant> kept(List<Grant> grants, CapabilityGraph old, CapabilityGraph now, Set<String> gone) {
        return Edits.without(grants, grant -> gone.contains(grant.from())
                || old.domain(grant.holder()).isPresent() && now.domain(grant.holder()).isEmpty()
                || old.object(grant.object()).isPresent() && now.object(grant.object()).isEmpty());
    }

    private static List<Policy> policies(List<Policy> policies, CapabilityGraph old, CapabilityGraph now) {
        List<Policy> kept = new ArrayList<>();
        for (Policy policy : policies) {
            List<String> subjects = Edits.without(policy.subjects(), subject -> isGone(subject, old, now));
            boolean same = subjects.size() == policy.subjects().size();
            boolean holds = switch (policy.rule()) {
                case TENANTS_NEVER_MEET -> same || subjects.size() > 1;
                case NEVER_AFFECTS -> same;
                case ONLY_SUBJECTS_SEE -> object(policy.object()).filter(ref -> old.object(ref).isPresent() && now.object(ref).isEmpty()).isEmpty();
            };
            if (holds) {
                kept.add(same ? policy : new Policy(policy.id(), policy.name(), policy.rule(), subjects, policy.object(), policy.extras()));
            }
        }
        return kept;
    }

    private static boolean isGone(String subject, CapabilityGraph old, CapabilityGraph now) {
        try {
            DomainRef ref = DomainRef.parse(subject);
            return old.domain(ref).isPresent() && now.domain(ref).isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static Optional<ObjectRef> object(String text) {
        try {
            return Optional.of(ObjectRef.parse(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
