package edgeos.engine;

import edgeos.engine.spec.AssetSpec;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.GrantSpec;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Placement;
import edgeos.notation.Right;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Builds plans for tests, with the grants that they need. */
public final class Plans {
    /** One core for FWPs, the rest as fits. */
    public static final Placement ONE_CORE = new Placement(1, 0, Map.of());

    private final List<NodeSpec> nodes = new ArrayList<>();
    private final List<LinkSpec> links = new ArrayList<>();
    private final List<ChainSpec> chains = new ArrayList<>();
    private final List<AssetSpec> assets = new ArrayList<>();
    private final List<GrantSpec> added = new ArrayList<>();
    private final Set<String> revoked = new HashSet<>();
    private final Set<String> without = new HashSet<>();

    /** A generator of 64-byte frames; rate 0: as fast as there is room. */
    public Plans generator(String id, double rate, int clients, int packetsPerClient) {
        var settings = new LinkedHashMap<String, Object>();
        settings.put("ratePerSecond", rate);
        settings.put("sizesBytes", "64");
        settings.put("clients", clients);
        settings.put("packetsPerClient", packetsPerClient);
        settings.put("arrivals", "poisson");
        settings.put("seed", 7);
        settings.put("protocol", "udp");
        settings.put("clientNetwork", "10.20.0.0/16");
        settings.put("serverAddress", "10.30.0.1");
        settings.put("serverPorts", "80");
        nodes.add(new NodeSpec(id, id, Role.SOURCE, "generator", "", Settings.of(settings), null, 1, 0, 0, 0));
        return this;
    }

    public Plans fwp(String id, String chain) {
        return fwp(id, chain, Map.of());
    }

    public Plans fwp(String id, String chain, Map<String, Object> settings) {
        nodes.add(new NodeSpec(id, id, Role.FWP, "scribbler", "trial.Scribbler", Settings.of(settings), chain, 8, 16_384, 4, 100_000));
        return this;
    }

    public Plans caller(String id, String chain, Map<String, Object> settings) {
        nodes.add(new NodeSpec(id, id, Role.FWP, "caller", "trial.Caller", Settings.of(settings), chain, 8, 16_384, 4, 100_000));
        return this;
    }

    public Plans faulty(String id, String chain, Map<String, Object> settings) {
        nodes.add(new NodeSpec(id, id, Role.FWP, "faulty", "trial.Faulty", Settings.of(settings), chain, 8, 16_384, 4, 100_000));
        return this;
    }

    public Plans node(NodeSpec node) {
        nodes.add(node);
        return this;
    }

    public Plans sink(String id) {
        nodes.add(new NodeSpec(id, id, Role.TRANSMIT, "sink", "", Settings.NONE, null, 0, 0, 0, 0));
        return this;
    }

    public Plans link(String from, int port, String to) {
        return link(from, port, to, false, false);
    }

    public Plans link(String from, int port, String to, boolean shared, boolean lossy) {
        links.add(new LinkSpec(from + "." + port + "-" + to, from, port, to, 0, shared, lossy));
        return this;
    }

    /** By another in port than the first. */
    public Plans linkInto(String from, int port, String to, int inPort, boolean shared) {
        links.add(new LinkSpec(from + "." + port + "-" + to, from, port, to, inPort, shared, false));
        return this;
    }

    public Plans tenantChain(String id, String tenant, ChainSpec.Policy policy, int instances) {
        chains.add(new ChainSpec(id, id, tenant, policy, ChainSpec.FlowBy.CLIENT, instances, instances, instances, 0));
        return this;
    }

    public Plans chain(String id, ChainSpec.Policy policy, int instances, int limit, long idleNanos) {
        chains.add(new ChainSpec(id, id, "", policy, ChainSpec.FlowBy.CLIENT, instances, Math.min(instances, limit), limit, idleNanos));
        return this;
    }

    public EnginePlan plan() {
        return new EnginePlan(EnginePlan.Scheduling.RUN_TO_COMPLETION, ONE_CORE, nodes, links, chains, assets, grants());
    }

    private List<GrantSpec> grants() {
        var all = new ArrayList<>(PlanGrants.of(nodes, links, assets));
        all.addAll(added);
        return all.stream().filter(grant -> !without.contains(grant.id())).map(grant -> revoked.contains(grant.id()) ? PlanGrants.revoked(grant) : grant).toList();
    }

    /** Shared memory, a service, or a key. */
    public Plans asset(ObjectRef.Kind kind, String id, long bytes) {
        assets.add(new AssetSpec(new ObjectRef(kind, id), id, bytes));
        return this;
    }

    /** A grant by a user, derived from the owner's. */
    public Plans grant(DomainRef holder, int slot, ObjectRef object, Right... rights) {
        added.add(new GrantSpec(holder + ">" + object, holder, slot, object, Set.of(rights), 0, "owner/" + object, "", false));
        return this;
    }

    /** Empties the slot of a capability. */
    public Plans revoke(String... capabilities) {
        revoked.addAll(Set.of(capabilities));
        return this;
    }

    /** Leaves a capability out, as if nobody had thought of it. */
    public Plans without(String capability) {
        without.add(capability);
        return this;
    }
}
