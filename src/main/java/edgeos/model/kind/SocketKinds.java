package edgeos.model.kind;

import static edgeos.model.kind.Kind.Group.ENDPOINT;

import edgeos.model.kind.Setting.Grammar;
import edgeos.model.kind.Setting.Text;
import edgeos.model.kind.Setting.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kinds for clients that connect by the machine's own sockets. */
final class SocketKinds {
    private SocketKinds() { }

    static List<Kind> all() {
        return List.of(tcpIn(), tcpOut(), tcpUpstream(), streamEcho());
    }

    private static Port in() {
        return new Port("in", 0, Port.Direction.IN, Port.Carries.STREAM);
    }

    private static Port out() {
        return new Port("out", 0, Port.Direction.OUT, Port.Carries.STREAM);
    }

    private static Kind tcpIn() {
        return new Kind("tcpIn", "TCP in", ENDPOINT, Kind.Role.SOURCE, "", List.of(out()), List.of(
                new Whole("port", "Port", "", 0, 65_535, 0, "Where programs connect; 0: any free one, shown on the node while it runs.", Map.of(0L, "any free one")),
                new Text("address", "Address", Grammar.OWN_ADDRESS, "127.0.0.1", "127.0.0.1: for programs of this machine; 0.0.0.0: for whoever reaches it, once you allow that."),
                new Whole("mostClients", "Clients at most", "", 1, 20_000, 10_000, "Who connects beyond this is turned away at once."),
                new Whole("idleMillis", "Idle time", "ms", 0, 86_400_000, 60_000, "A client that neither sends nor takes anything for so long is disconnected; 0: never."),
                new Whole("keptKibibytes", "Kept at most", "KiB", 64, 65_536, 4096, "Where many clients share an FWP, its answers to one that reads too slowly wait here, so that they hold up nobody; with more than this, or 16 times as much for all, it is disconnected."),
                new Whole("backlog", "Backlog", "", 1, 65_535, 1024, "How many may wait to be let in; from the next start on.")),
                "Lets real programs in by TCP: each connection is a flow, its bytes are messages.");
    }

    private static Kind tcpOut() {
        return new Kind("tcpOut", "TCP out", ENDPOINT, Kind.Role.TRANSMIT, "", List.of(in()), List.of(), "Sends each message to the client whose flow it has.");
    }

    private static Kind tcpUpstream() {
        return new Kind("tcpUpstream", "TCP upstream", ENDPOINT, Kind.Role.TRANSMIT, "", List.of(in(), out()), List.of(
                new Text("server", "Server", Grammar.TARGET, "", "A TCP in of this drawing to connect to, at whatever port it has, or host:port; nothing: host and port below."),
                new Text("host", "Host", Grammar.HOST, "127.0.0.1", "Whom to connect to, once you allow it: a name or an address; this machine needs no leave."),
                new Whole("port", "Port", "", 1, 65_535, 80, "The port there."),
                new Whole("connectMillis", "Answer within", "ms", 1, 600_000, 5_000, "A client is disconnected for whom nobody answers there in time.")),
                "Connects to a server, once for each client: what comes in goes there, and what the server answers goes on.");
    }

    private static Kind streamEcho() {
        Kind frames = Catalogue.fwp(ENDPOINT, "streamEcho", "Stream echo", "endpoint.SendBack", List.of("in"), List.of("out"), "Sends a client what it sent.");
        return new Kind(frames.id(), frames.title(), frames.group(), frames.role(), frames.program(), List.of(in(), out()), new ArrayList<>(frames.settings()), frames.summary());
    }
}
