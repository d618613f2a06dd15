package edgeos.lab.experiment.attack;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Grant;
import edgeos.model.Isolation;
import edgeos.model.Link;
import edgeos.model.Machine;
import edgeos.model.Node;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.notation.Placement;
import edgeos.notation.Right;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Draws where attacks take place: two tenants on one core and one mover. The hostile tenant's chain leads from a victim of its own by way of the attacker to a receiver; the
 * neighbour's has a secret in each message. One thread; each call of {@link #drawing} gives what was drawn so far.
 */
final class Stage {
    /** The attacker. */
    static final String ATTACKER = "attacker";
    /** Who receives what the attacker sends. */
    static final String RECEIVER = "receiver";
    /** Who marks the messages that the attacker gets. */
    static final String SOURCE_VICTIM = "a-victim";
    /** The neighbour's chain. */
    static final String NEIGHBOUR_CHAIN = "neighbour";
    /** Where the neighbour's messages leave. */
    static final String NEIGHBOUR_OUT = "b-out";
    /** The FWPs of the neighbour. */
    static final List<String> NEIGHBOURS = List.of("b-victim", "b-firewall", "b-monitor");
    /** Number of the hostile tenant's own secret. */
    static final int OWN_SECRET = 66;
    /** Number of the neighbour's secret. */
    static final int NEIGHBOUR_SECRET = 77;
    /** The setting that keeps an attacker from attacking. */
    static final long NEVER = 1_000_000_000L;
    /** The hostile tenant's chain. */
    static final String HOSTILE_CHAIN = "hostile";
    private static final int RATE = 20_000;
    private static final int FRAME_BYTES = 128;

    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<Grant> grants = new ArrayList<>();
    private final List<String> revoked = new ArrayList<>();
    private final String title;
    private double hostileRate = RATE;

    private Stage(String title) {
        this.title = title;
    }

    /** The neighbour alone. */
    static Stage neighbour(String title) {
        var stage = new Stage(title);
        stage.chain(NEIGHBOUR_CHAIN, "B", Chain.Policy.SHARED, 1, 0);
        stage.generator("b-source", RATE, 0);
        stage.node("b-victim", "victim", NEIGHBOUR_CHAIN, Map.of("secret", NEIGHBOUR_SECRET));
        stage.node("b-firewall", "firewall", NEIGHBOUR_CHAIN, Map.of());
        stage.node("b-monitor", "monitor", NEIGHBOUR_CHAIN, Map.of());
        stage.node(NEIGHBOUR_OUT, "sink", null, Map.of());
        return stage.link("b-source.out", "b-victim.in").link("b-victim.out", "b-firewall.in").link("b-firewall.out", "b-monitor.in")
                .link("b-monitor.out", NEIGHBOUR_OUT + ".in");
    }

    /** The neighbour, and beside it source, victim, attacker, receiver, and sink of the hostile tenant. */
    static Stage with(String title, String kind, Map<String, ?> settings) {
        return neighbour(title).hostile(Map.of("secret", OWN_SECRET), kind, settings, "snoop",
                Map.of("attack", "notSent", "secret", NEIGHBOUR_SECRET));
    }

    /** Adds the hostile tenant: one chain for all messages. */
    Stage hostile(Map<String, ?> victim, String kind, Map<String, ?> settings, String receiver, Map<String, ?> receiverSettings) {
        chain(HOSTILE_CHAIN, "A", Chain.Policy.SHARED, 1, 0);
        generator("a-source", hostileRate, 0);
        node(SOURCE_VICTIM, "victim", HOSTILE_CHAIN, victim);
        node(ATTACKER, kind, HOSTILE_CHAIN, settings);
        node(RECEIVER, receiver, HOSTILE_CHAIN, receiverSettings);
        node("a-out", "sink", null, Map.of());
        return link("a-source.out", SOURCE_VICTIM + ".in").link(SOURCE_VICTIM + ".out", ATTACKER + ".in").link(ATTACKER + ".out", RECEIVER + ".in")
                .link(RECEIVER + ".out", "a-out.in");
    }

    /** Adds the hostile tenant: a chain for each client, and clients that come and go. */
    Stage hostileClients(String kind, Map<String, ?> settings, Map<String, ?> snoop) {
        chain(HOSTILE_CHAIN, "A", Chain.Policy.PER_FLOW, 8, 2);
        generator("a-source", hostileRate, 40);
        node(SOURCE_VICTIM, "victim", HOSTILE_CHAIN, Map.of("secret", 0));
        node(ATTACKER, kind, HOSTILE_CHAIN, settings);
        node(RECEIVER, "snoop", HOSTILE_CHAIN, snoop);
        node("a-out", "sink", null, Map.of());
        return link("a-source.out", SOURCE_VICTIM + ".in").link(SOURCE_VICTIM + ".out", ATTACKER + ".in").link(ATTACKER + ".out", RECEIVER + ".in")
                .link(RECEIVER + ".out", "a-out.in");
    }

    /** Adds the hostile tenant: what the attacker sends is served by a chain for each client. */
    Stage hostileBeforeClients(String kind, Map<String, ?> settings, Map<String, ?> snoop) {
        chain(HOSTILE_CHAIN, "A", Chain.Policy.SHARED, 1, 0);
        chain("clients", "A", Chain.Policy.PER_FLOW, 8, 0);
        generator("a-source", hostileRate, 0);
        node(ATTACKER, kind, HOSTILE_CHAIN, settings);
        node(RECEIVER, "snoop", "clients", snoop);
        node("a-out", "sink", null, Map.of());
        return link("a-source.out", ATTACKER + ".in").link(ATTACKER + ".out", RECEIVER + ".in").link(RECEIVER + ".out", "a-out.in");
    }

    /** From now on the hostile tenant's messages come as fast as there is room for. */
    Stage atFullRate() {
        hostileRate = 0;
        return this;
    }

    private void generator(String id, double rate, int packetsPerClient) {
        node(id, "generator", null, Map.of("ratePerSecond", rate, "sizesBytes", Integer.toString(FRAME_BYTES), "clients", 8, "arrivals", "poisson",
                "packetsPerClient", packetsPerClient));
    }

    private void chain(String id, String tenant, Chain.Policy policy, int clients, int idleMillis) {
        chains.add(new Chain(id, id, 240, 48 + 240 * chains.size(), 700, 158, tenant, policy, Chain.FlowBy.CLIENT, clients, -1, 64, idleMillis, Extras.NONE));
    }

    /** Adds a node. */
    Stage node(String id, String kind, String chain, Map<String, ?> settings) {
        nodes.add(new Node(id, kind, id, 24 + 216 * (nodes.size() % 5), 48 + 240 * (nodes.size() / 5), chain, Settings.of(settings), Extras.NONE));
        return this;
    }

    /** Adds a wire, as in {@code "attacker.out", "receiver.in"}, named as they are. */
    Stage link(String from, String to) {
        links.add(new Link(from + ">" + to, end(from), end(to), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE));
        return this;
    }

    private static Link.End end(String text) {
        int dot = text.lastIndexOf('.');
        return new Link.End(text.substring(0, dot), text.substring(dot + 1));
    }

    /** Adds a key, and a capability for it in a node's first slot for such. */
    Stage key(String node, Set<Right> rights) {
        assets.add(new Asset("key", Asset.Kind.KEY, "key", "", 32, Extras.NONE));
        grants.add(new Grant("key-" + node, DomainRef.node(node), Grant.FIRST_SLOT, ObjectRef.parse("key:key"), rights, 0, "", Extras.NONE));
        return this;
    }

    /** Takes a derived capability away, by its id. */
    Stage revoke(String capability) {
        revoked.add(capability);
        return this;
    }

    /** What was drawn. */
    Drawing drawing() {
        return new Drawing(title, "An attacker beside a neighbour that must not notice.", new Machine(Machine.Scheduling.RUN_TO_COMPLETION, new Placement(1, 0, Map.of()), Extras.NONE),
                nodes, links, chains, List.of(), List.of(), Extras.NONE).withIsolation(new Isolation(assets, grants, revoked, List.of()));
    }
}
