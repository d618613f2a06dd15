package edgeos.engine.spec;

import edgeos.notation.Placement;
import java.util.List;

/**
 * What to run. Ids are unique among nodes, among links, and among chains; every end of a link exists; the plan has no cycle that can wait for itself.
 *
 * @param scheduling how cores choose
 * @param placement how many movers and cores there are, and where they run; the engine decides what is left open
 * @param nodes templates and gateways
 * @param links wires
 * @param chains frames
 * @param assets objects that no node brings
 * @param grants who may do what; nothing else is allowed
 */
public record EnginePlan(Scheduling scheduling, Placement placement, List<NodeSpec> nodes, List<LinkSpec> links, List<ChainSpec> chains,
        List<AssetSpec> assets, List<GrantSpec> grants) {
    /** How a core chooses the next FWP. */
    public enum Scheduling { RUN_TO_COMPLETION, FIXED_PRIORITY, EARLIEST_DEADLINE }

    public EnginePlan {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        chains = List.copyOf(chains);
        assets = List.copyOf(assets);
        grants = List.copyOf(grants);
    }

    /** How many FWPs of chains are created before the first message, unless there is not enough memory for all. */
    public long fwpsAhead() {
        return chains.stream().filter(chain -> chain.policy() != ChainSpec.Policy.BYPASS).mapToLong(chain -> Math.min(chain.createAhead(), chain.limit())
                * nodes.stream().filter(node -> node.role() == NodeSpec.Role.FWP && chain.id().equals(node.chain())).count()).sum();
    }
}
