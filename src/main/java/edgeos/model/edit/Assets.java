package edgeos.model.edit;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Policy;
import edgeos.notation.DomainRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Edits of what a user draws into the capability graph, and of the policies. Each gives a new drawing. Stateless; any thread. */
public final class Assets {
    private static final long KEY_BYTES = 32;
    private static final long SHARED_MEMORY_BYTES = 64 << 10;

    private Assets() { }

    /** A new asset with a fresh name of its kind; its id is what {@link Ids#asset} gives. */
    public static Drawing add(Drawing drawing, Asset.Kind kind) {
        Set<String> names = new HashSet<>();
        drawing.isolation().assets().forEach(asset -> names.add(asset.name()));
        drawing.chains().forEach(chain -> names.add(chain.tenant()));
        Asset asset = new Asset(Ids.asset(drawing, kind), kind, Ids.name(title(kind), names), "", bytes(kind), Extras.NONE);
        return drawing.withIsolation(drawing.isolation().withAssets(Edits.appended(drawing.isolation().assets(), asset)));
    }

    /** Exchanges the asset that has this id; a tenant's new name reaches its chains, its assets, its grants, policies, and expectations. */
    public static Drawing exchange(Drawing drawing, Asset changed) {
        Optional<Asset> old = find(drawing, changed.id());
        if (old.isEmpty()) {
            return drawing;
        }
        List<Asset> assets = new ArrayList<>(drawing.isolation().assets());
        assets.replaceAll(asset -> asset.id().equals(changed.id()) ? changed : asset);
        Drawing exchanged = drawing.withIsolation(drawing.isolation().withAssets(assets));
        boolean named = old.get().kind() == Asset.Kind.TENANT && changed.kind() == Asset.Kind.TENANT && !changed.name().isBlank()
                && !changed.name().equals(old.get().name());
        return Pruning.prune(drawing, named ? renamed(exchanged, old.get().name(), changed.name()) : exchanged);
    }

    /** Takes an asset away, with all that was granted to it and on it. The chains and assets of a tenant that goes are nobody's in particular. */
    public static Drawing delete(Drawing drawing, String asset) {
        Optional<Asset> gone = find(drawing, asset);
        if (gone.isEmpty()) {
            return drawing;
        }
        Isolation isolation = drawing.isolation();
        Drawing without = drawing.withIsolation(isolation.withAssets(Edits.without(isolation.assets(), each -> each.id().equals(asset))));
        boolean tenant = gone.get().kind() == Asset.Kind.TENANT && !gone.get().name().isBlank();
        return Pruning.prune(drawing, tenant ? withTenant(without, gone.get().name(), "") : without);
    }

    /** States a policy, exchanging one with the same id. */
    public static Drawing state(Drawing drawing, Policy policy) {
        List<Policy> policies = new ArrayList<>(drawing.isolation().policies());
        boolean known = policies.stream().anyMatch(each -> each.id().equals(policy.id()));
        policies.replaceAll(each -> each.id().equals(policy.id()) ? policy : each);
        return drawing.withIsolation(drawing.isolation().withPolicies(known ? policies : Edits.appended(policies, policy)));
    }

    /** Takes a policy back. */
    public static Drawing withdraw(Drawing drawing, String policy) {
        return drawing.withIsolation(drawing.isolation()
                .withPolicies(Edits.without(drawing.isolation().policies(), each -> each.id().equals(policy))));
    }

    /** What ids of this kind start with, and what references call it. */
    static String word(Asset.Kind kind) {
        return switch (kind) {
            case TENANT -> "tenant";
            case DOMAIN -> "domain";
            case SHARED_MEMORY -> "sharedMemory";
            case SERVICE -> "service";
            case KEY -> "key";
        };
    }

    private static String title(Asset.Kind kind) {
        return switch (kind) {
            case TENANT -> "Tenant";
            case DOMAIN -> "Domain";
            case SHARED_MEMORY -> "Shared memory";
            case SERVICE -> "Service";
            case KEY -> "Key";
        };
    }

    private static long bytes(Asset.Kind kind) {
        return switch (kind) {
            case KEY -> KEY_BYTES;
            case SHARED_MEMORY -> SHARED_MEMORY_BYTES;
            case TENANT, DOMAIN, SERVICE -> 0;
        };
    }

    /** The asset with this id. */
    public static Optional<Asset> find(Drawing drawing, String id) {
        return drawing.isolation().assets().stream().filter(asset -> asset.id().equals(id)).findFirst();
    }

    private static Drawing renamed(Drawing drawing, String from, String to) {
        DomainRef old = DomainRef.tenant(from);
        Isolation isolation = drawing.isolation();
        List<Grant> grants = isolation.grants().stream().map(grant -> grant.holder().equals(old) ? new Grant(grant.id(), DomainRef.tenant(to),
                grant.slot(), grant.object(), grant.rights(), grant.badge(), grant.from(), grant.extras()) : grant).toList();
        List<Policy> policies = isolation.policies().stream().map(policy -> new Policy(policy.id(), policy.name(), policy.rule(),
                policy.subjects().stream().map(subject -> subject.equals(old.toString()) ? DomainRef.tenant(to).toString() : subject).toList(),
                policy.object(), policy.extras())).toList();
        return withTenant(drawing.withIsolation(isolation.withGrants(grants).withPolicies(policies)), from, to);
    }

    /** Lets chains, assets, and expectations of a tenant belong to another. */
    private static Drawing withTenant(Drawing drawing, String from, String to) {
        List<Chain> chains = drawing.chains().stream().map(chain -> chain.tenant().equals(from) ? chain.of(to) : chain).toList();
        List<Asset> assets = drawing.isolation().assets().stream().map(asset -> asset.tenant().equals(from)
                ? new Asset(asset.id(), asset.kind(), asset.name(), to, asset.bytes(), asset.extras()) : asset).toList();
        List<Expectation> expectations = drawing.expectations().stream()
                .map(each -> !to.isEmpty() && each.scope() == Expectation.Scope.TENANT && each.subject().equals(from) ? new Expectation(each.name(),
                        each.figure(), each.scope(), to, each.comparison(), each.value(), each.unit(), each.extras()) : each).toList();
        return drawing.withChains(chains).withExpectations(expectations).withIsolation(drawing.isolation().withAssets(assets));
    }
}
