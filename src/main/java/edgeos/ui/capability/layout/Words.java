package edgeos.ui.capability.layout;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Quantity;
import edgeos.notation.Right;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What cards and pills say. Stateless; any thread. */
public final class Words {
    private Words() { }

    /** Rights in their usual order, as in {@code read · write}. */
    public static String rights(Collection<Right> rights) {
        return rights.stream().sorted().map(Right::text).collect(Collectors.joining(" · "));
    }

    /** Rights and badge. */
    static String label(Capability capability, int count) {
        String badge = capability.badge() == 0 || count > 1 ? "" : " #" + capability.badge();
        String many = count > 1 ? " × " + Quantity.grouped(count) : "";
        String rights = capability.origin() == Capability.Origin.OWNER ? "owner" : rights(capability.rights());
        return rights + badge + many + (capability.revoked() ? " revoked" : "");
    }

    /** What an object is called, without whose it is. */
    public static String kind(ObjectRef.Kind kind) {
        return switch (kind) {
            case MEMORY -> "Memory";
            case IN_RING -> "In-ring";
            case OUT_RING -> "Out-ring";
            case THREAD -> "Thread";
            case HYPERCALL_GATE -> "Hypercall gate";
            case SESSION -> "Sessions";
            case GATEWAY_PORT -> "Port";
            case SHARED_MEMORY -> "Shared memory";
            case SERVICE -> "Service";
            case KEY -> "Key";
        };
    }

    /** Below a domain's name. */
    static String subtitle(Domain domain, CapabilityGraph graph, boolean belowTenant) {
        return switch (domain.ref().kind()) {
            case ROLE -> role(domain.ref(), graph);
            case TENANT -> "tenant";
            case DRAWN -> domain.tenant().isEmpty() ? "domain" : "domain of tenant " + domain.tenant();
            case NODE -> {
                String whose = domain.tenant().isEmpty() ? Catalogue.kind(domain.kind()).map(Kind::title).orElse(domain.kind()) : "tenant " + domain.tenant();
                String many = "× " + Quantity.grouped(domain.instances());
                yield domain.instances() == 1 ? whose : belowTenant ? many + " clients" : whose + "  " + many;
            }
        };
    }

    /** Below an object's name: whose it is, and how large. */
    static String subtitle(KernelObject object, String owner) {
        String whose = object.ref().kind().isAsset()
                ? kind(object.ref().kind()).toLowerCase(java.util.Locale.ROOT) + (object.tenant().isEmpty() ? "" : ", tenant " + object.tenant()) : owner;
        return object.bytes() > 0 ? whose + ", " + Quantity.bytes(object.bytes()) : whose;
    }

    private static String role(DomainRef role, CapabilityGraph graph) {
        if (role.equals(DomainRef.MANAGER)) {
            return "templates, pool";
        } else if (role.equals(DomainRef.SCHEDULER)) {
            long threads = graph.objects().stream().filter(object -> object.ref().kind() == ObjectRef.Kind.THREAD).count();
            return plural(threads, "thread");
        } else if (role.equals(DomainRef.MOVER)) {
            long wires = graph.capabilities().stream().filter(capability -> capability.holder().equals(DomainRef.MOVER))
                    .flatMap(capability -> capability.links().stream()).distinct().count();
            return plural(wires, "connection");
        }
        return "ports, policies";
    }

    /** A number of things, as in {@code 1 wire} and {@code 2 wires}. */
    public static String plural(long count, String thing) {
        return Quantity.grouped(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** What a role is called. */
    static List<DomainRef> roles() {
        return List.of(DomainRef.MANAGER, DomainRef.SCHEDULER, DomainRef.MOVER, DomainRef.CONTROLLER);
    }
}
