package edgeos.model.capability;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a drawing makes sense: of two parts with one id the first, no unknown kinds, no wires that end nowhere. Belongs to the thread that derives. */
final class Ground {
    /**
     * A wire between ports that there are.
     *
     * @param link of the drawing
     * @param out the index of its out port
     * @param in the index of its in port
     */
    record Wire(Link link, int out, int in) {
        String from() {
            return link.from().node();
        }

        String to() {
            return link.to().node();
        }
    }

    private static final String RING_BYTES = "ringBytes";

    private final Map<Kind, Long> standardRings = new IdentityHashMap<>();
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Chain> chains = new HashMap<>();
    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final Map<String, List<Wire>> copiesFrom = new HashMap<>();
    private final Map<String, List<Wire>> copiesTo = new HashMap<>();
    private final Map<String, List<Wire>> shares = new HashMap<>();
    private final Set<String> tenants = new LinkedHashSet<>();
    private final Map<String, List<String>> members = new HashMap<>();

    Ground(Drawing drawing) {
        Map<String, Optional<Kind>> known = new HashMap<>();
        for (Node node : drawing.nodes()) {
            Optional<Kind> kind = known.computeIfAbsent(node.kind(), Catalogue::kind);
            if (!node.id().isBlank() && kind.isPresent() && nodes.putIfAbsent(node.id(), node) == null) {
                kinds.put(node.id(), kind.get());
            }
        }
        drawing.chains().forEach(chain -> chains.putIfAbsent(chain.id(), chain));
        drawing.isolation().assets().stream().filter(asset -> !asset.id().isBlank()).forEach(asset -> assets.putIfAbsent(asset.id(), asset));
        tenants(drawing);
        wires(drawing);
    }

    private void tenants(Drawing drawing) {
        drawing.chains().stream().map(Chain::tenant).forEach(tenants::add);
        assets.values().stream().filter(asset -> asset.kind() == Asset.Kind.TENANT).map(Asset::name).forEach(tenants::add);
        assets.values().stream().map(Asset::tenant).forEach(tenants::add);
        tenants.removeIf(String::isBlank);
        for (String node : nodes.keySet()) {
            members.computeIfAbsent(tenant(node), _ -> new ArrayList<>()).add(node);
        }
    }

    private void wires(Drawing drawing) {
        Map<Kind, Map<String, Integer>> outPorts = new IdentityHashMap<>();
        Map<Kind, Map<String, Integer>> inPorts = new IdentityHashMap<>();
        for (Kind kind : kinds.values()) {
            outPorts.computeIfAbsent(kind, _ -> indexes(kind.outPorts()));
            inPorts.computeIfAbsent(kind, _ -> indexes(kind.inPorts()));
        }
        Set<Link.End> starts = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Link link : drawing.links()) {
            int out = index(link.from(), outPorts);
            int in = index(link.to(), inPorts);
            if (out >= 0 && in >= 0 && fits(link) && !starts.contains(link.from()) && ids.add(link.id())) {
                starts.add(link.from());
                add(new Wire(link, out, in));
            }
        }
    }

    /** The index of a port; -1 if there is none. */
    private int index(Link.End end, Map<Kind, Map<String, Integer>> ports) {
        Kind kind = kinds.get(end.node());
        return kind == null ? -1 : ports.get(kind).getOrDefault(end.port(), -1);
    }

    private static Map<String, Integer> indexes(List<Port> ports) {
        Map<String, Integer> indexes = new HashMap<>();
        ports.forEach(port -> indexes.putIfAbsent(port.name(), port.index()));
        return indexes;
    }

    private boolean fits(Link link) {
        return link.mode() == Link.Mode.COPY || isFwp(link.from().node()) && isFwp(link.to().node()) && !link.from().node().equals(link.to().node());
    }

    private void add(Wire wire) {
        if (wire.link().mode() == Link.Mode.SHARE) {
            shares.computeIfAbsent(wire.from(), _ -> new ArrayList<>()).add(wire);
            shares.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire);
        } else {
            copiesFrom.computeIfAbsent(wire.from(), _ -> new ArrayList<>()).add(wire);
            copiesTo.computeIfAbsent(wire.to(), _ -> new ArrayList<>()).add(wire);
        }
    }

    Iterable<Node> nodes() {
        return nodes.values();
    }

    Iterable<Asset> assets() {
        return assets.values();
    }

    /** Names of tenants, those of chains first. */
    Set<String> tenants() {
        return tenants;
    }

    Kind kind(String node) {
        return kinds.get(node);
    }

    /** The size of an FWP's in-ring, in bytes. */
    long ringBytes(Node node) {
        Kind kind = kinds.get(node.id());
        return node.settings().whole(RING_BYTES, standardRings.computeIfAbsent(kind, _ -> kind.defaults().whole(RING_BYTES, 0)));
    }

    boolean isFwp(String node) {
        return kinds.containsKey(node) && kinds.get(node).role() == Kind.Role.FWP;
    }

    /** The chain in which the engine runs the node; null for what is shared, gates included. */
    Chain chain(String node) {
        return isFwp(node) && nodes.get(node).chain() != null ? chains.get(nodes.get(node).chain()) : null;
    }

    /** Whose a node is; empty: nobody's in particular. */
    String tenant(String node) {
        Chain chain = chain(node);
        return chain == null ? "" : chain.tenant();
    }

    /** The FWPs of a tenant's chains. */
    List<String> members(String tenant) {
        return tenant.isBlank() ? List.of() : members.getOrDefault(tenant, List.of());
    }

    /** Copy links out of a node. */
    List<Wire> copiesFrom(String node) {
        return copiesFrom.getOrDefault(node, List.of());
    }

    /** Copy links into a node. */
    List<Wire> copiesTo(String node) {
        return copiesTo.getOrDefault(node, List.of());
    }

    /** Share links at a node, out of it or into it. */
    List<Wire> shares(String node) {
        return shares.getOrDefault(node, List.of());
    }
}
