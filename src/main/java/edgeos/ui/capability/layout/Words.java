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
import edgeos.ui.text.Texts;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What cards and pills say. Stateless; any thread. */
public final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);

    private Words() { }

    /** Rights in their usual order, as in {@code read · write}. */
    public static String rights(Collection<Right> rights) {
        return rights.stream().sorted().map(Right::text).collect(Collectors.joining(" · "));
    }

    /** Rights and badge. */
    static String label(Capability capability, int count) {
        String rights = capability.origin() == Capability.Origin.OWNER ? TEXTS.get("owner") : rights(capability.rights());
        String which = count > 1 ? TEXTS.get("label.many", rights, Quantity.grouped(count)) : capability.badge() == 0 ? rights : TEXTS.get("label.badge", rights, capability.badge());
        return capability.revoked() ? TEXTS.get("label.revoked", which) : which;
    }

    /** What an object is called, without whose it is. */
    public static String kind(ObjectRef.Kind kind) {
        return TEXTS.get("kind." + kind.name());
    }

    /** Below a domain's name. */
    static String subtitle(Domain domain, CapabilityGraph graph, boolean belowTenant) {
        return switch (domain.ref().kind()) {
            case ROLE -> role(domain.ref(), graph);
            case TENANT -> TEXTS.get("tenant");
            case DRAWN -> domain.tenant().isEmpty() ? TEXTS.get("domain") : TEXTS.get("domain.of", domain.tenant());
            case NODE -> {
                String whose = domain.tenant().isEmpty() ? Catalogue.kind(domain.kind()).map(Kind::title).orElse(domain.kind()) : TEXTS.get("tenant.named", domain.tenant());
                String many = TEXTS.get("many", Quantity.grouped(domain.instances()));
                yield domain.instances() == 1 ? whose : belowTenant ? TEXTS.get("many.clients", many) : whose + "  " + many;
            }
        };
    }

    /** Below an object's name: whose it is, and how large. */
    static String subtitle(KernelObject object, String owner) {
        String kind = kind(object.ref().kind()).toLowerCase(java.util.Locale.ROOT);
        String whose = !object.ref().kind().isAsset() ? owner : object.tenant().isEmpty() ? kind : TEXTS.get("asset.of", kind, object.tenant());
        return object.bytes() > 0 ? TEXTS.get("object.bytes", whose, Quantity.bytes(object.bytes())) : whose;
    }

    private static String role(DomainRef role, CapabilityGraph graph) {
        if (role.equals(DomainRef.MANAGER)) {
            return TEXTS.get("role.manager");
        } else if (role.equals(DomainRef.SCHEDULER)) {
            long threads = graph.objects().stream().filter(object -> object.ref().kind() == ObjectRef.Kind.THREAD).count();
            return TEXTS.get("role.scheduler", threads, Quantity.grouped(threads));
        } else if (role.equals(DomainRef.MOVER)) {
            long wires = graph.capabilities().stream().filter(capability -> capability.holder().equals(DomainRef.MOVER))
                    .flatMap(capability -> capability.links().stream()).distinct().count();
            return TEXTS.get("role.mover", wires, Quantity.grouped(wires));
        }
        return TEXTS.get("role.controller");
    }

    /** What a role is called. */
    static List<DomainRef> roles() {
        return List.of(DomainRef.MANAGER, DomainRef.SCHEDULER, DomainRef.MOVER, DomainRef.CONTROLLER);
    }
}
