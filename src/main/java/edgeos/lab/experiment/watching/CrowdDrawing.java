package edgeos.lab.experiment.watching;

import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two hundred nodes, all of them busy: ten rows from a generator to a sink, through FWPs of several kinds. Stateless; any thread. */
final class CrowdDrawing {
    private static final int ROWS = 10;
    private static final int COLUMNS = 20;
    private static final int ACROSS = 240;
    private static final int DOWN = 144;
    private static final double RATE_PER_SECOND = 20_000;
    private static final List<String> KINDS = List.of("monitor", "firewall", "echo", "rateLimiter");

    private CrowdDrawing() { }

    /** The drawing; it needs no files. */
    static Drawing made() {
        List<Node> nodes = new ArrayList<>();
        List<Link> links = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                nodes.add(node(row, column));
                if (column > 0) {
                    links.add(new Link("wire-" + row + "-" + column, new Link.End(id(row, column - 1), "out"), new Link.End(id(row, column), "in"),
                            Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE));
                }
            }
        }
        return Drawing.EMPTY.withTitle("A crowd", "Two hundred busy nodes.").withNodes(nodes).withLinks(links);
    }

    private static Node node(int row, int column) {
        String kind = column == 0 ? "generator" : column == COLUMNS - 1 ? "sink" : KINDS.get((row + column) % KINDS.size());
        Settings settings = switch (kind) {
            case "generator" -> Settings.of(Map.of("ratePerSecond", RATE_PER_SECOND));
            case "rateLimiter" -> Settings.of(Map.of("tokensPerSecond", 10 * RATE_PER_SECOND));
            default -> Settings.NONE;
        };
        return new Node(id(row, column), kind, kind + " " + row + "." + column, (double) column * ACROSS, (double) row * DOWN, null, settings, Extras.NONE);
    }

    private static String id(int row, int column) {
        return "node-" + row + "-" + column;
    }
}
