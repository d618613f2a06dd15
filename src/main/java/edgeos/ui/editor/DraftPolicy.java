package edgeos.ui.editor;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Policy;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A policy to begin with: about the first things of the drawing that it could be about, to be changed. Stateless; any thread. */
final class DraftPolicy {
    private static final Texts TEXTS = Texts.of(DraftPolicy.class);
    private DraftPolicy() { }

    static Policy of(Drawing drawing, CapabilityGraph graph, Policy.Rule rule) {
        String id = fresh(drawing);
        return switch (rule) {
            case TENANTS_NEVER_MEET -> new Policy(id, TEXTS.get("policy.tenants"), rule, List.of(), "", Extras.NONE);
            case ONLY_SUBJECTS_SEE -> onlySubjects(graph, id);
            case NEVER_AFFECTS -> neverAffects(graph, id);
        };
    }

    /** About the first key, or else the first memory that is shared, and those who may read it now. */
    private static Policy onlySubjects(CapabilityGraph graph, String id) {
        Optional<ObjectRef> object = graph.objects().stream().map(KernelObject::ref)
                .filter(ref -> ref.kind() == ObjectRef.Kind.KEY || ref.kind() == ObjectRef.Kind.SHARED_MEMORY)
                .min(Comparator.comparing(ref -> ref.kind() != ObjectRef.Kind.KEY));
        List<String> readers = object.map(ref -> graph.on(ref).stream()
                .filter(capability -> capability.rights().contains(Right.READ) && !capability.revoked()).map(Capability::holder)
                .filter(holder -> holder.kind() != DomainRef.Kind.ROLE).map(DomainRef::toString).distinct().toList()).orElse(List.of());
        String name = object.map(ref -> TEXTS.get("policy.holders.of", GraphWords.name(graph, ref))).orElseGet(() -> TEXTS.get("policy.holders"));
        return new Policy(id, name, Policy.Rule.ONLY_SUBJECTS_SEE, readers, object.map(ObjectRef::toString).orElse(""), Extras.NONE);
    }

    /** About the first two tenants, or else the first two FWPs. */
    private static Policy neverAffects(CapabilityGraph graph, String id) {
        List<Domain> two = graph.domains().stream().filter(domain -> domain.ref().kind() != DomainRef.Kind.ROLE)
                .sorted(Comparator.comparing(domain -> domain.ref().kind() != DomainRef.Kind.TENANT)).limit(2).toList();
        String name = two.size() == 2 ? TEXTS.get("policy.affects.of", two.getFirst().name(), two.getLast().name()) : TEXTS.get("policy.affects");
        return new Policy(id, name, Policy.Rule.NEVER_AFFECTS, two.stream().map(domain -> domain.ref().toString()).toList(), "", Extras.NONE);
    }

    private static String fresh(Drawing drawing) {
        Set<String> taken = drawing.isolation().policies().stream().map(Policy::id).collect(Collectors.toSet());
        int number = 1;
        while (taken.contains("policy" + number)) {
            number++;
        }
        return "policy" + number;
    }
}
