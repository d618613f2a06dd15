package edgeos.model.check;

import edgeos.model.Drawing;
import edgeos.model.Policy;
import edgeos.model.capability.Breach;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Influence;
import edgeos.model.capability.Policies;
import edgeos.model.check.Finding.Place;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * Isolation policies: what they are about is there, and they hold. All of it are warnings: a drawing with a broken policy still runs, as the machine
 * grants no more than the drawing says; and only when it runs can people see what the broken policy would have prevented.
 */
final class PolicyChecks {
    private static final String SUBJECTS = "subjects";
    private static final String OBJECT = "object";
    private static final String CHOOSE = "Choose domains that the drawing has.";

    private final CapabilityGraph graph;
    private final Findings findings;

    private PolicyChecks(CapabilityGraph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
    }

    static void check(Drawing drawing, Findings findings) {
        List<Policy> policies = drawing.isolation().policies();
        if (!policies.isEmpty()) {
            var checks = new PolicyChecks(CapabilityGraph.of(drawing), findings);
            policies.forEach(checks::subjects);
            Influence influence = Influence.of(checks.graph);
            Policies.breaches(influence, policies).forEach(breach -> checks.broken(breach, influence));
        }
    }

    private void subjects(Policy policy) {
        for (String subject : policy.subjects()) {
            if (domain(subject).flatMap(graph::domain).isEmpty()) {
                warning(policy, SUBJECTS, "a policy is about a domain that is not there: subject=" + subject, CHOOSE);
            }
        }
        switch (policy.rule()) {
            case TENANTS_NEVER_MEET -> {
                if (policy.subjects().size() == 1) {
                    warning(policy, SUBJECTS, "one tenant alone has nobody to meet: subjects=1", "Choose two or more, or none: then all tenants are meant.");
                }
            }
            case ONLY_SUBJECTS_SEE -> {
                if (object(policy.object()).flatMap(graph::object).isEmpty()) {
                    warning(policy, OBJECT, "a policy is about an object that is not there: object=" + policy.object(), "Choose an object that the drawing has.");
                }
            }
            case NEVER_AFFECTS -> {
                if (policy.subjects().size() != 2 || policy.subjects().getFirst().equals(policy.subjects().getLast())) {
                    warning(policy, SUBJECTS, "who must never affect whom takes two: subjects=" + policy.subjects().size(), "Choose who, and then whom.");
                }
            }
        }
    }

    private void broken(Breach breach, Influence influence) {
        String remedy = graph.capability(breach.mend()).map(mend -> "Revoke what " + influence.name(mend.holder()) + " holds in slot " + mend.slot() + ".")
                .orElse("Draw another way.");
        Policy policy = breach.policy();
        warning(policy, "", "a policy is broken: policy=" + (policy.name().isBlank() ? policy.id() : policy.name()) + ": " + breach.words(), remedy);
    }

    private void warning(Policy policy, String setting, String what, String remedy) {
        findings.warning(Place.POLICY, policy.id(), setting, what, remedy);
    }

    private static Optional<DomainRef> domain(String text) {
        try {
            return Optional.of(DomainRef.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<ObjectRef> object(String text) {
        try {
            return Optional.of(ObjectRef.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
