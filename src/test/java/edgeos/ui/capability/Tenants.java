package edgeos.ui.capability;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Isolation;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Drawings with tenants. */
public final class Tenants {
    private Tenants() { }

    /** A generator, a firewall, and a sink in a row, and a key that nobody holds. */
    public static Drawing chainWithKey() {
        return new Drawing("One chain", "", Machine.DEFAULT,
                List.of(node("gen", "generator", "Generator", 24, 96, null, Map.of("ratePerSecond", 5000.0)), node("wall", "firewall", "Firewall", 264, 96, null, Map.of()),
                        node("sink", "sink", "Sink", 504, 96, null, Map.of())),
                List.of(link("in", "gen", "wall"), link("out", "wall", "sink")), List.of(), List.of(), List.of(), Extras.NONE)
                .withIsolation(Isolation.NONE.withAssets(List.of(new Asset("key1", Asset.Kind.KEY, "Master key", "", 32, Extras.NONE))));
    }

    /** So many tenants, each with a generator, a firewall, a monitor, and a sink of its own. */
    public static Drawing equal(int tenants) {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        List<Chain> chains = new ArrayList<>();
        for (int at = 0; at < tenants; at++) {
            double y = 200 * at;
            String chain = "chain" + at;
            chains.add(new Chain(chain, "per client", 200, y, 420, 160, "tenant" + at, Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, 4, -1, 100, 0, Extras.NONE));
            nodes.add(node("gen" + at, "generator", "Generator", 24, y, null, Map.of("ratePerSecond", 1000.0)));
            nodes.add(node("wall" + at, "firewall", "Firewall", 240, y + 40, chain, Map.of()));
            nodes.add(node("mon" + at, "monitor", "Monitor", 440, y + 40, chain, Map.of()));
            nodes.add(node("sink" + at, "sink", "Sink", 660, y, null, Map.of()));
            links.add(link("a" + at, "gen" + at, "wall" + at));
            links.add(link("b" + at, "wall" + at, "mon" + at));
            links.add(link("c" + at, "mon" + at, "sink" + at));
        }
        return new Drawing("Tenants", "", Machine.DEFAULT, nodes, links, chains, List.of(), List.of(), Extras.NONE);
    }

    private static Node node(String id, String kind, String name, double x, double y, String chain, Map<String, ?> settings) {
        return new Node(id, kind, name, x, y, chain, Settings.of(settings), Extras.NONE);
    }

    private static Link link(String id, String from, String to) {
        return new Link(id, new Link.End(from, "out"), new Link.End(to, "in"), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }
}
