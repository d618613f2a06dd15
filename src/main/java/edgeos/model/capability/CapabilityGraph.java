package edgeos.model.capability;

import edgeos.model.Drawing;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what in a drawing. Parents come before children.
 *
 * @param domains protection domains: roles first, then the drawing's order
 * @param objects in the drawing's order
 * @param capabilities by owner, then by object, then by holder
 */
public record CapabilityGraph(List<Domain> domains, List<KernelObject> objects, List<Capability> capabilities) {
    public CapabilityGraph {
        domains = List.copyOf(domains);
        objects = List.copyOf(objects);
        capabilities = List.copyOf(capabilities);
    }

    /** The graph of a drawing; parts of the drawing that make no sense are left out, as the checks find them. */
    public static CapabilityGraph of(Drawing drawing) {
        return new CapabilityGraph(List.of(), List.of(), List.of());
    }

    /** The domain of this name. */
    public Optional<Domain> domain(DomainRef ref) {
        return domains.stream().filter(domain -> domain.ref().equals(ref)).findFirst();
    }

    /** The object of this name. */
    public Optional<KernelObject> object(ObjectRef ref) {
        return objects.stream().filter(object -> object.ref().equals(ref)).findFirst();
    }

    /** The capability with this id. */
    public Optional<Capability> capability(String id) {
        return capabilities.stream().filter(capability -> capability.id().equals(id)).findFirst();
    }

    /** A domain's table, by slot. */
    public List<Capability> table(DomainRef holder) {
        return capabilities.stream().filter(capability -> capability.holder().equals(holder))
                .sorted(java.util.Comparator.comparingInt(Capability::slot)).toList();
    }

    /** All capabilities for an object. */
    public List<Capability> on(ObjectRef object) {
        return capabilities.stream().filter(capability -> capability.object().equals(object)).toList();
    }

    /** What was derived from a capability, directly. */
    public List<Capability> children(String id) {
        return capabilities.stream().filter(capability -> capability.parent().equals(id)).toList();
    }

    /** From the object's first capability down to this one. */
    public List<Capability> lineage(String id) {
        Map<String, Capability> byId = new LinkedHashMap<>();
        capabilities.forEach(capability -> byId.put(capability.id(), capability));
        var path = new ArrayList<Capability>();
        for (Capability at = byId.get(id); at != null && path.size() <= capabilities.size(); at = byId.get(at.parent())) {
            path.addFirst(at);
        }
        return path;
    }

    /** Capabilities that a wire needs and that are revoked; empty: it flows. */
    public List<Capability> denying(String link) {
        return capabilities.stream().filter(capability -> capability.revoked() && capability.links().contains(link)).toList();
    }
}
