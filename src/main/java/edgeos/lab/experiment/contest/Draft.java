package edgeos.lab.experiment.contest;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws from left to right, as definitions of experiments need it. Used by one thread. */
public final class Draft {
    private static final double STEP = 264;
    private static final double TOP = 96;
    private static final double FRAME = 48;
    private static final double FRAME_HEIGHT = 168;

    private final String title;
    private final String description;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Chain> chains = new ArrayList<>();

    /** An empty drawing of this title, with a sentence about it. */
    public Draft(String title, String description) {
        this.title = title;
        this.description = description;
    }

    /** Adds a node, right of the others, that all clients share. */
    public Draft node(String id, String kind, Map<String, ?> settings) {
        return node(id, kind, null, settings);
    }

    /** Adds a node, right of the others, inside of a chain; null: of none. */
    public Draft node(String id, String kind, String chain, Map<String, ?> settings) {
        nodes.add(new Node(id, kind, id, STEP * nodes.size(), TOP, chain, Settings.of(settings), Extras.NONE));
        return this;
    }

    /** Adds a wire by which messages are copied, from a port to a port, each as {@code node.port}. */
    public Draft copy(String from, String to) {
        return link(from, to, Link.Mode.COPY);
    }

    /** Adds a wire, from a port to a port, each as {@code node.port}; a full destination makes wait. */
    public Draft link(String from, String to, Link.Mode mode) {
        links.add(new Link(from.replace('.', '-') + "-" + to.replace('.', '-'), end(from), end(to), mode, Link.WhenFull.WAIT, Extras.NONE));
        return this;
    }

    /** Puts a frame around the nodes of this chain, which are there already: each flow has an instance of its own, all created ahead, and as many again for those who come while others are cleaned. */
    public Draft perFlow(String id, Chain.FlowBy flowBy, int clients) {
        return perFlow(id, flowBy, clients, 2 * clients, Math.max(8, 4 * clients));
    }

    /** Likewise, with so many created {@code ahead}, and no more than {@code most}. */
    public Draft perFlow(String id, Chain.FlowBy flowBy, int clients, int ahead, int most) {
        List<Node> inside = nodes.stream().filter(node -> id.equals(node.chain())).toList();
        double left = inside.getFirst().x();
        chains.add(new Chain(id, id, left - FRAME / 2, TOP - FRAME, inside.getLast().x() - left + STEP - FRAME / 2, FRAME_HEIGHT, "", Chain.Policy.PER_FLOW, flowBy, clients, ahead, most, 0, Extras.NONE));
        return this;
    }

    private static Link.End end(String port) {
        int dot = port.lastIndexOf('.');
        return new Link.End(port.substring(0, dot), port.substring(dot + 1));
    }

    /** What was drawn. */
    public Drawing drawing() {
        return Drawing.EMPTY.withTitle(title, description).withNodes(nodes).withLinks(links).withChains(chains);
    }
}
