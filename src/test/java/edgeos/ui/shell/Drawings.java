package edgeos.ui.shell;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A drawing with one of each. */
final class Drawings {
    static final Drawing ONE_OF_EACH = new Drawing("Tenants at the edge", "Each client gets a chain of its own.", Machine.DEFAULT,
            List.of(node("gen", "generator", "Generator", 24, null, Map.of("ratePerSecond", 5000.0)),
                    node("wall", "firewall", "Firewall", 264, "blue", Map.of("rules", List.of("deny tcp any -> any : 11211", "allow any"))),
                    node("sink", "sink", "Sink", 504, null, Map.of())),
            List.of(link("in", "gen", "wall"), link("out", "wall", "sink")),
            List.of(new Chain("blue", "per client", 240, 48, 216, 160, "blue", Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 8, -1, 100, 0,
                    Extras.NONE)),
            List.of(new Note("n", "Hello", 24, 240, 120, 60, Extras.NONE)),
            List.of(new Expectation("nothing is lost", Expectation.Figure.LOSS, Expectation.Scope.DRAWING, "",
                    Expectation.Comparison.AT_MOST, 0, "%", Extras.NONE)),
            Extras.NONE);

    /** A kind that sends to many. */
    private record Branch(String kind, String name, List<String> ports) { }

    private static final List<Branch> BRANCHES = List.of(new Branch("classifier", "Classifier", List.of("a", "b", "c", "other")), new Branch("tee", "Tee", List.of("a", "b")), new Branch("firewall", "Firewall", List.of("out")));

    private Drawings() { }

    /** So many nodes in columns, each wired to some of the next column: about twice as many wires. */
    static Drawing large(int nodes) {
        int rows = (int) Math.ceil(Math.sqrt(nodes * 1.25));
        List<Node> all = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int index = 0; index < nodes; index++) {
            Branch branch = BRANCHES.get(index % BRANCHES.size());
            all.add(new Node("n" + index, branch.kind(), branch.name() + " " + index, 240.0 * (index / rows), 120.0 * (index % rows), null, Settings.NONE, Extras.NONE));
            for (int port = 0; port < branch.ports().size(); port++) {
                int row = Math.clamp(index % rows + port - 1, 0, rows - 1);
                int target = (index / rows + 1) * rows + row;
                if (target < nodes && links.size() < 2 * nodes) {
                    links.add(new Link("l" + index + "." + port, new Link.End("n" + index, branch.ports().get(port)), new Link.End("n" + target, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE));
                }
            }
        }
        return Drawing.EMPTY.withTitle("Large", "").withNodes(all).withLinks(links);
    }

    static Node node(String id, String kind, String name, double x, String chain, Map<String, ?> settings) {
        return new Node(id, kind, name, x, 96, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String id, String from, String to) {
        return new Link(id, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }
}
