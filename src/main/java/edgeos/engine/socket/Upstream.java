package edgeos.engine.socket;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Taker;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.ClientTarget;
import edgeos.notation.DropReason;
import edgeos.notation.HostName;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;

/** A node that connects to a server, once for each client whose messages reach it: these go there, and what comes back goes on by its wire. Owned by the thread of the gates; movers give it messages. */
public final class Upstream extends Station implements Taker {
    private final ClientTable table;
    private volatile InetSocketAddress target;
    private long calling;
    private long answered;
    private long refused;
    private long timedOut;

    /** An upstream that counts beside those who give it messages. */
    public Upstream(NodeSpec spec, InetSocketAddress target, Unit seat, NodeCounters counters, ClientTable table) {
        super(spec, seat, counters);
        this.target = target;
        this.table = table;
    }

    /**
     * Whom a node connects to, by IPv4 where the host has such an address. May wait for an answer from the network.
     *
     * @throws IOException if nobody knows the host
     */
    public static InetSocketAddress find(NodeSpec node) throws IOException {
        ClientTarget server = server(node);
        String host = server.host().map(HostName::text).orElse(node.settings().text("host", HostName.LOOPBACK.text()));
        try {
            InetAddress[] all = InetAddress.getAllByName(host);
            InetAddress found = Arrays.stream(all).filter(Inet4Address.class::isInstance).findFirst().orElse(all[0]);
            return new InetSocketAddress(found, server.isPlace() ? server.port() : (int) node.settings().whole("port", 0));
        } catch (java.net.UnknownHostException unknown) {
            throw new IOException("nobody knows this host: host=" + host, unknown);
        }
    }

    /** The node, or the place, that a node connects to; neither: its host and port. */
    public static ClientTarget server(NodeSpec node) {
        return ClientTarget.parse(node.settings().text("server", ""));
    }

    InetSocketAddress target() {
        return target;
    }

    /** Connects elsewhere from now on, unless that is null; calls that were made stay. */
    public void respec(NodeSpec next, InetSocketAddress nextTarget) {
        spec(next);
        target = nextTarget == null ? target : nextTarget;
    }

    long connectNanos() {
        return spec().settings().whole("connectMillis", 5_000) * 1_000_000;
    }

    @Override
    public Taken take(Unit from, int flow, ByteBuffer message) {
        Client client = table.client(flow);
        if (client == null || client.broken() != null) {
            return Taken.GONE;
        }
        Call call = client.callTo(this);
        if (call == null) {
            call = client.wantCall(this);
            table.post(client);
        }
        try {
            return table.told(client, call, call.outlet().send(from, message));
        } catch (IOException gone) {
            countReset();
            table.broken(flow, DropReason.NO_ROUTE);
            return Taken.GONE;
        }
    }

    void dialled() {
        calling++;
    }

    void answered() {
        answered++;
    }

    void refused() {
        refused++;
    }

    void timedOut() {
        timedOut++;
    }

    void hungUp() {
        calling--;
    }

    /** What it says of itself. */
    public Map<String, Long> figures() {
        return Map.of("calls", calling, "answered", answered, "refused", refused, "resetByUpstream", resets(), "timedOut", timedOut);
    }
}
