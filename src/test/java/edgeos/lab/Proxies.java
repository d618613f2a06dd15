package edgeos.lab;

import static edgeos.lab.RunningLab.chain;
import static edgeos.lab.RunningLab.link;
import static edgeos.lab.RunningLab.node;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import java.util.List;
import java.util.Map;

/** Drawings in which a TLS proxy, {@code read} and {@code write}, stands in front of something that serves, between {@code in} and {@code out}. */
final class Proxies {
    private static final int LIMIT = 500;

    private Proxies() { }

    /** In front of an FWP of this kind, called by its kind. */
    static Drawing of(Map<String, Object> tls, String kind, Map<String, Object> settings) {
        return with(tls, node(kind, kind, "c", settings));
    }

    /** In front of a server elsewhere, to which {@code up} leads. */
    static Drawing toServer(int port) {
        return with(Map.of(), node("up", "tcpUpstream", null, Map.of("port", port)));
    }

    private static Drawing with(Map<String, Object> tls, Node server) {
        List<Node> nodes = List.of(node("in", "tcpIn", null, Map.of()), node("read", "tlsDecrypt", "c", tls), server, node("write", "tlsEncrypt", "c", Map.of()), node("out", "tcpOut", null, Map.of()));
        List<Link> links = List.of(link("in.out", "read.in"), link("read.plain", server.id() + ".in"), link(server.id() + ".out", "write.in"), link("read.turn", "write.turn"),
                link("write.out", "out.in"));
        return Drawing.EMPTY.withNodes(nodes).withLinks(links).withChains(List.of(chain("c", Chain.Policy.PER_FLOW, 4, LIMIT)));
    }
}
