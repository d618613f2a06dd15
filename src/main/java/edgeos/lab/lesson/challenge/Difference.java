package edgeos.lab.lesson.challenge;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Something that makes one drawing run otherwise than another, with what permits it. Immutable.
 *
 * @param words what was changed, as half a sentence
 * @param permits each of these permits it
 */
record Difference(String words, List<Permit> permits) {
    boolean isPermitted(List<Permit> given) {
        return permits.stream().anyMatch(given::contains);
    }

    /** All of them, in a fixed order. Names, places, notes, and expectations make none. */
    static List<Difference> between(Drawing start, Drawing submitted) {
        var found = new ArrayList<Difference>();
        nodes(start, submitted, found);
        if (!Rules.wires(start).equals(Rules.wires(submitted))) {
            found.add(new Difference("the wires were changed", List.of(new Permit.Wiring())));
        }
        chains(start, submitted, found);
        if (!Rules.sameCapabilities(start, submitted)) {
            found.add(new Difference("the capabilities were changed", List.of(new Permit.Capabilities())));
        }
        if (!start.isolation().policies().equals(submitted.isolation().policies())) {
            found.add(new Difference("the policies were changed", List.of()));
        }
        if (!Rules.sameMachine(start, submitted)) {
            found.add(new Difference("the machine was changed", List.of(new Permit.TheMachine())));
        }
        return found;
    }

    private static void nodes(Drawing start, Drawing submitted, List<Difference> found) {
        for (Node node : start.nodes()) {
            Node now = submitted.node(node.id()).filter(same -> same.kind().equals(node.kind())).orElse(null);
            if (now == null || now.disabled() != node.disabled()) {
                found.add(new Difference("the node " + node.id() + (now == null ? " is missing" : " was disabled or enabled"), List.of(new Permit.Removing(node.id()), new Permit.Removing(""))));
            }
            if (now != null) {
                settings(node, now, found);
            }
        }
        for (Node node : submitted.nodes()) {
            if (start.node(node.id()).filter(same -> same.kind().equals(node.kind())).isEmpty()) {
                found.add(new Difference("the node " + node.id() + " of kind " + node.kind() + " was added", List.of(new Permit.Adding(node.kind()), new Permit.Adding(""))));
            }
        }
    }

    private static void settings(Node before, Node now, List<Difference> found) {
        Map<String, Object> was = Rules.settings(before);
        Map<String, Object> is = Rules.settings(now);
        var names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        names.stream().filter(name -> !Objects.equals(was.get(name), is.get(name))).forEach(name -> found.add(new Difference("the setting " + before.id() + "." + name + " was changed",
                List.of(new Permit.Setting(before.id(), name), new Permit.Setting(before.id(), "")))));
        if (!Objects.equals(before.chain(), now.chain())) {
            var permits = new ArrayList<Permit>(List.of(new Permit.Chains()));
            if (before.chain() != null) {
                permits.add(new Permit.Framing(before.chain(), ""));
            }
            if (now.chain() != null) {
                permits.add(new Permit.Framing(now.chain(), ""));
            }
            found.add(new Difference("the node " + before.id() + " stands in another chain", permits));
        }
    }

    private static void chains(Drawing start, Drawing submitted, List<Difference> found) {
        var ids = new TreeSet<String>();
        start.chains().forEach(chain -> ids.add(chain.id()));
        submitted.chains().forEach(chain -> ids.add(chain.id()));
        for (String id : ids) {
            Chain was = start.chain(id).orElse(null);
            Chain is = submitted.chain(id).orElse(null);
            if (was == null || is == null) {
                found.add(new Difference("the chain " + id + (was == null ? " was added" : " is missing"), List.of(new Permit.Chains())));
            } else {
                properties(was, is, found);
            }
        }
    }

    private static void properties(Chain was, Chain is, List<Difference> found) {
        Map<String, Object> before = properties(was);
        properties(is).forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                found.add(new Difference("the " + name + " of the chain " + was.id() + " was changed",
                        List.of(new Permit.Framing(was.id(), name), new Permit.Framing(was.id(), ""), new Permit.Chains())));
            }
        });
    }

    private static Map<String, Object> properties(Chain chain) {
        var values = new java.util.TreeMap<String, Object>();
        values.put("tenant", chain.tenant());
        values.put("policy", chain.policy());
        values.put("flowBy", chain.flowBy());
        values.put("clients", chain.clients());
        values.put("createAhead", chain.createAhead());
        values.put("limit", chain.limit());
        values.put("idleMillis", chain.idleMillis());
        return values;
    }
}
