package edgeos.engine.topology;

import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Which nodes of a plan make up a unit: a node that is reached by copy, and all that are reached from it by share links.
 *
 * @param byHead members by the id of their first node
 * @param headOf the first node's id by each member's
 */
record Blocks(Map<String, List<Blocks.Member>> byHead, Map<String, String> headOf) {
    /**
     * A node in a block.
     *
     * @param node its id
     * @param sentBy the place of the member that it is called by; -1 for the first
     * @param viaPort that member's out port
     * @param link the share link; null for the first
     */
    record Member(String node, int sentBy, int viaPort, LinkSpec link) { }

    static Blocks of(EnginePlan plan) {
        Map<String, LinkSpec> sharedInto = plan.links().stream().filter(LinkSpec::shared)
                .collect(Collectors.toMap(LinkSpec::to, link -> link, (first, _) -> first));
        var byHead = new LinkedHashMap<String, List<Member>>();
        var headOf = new LinkedHashMap<String, String>();
        for (NodeSpec node : plan.nodes()) {
            if (node.role() == Role.FWP && !sharedInto.containsKey(node.id())) {
                List<Member> members = grow(node.id(), plan.links());
                byHead.put(node.id(), members);
                members.forEach(member -> headOf.put(member.node(), node.id()));
            }
        }
        return new Blocks(byHead, headOf);
    }

    private static List<Member> grow(String head, List<LinkSpec> links) {
        var members = new ArrayList<Member>();
        members.add(new Member(head, -1, 0, null));
        for (int at = 0; at < members.size(); at++) {
            for (LinkSpec link : links) {
                if (link.shared() && link.from().equals(members.get(at).node())) {
                    members.add(new Member(link.to(), at, link.outPort(), link));
                }
            }
        }
        return List.copyOf(members);
    }

    /** The heads inside a chain, or, for null, outside of all. */
    List<String> heads(EnginePlan plan, String chain) {
        return plan.nodes().stream().filter(node -> Objects.equals(node.chain(), chain) && byHead.containsKey(node.id()))
                .map(NodeSpec::id).toList();
    }
}
