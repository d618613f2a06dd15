package edgeos.lab.experiment.soak;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws what the soak starts from: five tenants, one at full rate, one whose clients come and go, one with an instance for each message, one with a hostile FWP, and one whose clients have
 * secrets that the next FWP looks for in every byte that it has: of another client, it must find none. As many instances are created ahead as there may be, so that at rest everybody holds
 * as much memory as at the beginning. One thread; used once.
 */
final class SoakDrawing {
    /** Where each tenant's messages leave. */
    static final List<String> SINKS = List.of("full-out", "flows-out", "packets-out", "hostile-out", "secrets-out");
    /** The chain whose isolation policy may change. */
    static final String FLOWS = "flows";
    /** The chain in which clients have secrets: whatever is done, each client, or each message, has an instance of its own. */
    static final String SECRETS = "secrets";
    /** Chains whose instances are all cleaned when no client speaks any more. */
    static final Set<String> LEFT = Set.of(FLOWS, "packets", SECRETS);
    /** Who looks for them. */
    static final String SNOOP = "snoop";
    /** The hostile FWP. */
    static final String ATTACKER = "attacker";
    /** Generators whose traffic may change. */
    static final List<String> SOURCES = List.of("flows-in", "packets-in", "hostile-in", "secrets-in");
    private static final int CLIENTS = 12;
    private static final int MOST_INSTANCES = 2 * CLIENTS;
    private static final int FRAME_WIDTH = 900;
    private static final int ROW_HEIGHT = 240;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();

    private SoakDrawing() { }

    /** The drawing with which it starts, and to which it comes back to see whether everybody is still served. */
    static Drawing whole() {
        var drawing = new SoakDrawing();
        drawing.chain("full", Chain.Policy.SHARED, 0);
        drawing.row("full-in", Map.of("ratePerSecond", 0.0), "full-out", "full", "full-monitor", "monitor", "full-firewall", "firewall");
        drawing.chain(FLOWS, Chain.Policy.PER_FLOW, 30);
        drawing.row("flows-in", Map.of("ratePerSecond", 8_000.0, "packetsPerClient", 40), "flows-out", FLOWS, "flows-firewall", "firewall", "flows-nat", "nat");
        drawing.chain("packets", Chain.Policy.PER_PACKET, 0);
        drawing.row("packets-in", Map.of("ratePerSecond", 2_000.0), "packets-out", "packets", "packets-bridge", "bridge", "packets-monitor", "monitor");
        drawing.chain("hostile", Chain.Policy.SHARED, 0);
        drawing.row("hostile-in", Map.of("ratePerSecond", 4_000.0), "hostile-out", "hostile", ATTACKER, "monitor", "hostile-monitor", "monitor");
        drawing.chain(SECRETS, Chain.Policy.PER_FLOW, 20);
        drawing.row("secrets-in", Map.of("ratePerSecond", 3_000.0, "packetsPerClient", 8), "secrets-out", SECRETS, "victim", "victim", SNOOP, "snoop");
        return new Drawing("Soak", "Everything at once, for a long time.",
                new Machine(Machine.Scheduling.RUN_TO_COMPLETION, new Placement(1, 0, Map.of()), Extras.NONE),
                drawing.nodes, drawing.links, drawing.chains, List.of(), List.of(), Extras.NONE);
    }

    private void chain(String id, Chain.Policy policy, int idleMillis) {
        chains.add(new Chain(id, id, 216, ROW_HEIGHT * chains.size(), FRAME_WIDTH, 158, id, policy, Chain.FlowBy.CLIENT, CLIENTS, MOST_INSTANCES, MOST_INSTANCES,
                idleMillis, Extras.NONE));
    }

    /** A generator, two FWPs in a chain, and a sink, in a row. */
    private void row(String source, Map<String, Object> traffic, String sink, String chain, String first, String firstKind, String second, String secondKind) {
        node(source, "generator", null, Settings.of(traffic).with("clients", CLIENTS).with("arrivals", "poisson").with("sizesBytes", "64 x 7, 594 x 4, 1514 x 1"));
        node(first, firstKind, chain, settings(firstKind));
        node(second, secondKind, chain, settings(secondKind));
        node(sink, "sink", null, Settings.NONE);
        link(source, "out", first, firstIn(firstKind));
        link(first, firstOut(firstKind), second, firstIn(secondKind));
        link(second, firstOut(secondKind), sink, "in");
    }

    /** Each client has another secret; who looks for them does so in all of its memory. */
    private static Settings settings(String kind) {
        return switch (kind) {
            case "victim" -> Settings.NONE.with("secret", 0L);
            case "snoop" -> Settings.NONE.with("attack", "lastClient");
            default -> Settings.NONE;
        };
    }

    private static String firstIn(String kind) {
        return switch (kind) {
            case "nat" -> "inside";
            case "bridge" -> "left";
            default -> "in";
        };
    }

    private static String firstOut(String kind) {
        return switch (kind) {
            case "nat" -> "outside";
            case "bridge" -> "right";
            default -> "out";
        };
    }

    private void node(String id, String kind, String chain, Settings settings) {
        nodes.add(new Node(id, kind, id, 24 + ROW_HEIGHT * (nodes.size() % 4), 48 + ROW_HEIGHT * (nodes.size() / 4), chain, settings, Extras.NONE));
    }

    private void link(String from, String outPort, String to, String inPort) {
        links.add(new Link(from + ">" + to, new Link.End(from, outPort), new Link.End(to, inPort), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE));
    }
}
