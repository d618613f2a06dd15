package edgeos.model.kind;

import static edgeos.model.kind.Kind.Group.ENDPOINT;

import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Lines;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.List;
import java.util.Map;

/** Kinds for clients that send datagrams to the machine's own sockets, and for who answers them. */
final class DatagramKinds {
    private DatagramKinds() { }

    static List<Kind> all() {
        return List.of(udpIn(), udpOut(), dns(), datagramEcho());
    }

    private static Port in() {
        return new Port("in", 0, Port.Direction.IN, Port.Carries.DATAGRAM);
    }

    private static Port out() {
        return new Port("out", 0, Port.Direction.OUT, Port.Carries.DATAGRAM);
    }

    private static Kind udpIn() {
        return new Kind("udpIn", "UDP in", ENDPOINT, Kind.Role.SOURCE, "", List.of(out()), List.of(
                new Whole("port", "Port", "", 0, 65_535, 0, "Where programs send to; 0: any free one, shown on the node while it runs.", Map.of(0L, "any free one")),
                new Text("address", "Address", Grammar.OWN_ADDRESS, "127.0.0.1", "127.0.0.1: for programs of this machine; 0.0.0.0: for whoever reaches it, once you allow that."),
                new Whole("mostClients", "Clients at most", "", 1, 65_536, 10_000, "Who comes beyond this takes the place of the one that was silent longest, if that was for a second, or is refused."),
                new Whole("idleMillis", "Idle time", "ms", 0, 86_400_000, 30_000, "A client that neither sends nor gets anything for so long is forgotten, and its chain cleaned; 0: never.")),
                "Lets real programs in by UDP: each address and port is a flow, each datagram a message.");
    }

    private static Kind udpOut() {
        return new Kind("udpOut", "UDP out", ENDPOINT, Kind.Role.TRANSMIT, "", List.of(in()), List.of(), "Sends each message to the client whose flow it has, as a datagram.");
    }

    private static Kind dns() {
        return serving(Catalogue.fwp(ENDPOINT, "dns", "DNS responder", "dns.Dns", List.of("in"), List.of("out"), "Answers questions about names of its zones.",
                new Lines("zone", "Zone", Grammar.ZONE_LINE, 1024, List.of("$ORIGIN lab.test.", "$TTL 300", "@ SOA ns admin 1 1h 10m 1d 60", "@ NS ns", "ns A 192.0.2.53", "www A 192.0.2.80",
                        "www AAAA 2001:db8::80", "@ MX 10 mail", "mail A 192.0.2.25", "@ TXT \"a zone of the lab\"", "web CNAME www"),
                        "As in a zone file, a record a line, each zone with its SOA record: www 5m A 192.0.2.80. Types: A, AAAA, CNAME, MX, NS, PTR, SOA, TXT."),
                new Whole("mostBytes", "Answer at most", "B", 512, 4000, 1232, "Longer answers are cut, and say so; never longer than the client can take.")));
    }

    private static Kind datagramEcho() {
        return serving(Catalogue.fwp(ENDPOINT, "datagramEcho", "Datagram echo", "endpoint.SendBack", List.of("in"), List.of("out"), "Sends a client each datagram that it sent."));
    }

    private static Kind serving(Kind frames) {
        return new Kind(frames.id(), frames.title(), frames.group(), frames.role(), frames.program(), List.of(in(), out()), frames.settings(), frames.summary());
    }
}
