package edgeos.model.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.model.Drawing;
import edgeos.model.Isolation;
import edgeos.model.Node;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Right;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Grants as a tree of names, without slots: slow, and simple enough to be believed. */
final class GrantModel {
    private record Held(DomainRef holder, ObjectRef object, Set<Right> rights, String parent) { }

    /** What nodes and wires need by themselves, by id. */
    private final Map<String, Held> needed = new HashMap<>();
    private final Map<String, Held> granted = new TreeMap<>();
    private final Set<String> revoked = new HashSet<>();
    private final Set<DomainRef> domains = new HashSet<>();
    private Drawing drawing;

    GrantModel(Drawing drawing) {
        redraw(drawing);
    }

    void grant(String id, DomainRef holder, ObjectRef object, Set<Right> rights, String from) {
        granted.put(id, new Held(holder, object, Set.copyOf(rights), from.isEmpty() ? "owner/" + object : from));
    }

    void move(String id, DomainRef holder) {
        Held old = granted.get(id);
        granted.put(id, new Held(holder, old.object(), old.rights(), old.parent()));
        settle();
    }

    void revoke(String id) {
        for (String top : id.startsWith("owner/") ? children(id) : Set.of(id)) {
            granted.keySet().removeIf(grant -> isBelow(grant, top));
            if (!granted.containsKey(top) && all().containsKey(top)) {
                revoked.add(top);
            }
        }
        settle();
    }

    void revoked(List<String> ids) {
        revoked.clear();
        revoked.addAll(ids);
    }

    /** The drawing is another: what was granted to and on what is gone is gone, and what was below. */
    void redraw(Drawing next) {
        drawing = next;
        needed.clear();
        domains.clear();
        CapabilityGraph bare = CapabilityGraph.of(next.withIsolation(Isolation.NONE.withAssets(next.isolation().assets())));
        bare.capabilities().forEach(capability -> needed.put(capability.id(), held(capability)));
        bare.domains().forEach(domain -> domains.add(domain.ref()));
        settle();
    }

    private void settle() {
        while (granted.values().removeIf(held -> !domains.contains(held.holder()) || !all().containsKey(held.parent()))) {
            continue;
        }
        revoked.retainAll(all().keySet());
    }

    /** Everything that somebody holds, revoked or not. */
    private Map<String, Held> all() {
        Map<String, Held> all = new HashMap<>(needed);
        all.putAll(granted);
        granted.forEach((id, held) -> {
            if (held.holder().kind() == DomainRef.Kind.TENANT) {
                for (Node node : drawing.nodes()) {
                    if (node.chain() != null && drawing.chain(node.chain()).orElseThrow().tenant().equals(held.holder().of())) {
                        DomainRef fwp = DomainRef.node(node.id());
                        all.put(fwp + ">" + held.object() + "@" + id, new Held(fwp, held.object(), held.rights(), id));
                    }
                }
            }
        });
        return all;
    }

    private Set<String> children(String id) {
        Set<String> children = new HashSet<>();
        all().forEach((child, held) -> {
            if (held.parent().equals(id)) {
                children.add(child);
            }
        });
        return children;
    }

    private boolean isBelow(String id, String top) {
        Map<String, Held> all = all();
        for (String at = id; all.containsKey(at); at = all.get(at).parent()) {
            if (at.equals(top)) {
                return true;
            }
        }
        return false;
    }

    private boolean isDead(String id, Map<String, Held> all) {
        for (String at = id; all.containsKey(at); at = all.get(at).parent()) {
            if (revoked.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The drawing's graph is what this model says. */
    void assertSame(Drawing actual) {
        CapabilityGraph graph = CapabilityGraph.of(actual);
        Map<String, Held> all = all();
        Map<String, Held> found = new TreeMap<>();
        Set<String> dead = new TreeSet<>();
        for (Capability capability : graph.capabilities()) {
            found.put(capability.id(), held(capability));
            if (capability.revoked()) {
                dead.add(capability.id());
            }
        }
        assertEquals(new TreeMap<>(all), found);
        Set<String> expected = new TreeSet<>();
        all.keySet().stream().filter(id -> isDead(id, all)).forEach(expected::add);
        assertEquals(expected, dead);
    }

    private static Held held(Capability capability) {
        return new Held(capability.holder(), capability.object(), Set.copyOf(capability.rights()), capability.parent());
    }
}
