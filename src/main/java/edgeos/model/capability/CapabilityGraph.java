package edgeos.model.capability;

import edgeos.model.Drawing;
import edgeos.model.client.Swarms;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Who may do what in a drawing. Parents come before children. Made once, with an index for every question; immutable, for any thread.
 */
public final class CapabilityGraph {
    private final List<Domain> domains;
    private final List<KernelObject> objects;
    private final List<Capability> capabilities;
    private final Map<DomainRef, Domain> domainsByRef;
    private final Map<ObjectRef, KernelObject> objectsByRef;
    private final Map<String, Capability> byId;
    private final Map<DomainRef, List<Capability>> tables;
    private final Map<ObjectRef, List<Capability>> byObject;
    private final Map<String, List<Capability>> byParent;
    private final Map<String, List<Capability>> denying = new HashMap<>();

    /**
     * A graph of these parts.
     *
     * @param domains protection domains: roles first, then the drawing's order
     * @param objects in the drawing's order
     * @param capabilities by owner, then by object, then by holder; of two with one id, the first counts
     */
    public CapabilityGraph(List<Domain> domains, List<KernelObject> objects, List<Capability> capabilities) {
        this.domains = List.copyOf(domains);
        this.objects = List.copyOf(objects);
        this.capabilities = List.copyOf(capabilities);
        domainsByRef = first(domains, Domain::ref);
        objectsByRef = first(objects, KernelObject::ref);
        byId = first(capabilities, Capability::id);
        tables = grouped(capabilities, Capability::holder);
        byObject = grouped(capabilities, Capability::object);
        byParent = grouped(capabilities, Capability::parent);
        tables.values().forEach(table -> table.sort(Comparator.comparingInt(Capability::slot)));
        for (Capability capability : capabilities) {
            if (capability.revoked()) {
                capability.links().forEach(link -> denying.computeIfAbsent(link, _ -> new ArrayList<>(2)).add(capability));
            }
        }
    }

    /**
     * The graph of a drawing; parts of the drawing that make no sense are left out, as the checks find them. A grant that cannot be (its parent is gone,
     * or has fewer rights, or its slot is taken) is there, revoked, below the object's owner.
     */
    public static CapabilityGraph of(Drawing drawing) {
        return new Derivation(Swarms.without(drawing.enabled())).graph();
    }

    private static <K, V> Map<K, V> first(List<V> things, Function<V, K> key) {
        Map<K, V> map = HashMap.newHashMap(things.size());
        things.forEach(thing -> map.putIfAbsent(key.apply(thing), thing));
        return map;
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> things, Function<V, K> key) {
        Map<K, List<V>> map = HashMap.newHashMap(things.size());
        things.forEach(thing -> map.computeIfAbsent(key.apply(thing), _ -> new ArrayList<>(4)).add(thing));
        return map;
    }

    /** Protection domains: roles first, then the drawing's order. */
    public List<Domain> domains() {
        return domains;
    }

    /** Objects, in the drawing's order. */
    public List<KernelObject> objects() {
        return objects;
    }

    /** Capabilities, by owner, then by object, then by holder; parents before children. */
    public List<Capability> capabilities() {
        return capabilities;
    }

    /** The domain of this name. */
    public Optional<Domain> domain(DomainRef ref) {
        return Optional.ofNullable(domainsByRef.get(ref));
    }

    /** The object of this name. */
    public Optional<KernelObject> object(ObjectRef ref) {
        return Optional.ofNullable(objectsByRef.get(ref));
    }

    /** The capability with this id. */
    public Optional<Capability> capability(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A domain's table, by slot. */
    public List<Capability> table(DomainRef holder) {
        return view(tables.get(holder));
    }

    /** All capabilities for an object. */
    public List<Capability> on(ObjectRef object) {
        return view(byObject.get(object));
    }

    /** What was derived from a capability, directly. */
    public List<Capability> children(String id) {
        return view(byParent.get(id));
    }

    /** From the object's first capability down to this one. */
    public List<Capability> lineage(String id) {
        var path = new ArrayList<Capability>();
        Set<String> seen = new HashSet<>();
        for (Capability at = byId.get(id); at != null && seen.add(at.id()); at = byId.get(at.parent())) {
            path.addFirst(at);
        }
        return path;
    }

    /** Capabilities that a wire needs and that are revoked, parents first; empty: it flows. */
    public List<Capability> denying(String link) {
        return view(denying.get(link));
    }

    private static List<Capability> view(List<Capability> found) {
        return found == null ? List.of() : Collections.unmodifiableList(found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CapabilityGraph graph && domains.equals(graph.domains) && objects.equals(graph.objects)
                && capabilities.equals(graph.capabilities);
    }

    @Override
    public int hashCode() {
        return Objects.hash(domains, objects, capabilities);
    }
}
