package edgeos.lab;

import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Settings;
import java.util.List;
import java.util.LinkedHashMap;

/** A run's own seed: every node that chooses by a seed of its own chooses otherwise, and as it did in the last run with that seed. Stateless. */
final class Seeds {
    private static final String SEED = "seed";
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private Seeds() { }

    /** A plan whose nodes have other seeds; by 0, as it is. */
    static EnginePlan of(EnginePlan plan, long seed) {
        if (seed == 0) {
            return plan;
        }
        List<NodeSpec> nodes = plan.nodes().stream().map(node -> node.settings().has(SEED) ? seeded(node, seed) : node).toList();
        return new EnginePlan(plan.scheduling(), plan.placement(), nodes, plan.links(), plan.chains(), plan.assets(), plan.grants());
    }

    private static NodeSpec seeded(NodeSpec node, long seed) {
        var settings = new LinkedHashMap<>(node.settings().asMap());
        long mixed = (node.settings().whole(SEED, 1) + 1) * STEP ^ seed * Long.rotateLeft(STEP, 32);
        settings.put(SEED, (mixed ^ mixed >>> 32) & Long.MAX_VALUE);
        return new NodeSpec(node.id(), node.name(), node.role(), node.kind(), node.program(), Settings.of(settings), node.chain(), node.outPorts(), node.ringBytes(),
                node.priority(), node.budgetNanos());
    }
}
