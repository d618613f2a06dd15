package edgeos.ui.canvas;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.notation.Settings;
import java.util.List;
import java.util.Map;

/** Drawings that tests show. */
final class Drawings {
    private Drawings() { }

    /** Two tenants behind one replay and one generator. */
    static Drawing tenants() {
        return new Drawing("Tenants at the edge", "", Drawing.EMPTY.machine(), List.of(
                node("gen", "generator", "Clients of A", 24, 132, null, Map.of("ratePerSecond", 40_000.0, "clients", 12L)),
                node("fw", "firewall", "Firewall", 264, 132, "a", Map.of("rules", List.of("deny tcp any -> any : 11211", "deny tcp any -> any : 20-60", "allow any"))),
                node("cls", "classifier", "Classifier", 504, 132, "a", Map.of()),
                node("nat", "nat", "NAT", 744, 84, "a", Map.of()),
                node("mon", "monitor", "Monitor", 744, 204, "a", Map.of()),
                node("sink", "sink", "Sink", 1008, 84, null, Map.of()),
                node("cap", "sink", "Second sink", 1008, 204, null, Map.of()),
                node("gen2", "generator", "Clients of B", 24, 444, null, Map.of("ratePerSecond", 12_000.0)),
                node("lim", "rateLimiter", "Rate limiter", 264, 444, "b", Map.of("tokensPerSecond", 9_000.0)),
                node("icmp", "icmpResponder", "ICMP responder", 504, 444, "b", Map.of()),
                node("sink2", "sink", "Sink of B", 744, 444, null, Map.of())),
                List.of(link("l1", "gen", "out", "fw", "in"), link("l2", "fw", "out", "cls", "in"), link("l3", "cls", "a", "nat", "inside"),
                        link("l4", "cls", "other", "mon", "in"), link("l5", "nat", "outside", "sink", "in"), link("l6", "mon", "out", "cap", "in"),
                        link("l7", "gen2", "out", "lim", "in"), link("l8", "lim", "out", "icmp", "in").with(Link.Mode.SHARE),
                        link("l9", "icmp", "other", "sink2", "in")),
                List.of(chain("a", "per client", 240, 36, 696, 290, "Ada's shop", 12), chain("b", "Bo's sensors", 240, 396, 456, 158, "Bo", 8)),
                List.of(new Note("n1", "Tenant A filters first, then splits by port.\nEach client has its own four FWPs.", 744, 348, 300, 60, Extras.NONE)),
                List.of(), Extras.NONE);
    }

    /** A generator, a firewall, and a sink in a row, wired. */
    static Drawing row() {
        return Drawing.EMPTY.withNodes(List.of(node("generator", "generator", "Generator", 24, 120, null, Map.of()),
                node("firewall", "firewall", "Firewall", 312, 120, null, Map.of()), node("sink", "sink", "Sink", 600, 120, null, Map.of())))
                .withLinks(List.of(link("link", "generator", "out", "firewall", "in"), link("link2", "firewall", "out", "sink", "in")));
    }

    static Node node(String id, String kind, String name, double x, double y, String chain, Map<String, Object> settings) {
        return new Node(id, kind, name, x, y, chain, Settings.of(settings), Extras.NONE);
    }

    static Link link(String id, String from, String out, String to, String in) {
        return new Link(id, new Link.End(from, out), new Link.End(to, in), Link.Mode.COPY, Link.WhenFull.AUTO, Extras.NONE);
    }

    static Chain chain(String id, String name, double x, double y, double width, double height, String tenant, int clients) {
        return new Chain(id, name, x, y, width, height, tenant, Chain.Policy.PER_FLOW, Chain.FlowBy.CLIENT, clients, -1, 64, 0, Extras.NONE);
    }
}
