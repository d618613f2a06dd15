package edgeos.ui.capability.layout;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What stands together: the domains of a tenant with their objects, and those of nobody in particular, such as gateways, that deal with this tenant
 * only; or all that belongs to no tenant. In the graph's order. Filled once, then only read.
 */
final class Section {
    final String tenant;
    Optional<Domain> head = Optional.empty();
    final Map<DomainRef, List<KernelObject>> groups = new LinkedHashMap<>();
    final Map<DomainRef, Domain> domains = new LinkedHashMap<>();
    final List<KernelObject> assets = new ArrayList<>();

    private Section(String tenant) {
        this.tenant = tenant;
    }

    /** The sections of a graph, in the order in which they appear; roles belong to none. */
    static List<Section> of(CapabilityGraph graph) {
        Map<String, Section> sections = new LinkedHashMap<>();
        Map<String, Section> ofNode = new HashMap<>();
        Map<String, String> homes = homes(graph);
        for (Domain domain : graph.domains()) {
            if (domain.ref().kind() == DomainRef.Kind.ROLE) {
                continue;
            }
            String tenant = domain.ref().kind() == DomainRef.Kind.TENANT ? domain.ref().of() : homes.getOrDefault(domain.ref().toString(), domain.tenant());
            Section section = sections.computeIfAbsent(tenant, Section::new);
            if (domain.ref().kind() == DomainRef.Kind.TENANT) {
                section.head = Optional.of(domain);
            } else {
                section.domains.put(domain.ref(), domain);
                section.groups.put(domain.ref(), new ArrayList<>());
                if (domain.ref().kind() == DomainRef.Kind.NODE) {
                    ofNode.put(domain.ref().of(), section);
                }
            }
        }
        for (KernelObject object : graph.objects()) {
            Section home = ofNode.get(object.ref().of());
            if (object.ref().kind().isAsset() || home == null) {
                sections.computeIfAbsent(object.tenant(), Section::new).assets.add(object);
            } else {
                home.groups.get(DomainRef.node(object.ref().of())).add(object);
            }
        }
        return List.copyOf(sections.values());
    }

    /** The tenants that nodes of no tenant deal with, if each deals with one only. */
    private static Map<String, String> homes(CapabilityGraph graph) {
        Map<String, String> tenantOf = new HashMap<>();
        graph.domains().stream().filter(domain -> domain.ref().kind() == DomainRef.Kind.NODE).forEach(domain -> tenantOf.put(domain.ref().of(), domain.tenant()));
        Map<String, String> homes = new HashMap<>();
        for (Capability capability : graph.capabilities()) {
            String one = capability.holder().of();
            String other = capability.object().of();
            if (capability.holder().kind() == DomainRef.Kind.NODE && !capability.object().kind().isAsset() && !one.equals(other)) {
                deals(homes, tenantOf, one, other);
                deals(homes, tenantOf, other, one);
            }
        }
        homes.values().removeIf(String::isEmpty);
        return homes;
    }

    private static void deals(Map<String, String> homes, Map<String, String> tenantOf, String node, String with) {
        if (tenantOf.getOrDefault(node, "-").isEmpty()) {
            homes.merge(DomainRef.node(node).toString(), tenantOf.getOrDefault(with, ""), (before, now) -> before.equals(now) ? now : "");
        }
    }

    /** All domains, the tenant first. */
    List<Domain> allDomains() {
        List<Domain> all = new ArrayList<>();
        head.ifPresent(all::add);
        all.addAll(domains.values());
        return all;
    }

    /** All objects. */
    List<KernelObject> allObjects() {
        List<KernelObject> all = new ArrayList<>();
        groups.values().forEach(all::addAll);
        all.addAll(assets);
        return all;
    }

    /**
     * What tells tenants apart that are not equal: their parts by kind, and who may do what with which part, but no names.
     *
     * @param capabilities those that touch a part of this section
     */
    String signature(List<Capability> capabilities) {
        Map<Object, String> parts = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (Domain domain : allDomains()) {
            parts.put(domain.ref(), "d" + parts.size());
            text.append(domain.ref().kind()).append(domain.kind()).append(domain.instances()).append(';');
        }
        for (KernelObject object : allObjects()) {
            parts.put(object.ref(), "o" + parts.size());
            text.append(object.ref().kind()).append(object.bytes()).append(';');
        }
        capabilities.stream().map(each -> part(parts, each.holder()) + '>' + part(parts, each.object()) + each.rights() + each.origin() + each.revoked())
                .sorted().forEach(line -> text.append(line).append(';'));
        return text.toString();
    }

    private static String part(Map<Object, String> parts, Object ref) {
        String own = parts.get(ref);
        return own != null ? own : ref.toString();
    }

    /** Where an object stands among those of its node, from the top: what the mover writes to first, what it reads from last, so that its edges pass the node. */
    static int rank(ObjectRef.Kind kind) {
        return switch (kind) {
            case IN_RING -> 0;
            case GATEWAY_PORT -> 1;
            case THREAD -> 2;
            case MEMORY -> 3;
            case HYPERCALL_GATE -> 4;
            case SESSION -> 5;
            case OUT_RING -> 6;
            case SHARED_MEMORY, SERVICE, KEY -> 7;
        };
    }
}
