package edgeos.ui.editor;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import edgeos.ui.text.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains, objects, and capabilities as all parts of the window word and colour them. Stateless; any thread. */
public final class GraphWords {
    private static final Texts TEXTS = Texts.of(GraphWords.class);
    private GraphWords() { }

    /** What people call a domain; one that is not in the graph, by its reference. */
    public static String name(CapabilityGraph graph, DomainRef ref) {
        return graph.domain(ref).map(Domain::name).filter(name -> !name.isBlank()).orElse(ref.of());
    }

    /** What people call an object; one that is not in the graph, by its reference. */
    public static String name(CapabilityGraph graph, ObjectRef ref) {
        return graph.object(ref).map(KernelObject::name).filter(name -> !name.isBlank()).orElse(ref.of());
    }

    /** An object's name, with its tenant where another one has the same name. */
    public static String apart(CapabilityGraph graph, ObjectRef ref) {
        String name = name(graph, ref);
        String tenant = graph.object(ref).map(KernelObject::tenant).orElse("");
        boolean alone = tenant.isEmpty() || graph.objects().stream().filter(object -> object.name().equals(name)).limit(2).count() < 2;
        return alone ? name : TEXTS.get("graph.apart", name, tenant);
    }

    /** A domain's name, with its tenant where another one has the same name. */
    public static String apart(CapabilityGraph graph, DomainRef ref) {
        String name = name(graph, ref);
        String tenant = graph.domain(ref).map(Domain::tenant).orElse("");
        boolean alone = tenant.isEmpty() || graph.domains().stream().filter(domain -> domain.name().equals(name)).limit(2).count() < 2;
        return alone ? name : TEXTS.get("graph.apart", name, tenant);
    }

    /** A domain in a list to choose from: tenants say that they are tenants, and no two say the same: the id tells twins apart. */
    public static String choice(CapabilityGraph graph, DomainRef ref) {
        if (ref.kind() == DomainRef.Kind.TENANT) {
            return TEXTS.get("graph.tenant", name(graph, ref));
        }
        String tenant = graph.domain(ref).map(Domain::tenant).orElse("");
        long twins = graph.domains().stream().filter(other -> other.name().equals(name(graph, ref)) && other.tenant().equals(tenant)).limit(2).count();
        return apart(graph, ref) + (twins < 2 ? "" : " (" + ref.of() + ")");
    }

    /** An object's name within a sentence: {@code in-ring of NAT}; a name that a user chose stays as it is. */
    public static String within(CapabilityGraph graph, ObjectRef ref) {
        String name = name(graph, ref);
        return ref.kind().isAsset() || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** What a capability allows: {@code read · write}. */
    public static String rights(Set<Right> rights) {
        return rights.size() == Right.values().length ? TEXTS.get("graph.allRights") : rights.stream().map(Right::text).collect(Collectors.joining(" · "));
    }

    /** What a capability allows, with its object: {@code write on in-ring of NAT}. */
    public static String allows(CapabilityGraph graph, Capability capability) {
        return TEXTS.get("graph.allows", rights(capability.rights()), within(graph, capability.object()));
    }

    /** Where a capability lies: {@code slot 7 of Mover}. */
    public static String slot(CapabilityGraph graph, Capability capability) {
        return TEXTS.get("graph.slot", String.valueOf(capability.slot()), name(graph, capability.holder()));
    }

    /** The name of a domain's icon. */
    public static String icon(Domain domain) {
        return switch (domain.ref().kind()) {
            case ROLE -> domain.ref().of();
            case NODE -> domain.kind();
            case TENANT, DRAWN -> domain.ref().kind().text();
        };
    }

    /** The style class that colours a domain's icon. */
    public static String tile(Domain domain) {
        return switch (domain.ref().kind()) {
            case ROLE -> "yours";
            case NODE -> Catalogue.kind(domain.kind()).map(Kind::group).map(group -> group.name().toLowerCase(Locale.ROOT)).orElse("faults");
            case TENANT, DRAWN -> "network";
        };
    }

    /** The name of an object's icon. */
    public static String icon(ObjectRef object) {
        return object.kind().text();
    }

    /** The style class that colours an object's icon. */
    public static String tile(ObjectRef object) {
        return object.kind() == ObjectRef.Kind.KEY || object.kind() == ObjectRef.Kind.SERVICE || object.kind() == ObjectRef.Kind.SESSION ? "endpoint" : "network";
    }
}
