package edgeos.engine;

import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds plans for tests. */
public final class Plans {
    private final List<NodeSpec> nodes = new ArrayList<>();
    private final List<LinkSpec> links = new ArrayList<>();
    private final List<ChainSpec> chains = new ArrayList<>();

    public Plans generator(String id, Map<String, Object> settings) {
        nodes.add(new NodeSpec(id, id, Role.SOURCE, "generator", "", Settings.of(settings), null, 1, 0, 0, 0));
        return this;
    }

    public Plans fwp(String id, String chain, Map<String, Object> settings) {
        nodes.add(new NodeSpec(id, id, Role.FWP, "scribbler", "trial.Scribbler", Settings.of(settings), chain, 8, 16_384, 4, 100_000));
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

    public Plans chain(String id, ChainSpec.Policy policy, int instances, int limit, long idleNanos) {
        chains.add(new ChainSpec(id, id, "", policy, ChainSpec.FlowBy.CLIENT, instances, Math.min(instances, limit), limit, idleNanos));
        return this;
    }

    public EnginePlan plan() {
        return new EnginePlan(EnginePlan.Scheduling.RUN_TO_COMPLETION, 1, nodes, links, chains);
    }
}
