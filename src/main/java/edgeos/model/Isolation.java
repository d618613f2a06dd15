package edgeos.model;

import java.util.List;

/**
 * What a drawing says about who may do what, beside what its nodes and wires need by themselves.
 *
 * @param assets tenants, domains, and objects that a user drew
 * @param grants capabilities that a user added
 * @param revoked ids of derived capabilities that a user revoked; one that the drawing no longer derives is without effect and is kept
 * @param policies what must hold
 * @param extras what the file held that this version does not know, and what it does not understand
 */
public record Isolation(List<Asset> assets, List<Grant> grants, List<String> revoked, List<Policy> policies, Extras extras) {
    /** Nothing but what nodes and wires need. */
    public static final Isolation NONE = new Isolation(List.of(), List.of(), List.of(), List.of());

    public Isolation {
        assets = List.copyOf(assets);
        grants = List.copyOf(grants);
        revoked = List.copyOf(revoked);
        policies = List.copyOf(policies);
    }

    /** This, and nothing that nobody understands. */
    public Isolation(List<Asset> assets, List<Grant> grants, List<String> revoked, List<Policy> policies) {
        this(assets, grants, revoked, policies, Extras.NONE);
    }

    /** This with other assets. */
    public Isolation withAssets(List<Asset> changed) {
        return new Isolation(changed, grants, revoked, policies, extras);
    }

    /** This with other grants. */
    public Isolation withGrants(List<Grant> changed) {
        return new Isolation(assets, changed, revoked, policies, extras);
    }

    /** This with other revoked capabilities. */
    public Isolation withRevoked(List<String> changed) {
        return new Isolation(assets, grants, changed, policies, extras);
    }

    /** This with other policies. */
    public Isolation withPolicies(List<Policy> changed) {
        return new Isolation(assets, grants, revoked, changed, extras);
    }
}
