package edgeos.model.format;

import edgeos.model.Asset;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Policy;
import edgeos.model.check.Finding.Place;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what, in a file. A grant, asset, or policy of which a part does not fit is found and kept in the file as it is, but allows nothing: half
 * understood, it might allow something else. Stateless; any thread.
 */
final class IsolationFormat {
    private static final String ASSETS = "assets";
    private static final String GRANTS = "grants";
    private static final String REVOKED = "revoked";
    private static final String POLICIES = "policies";

    private IsolationFormat() { }

    static Isolation read(Entry entry) {
        return new Isolation(entry.list(ASSETS, Place.ASSET, IsolationFormat::asset), entry.list(GRANTS, Place.GRANT, IsolationFormat::grant),
                entry.texts(REVOKED), entry.list(POLICIES, Place.POLICY, IsolationFormat::policy), entry.rest());
    }

    private static Asset asset(Entry entry) {
        String id = entry.take(Field.ID);
        Asset.Kind kind = entry.take(Field.ASSET_KIND);
        String name = entry.take(Field.NAME);
        String tenant = entry.take(Field.OWNER);
        Long bytes = entry.take(Field.BYTES);
        return entry.fits() ? new Asset(id, kind, name, tenant, bytes, entry.rest()) : null;
    }

    private static Grant grant(Entry entry) {
        String id = entry.take(Field.ID);
        DomainRef holder = entry.take(Field.HOLDER);
        Integer slot = entry.take(Field.SLOT);
        ObjectRef object = entry.take(Field.OBJECT);
        Set<Right> rights = entry.take(Field.RIGHTS);
        Long badge = entry.take(Field.BADGE);
        String from = entry.take(Field.PARENT);
        return entry.fits() ? new Grant(id, holder, slot, object, rights, badge, from, entry.rest()) : null;
    }

    private static Policy policy(Entry entry) {
        String id = entry.take(Field.ID);
        String name = entry.take(Field.NAME);
        Policy.Rule rule = entry.take(Field.RULE);
        List<String> subjects = entry.take(Field.SUBJECTS);
        String object = entry.take(Field.ABOUT);
        return entry.fits() ? new Policy(id, name, rule, subjects, object, entry.rest()) : null;
    }

    static Map<String, Object> tree(Isolation isolation) {
        return new Sheet(isolation.extras())
                .list(ASSETS, isolation.assets(), IsolationFormat::asset)
                .list(GRANTS, isolation.grants(), IsolationFormat::grant)
                .texts(REVOKED, isolation.revoked())
                .list(POLICIES, isolation.policies(), IsolationFormat::policy)
                .tree();
    }

    private static Map<String, Object> asset(Asset asset) {
        return new Sheet(asset.extras()).put(Field.ID, asset.id()).put(Field.ASSET_KIND, asset.kind()).put(Field.NAME, asset.name())
                .put(Field.OWNER, asset.tenant()).put(Field.BYTES, asset.bytes()).tree();
    }

    private static Map<String, Object> grant(Grant grant) {
        return new Sheet(grant.extras()).put(Field.ID, grant.id()).put(Field.HOLDER, grant.holder()).put(Field.SLOT, grant.slot())
                .put(Field.OBJECT, grant.object()).put(Field.RIGHTS, grant.rights()).put(Field.BADGE, grant.badge())
                .put(Field.PARENT, grant.from()).tree();
    }

    private static Map<String, Object> policy(Policy policy) {
        return new Sheet(policy.extras()).put(Field.ID, policy.id()).put(Field.NAME, policy.name()).put(Field.RULE, policy.rule())
                .put(Field.SUBJECTS, policy.subjects()).put(Field.ABOUT, policy.object()).tree();
    }
}
