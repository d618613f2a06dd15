package edgeos.model.capability;

import edgeos.model.capability.Capability.Origin;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The capabilities of a graph while it is derived, in order. A child of what was revoked is revoked too. Belongs to the thread that derives. */
final class Emission {
    private final Tables tables;
    private final Set<String> revoked;
    private final List<Capability> made = new ArrayList<>();
    private final Map<String, Capability> byId = new HashMap<>();

    Emission(Tables tables, List<String> revoked) {
        this.tables = tables;
        this.revoked = new HashSet<>(revoked);
    }

    /**
     * Adds a capability, unless the table is full or the id taken.
     *
     * @param slot where; negative: the table is full
     */
    void add(String id, DomainRef holder, int slot, ObjectRef object, Set<Right> rights, long badge, Origin origin, Set<String> links, String parent) {
        add(new Capability(id, holder, slot, object, rights, badge, origin, links, parent, false));
    }

    void add(Capability wanted) {
        if (wanted.slot() < 0 || byId.containsKey(wanted.id())) {
            return;
        }
        Capability parent = byId.get(wanted.parent());
        boolean empty = wanted.revoked() || wanted.origin() != Origin.OWNER && revoked.contains(wanted.id()) || parent != null && parent.revoked();
        Capability capability = empty == wanted.revoked() ? wanted : new Capability(wanted.id(), wanted.holder(), wanted.slot(), wanted.object(),
                wanted.rights(), wanted.badge(), wanted.origin(), wanted.links(), wanted.parent(), true);
        byId.put(capability.id(), capability);
        made.add(capability);
    }

    /** The capability of this id; null if there is none yet. */
    Capability get(String id) {
        return byId.get(id);
    }

    Tables tables() {
        return tables;
    }

    List<Capability> capabilities() {
        return made;
    }
}
