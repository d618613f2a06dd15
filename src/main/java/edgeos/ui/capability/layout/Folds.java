package edgeos.ui.capability.layout;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds tenants that are equal but for their names: beyond the first two they fold into one. */
final class Folds {
    /** So many of each sort of tenant stay open. */
    private static final int SHOWN = 2;
    /** Fewer than these are not worth a fold. */
    private static final int LEAST_FOLDED = 2;

    /**
     * Tenants that fold.
     *
     * @param key names the fold, as long as the first tenant of its sort stays
     * @param folded the tenants' sections
     */
    record Fold(String key, List<Section> folded) { }

    private Folds() { }

    /** The folds of a graph, by the first section that each folds. */
    static Map<Section, Fold> of(CapabilityGraph graph, List<Section> sections) {
        Map<Section, List<Capability>> touching = touching(graph, sections);
        Map<String, List<Section>> sorts = new LinkedHashMap<>();
        for (Section section : sections) {
            if (!section.tenant.isEmpty() && !section.domains.isEmpty()) {
                sorts.computeIfAbsent(section.signature(touching.getOrDefault(section, List.of())), _ -> new ArrayList<>()).add(section);
            }
        }
        Map<Section, Fold> folds = new HashMap<>();
        for (List<Section> equal : sorts.values()) {
            if (equal.size() >= SHOWN + LEAST_FOLDED) {
                List<Section> folded = equal.subList(SHOWN, equal.size());
                folds.put(folded.getFirst(), new Fold("fold:" + equal.getFirst().tenant, List.copyOf(folded)));
            }
        }
        return folds;
    }

    private static Map<Section, List<Capability>> touching(CapabilityGraph graph, List<Section> sections) {
        Map<DomainRef, Section> ofDomain = new HashMap<>();
        Map<ObjectRef, Section> ofObject = new HashMap<>();
        for (Section section : sections) {
            section.allDomains().forEach(domain -> ofDomain.put(domain.ref(), section));
            section.allObjects().forEach(object -> ofObject.put(object.ref(), section));
        }
        Map<Section, List<Capability>> touching = new HashMap<>();
        for (Capability capability : graph.capabilities()) {
            Set<Section> both = new HashSet<>();
            both.add(ofDomain.get(capability.holder()));
            both.add(ofObject.get(capability.object()));
            both.remove(null);
            both.forEach(section -> touching.computeIfAbsent(section, _ -> new ArrayList<>()).add(capability));
        }
        return touching;
    }
}
