package edgeos.engine.socket;

import edgeos.engine.cap.Held;
import edgeos.engine.fwp.NodeCounters;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.NodeSpec;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;

/** A node to which TCP clients connect, on the machine's loopback address. Owned by the thread of the gates, but for {@link #open}. */
public final class Listener {
    private final Unit seat;
    private final NodeCounters counters = new NodeCounters();
    private NodeSpec spec;
    private ServerSocketChannel socket;
    private Held receiving;
    private boolean refusedCounted;
    private int clients;
    private long accepted;
    private long refused;
    private long reset;
    private long idle;
    private long broken;

    /**
     * A listener at a bound socket.
     *
     * @param seat which has its place and its wires; its clients' rings have the same
     */
    public Listener(NodeSpec spec, ServerSocketChannel socket, Unit seat) {
        this.spec = spec;
        this.socket = socket;
        this.seat = seat;
    }

    /**
     * Binds a port of the loopback address.
     *
     * @param port 0: any free one
     * @throws IOException if it is in use, or may not be used
     */
    public static ServerSocketChannel open(int port, int backlog) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.INET);
        try {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), backlog);
        } catch (BindException inUse) {
            socket.close();
            throw new IOException("the port cannot be used: port=" + port + " reason=" + inUse.getMessage() + "; end the program that uses it, or set another port, or 0 for any free one", inUse);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    public NodeSpec spec() {
        return spec;
    }

    public NodeCounters counters() {
        return counters;
    }

    /** The unit that has its place and its wires. */
    public Unit seat() {
        return seat;
    }

    ServerSocketChannel socket() {
        return socket;
    }

    /** Changes its settings, and its socket unless that is null; returns the socket of before if it is used no more. */
    ServerSocketChannel respec(NodeSpec next, ServerSocketChannel nextSocket) {
        ServerSocketChannel before = nextSocket == null ? null : socket;
        spec = next;
        socket = nextSocket == null ? socket : nextSocket;
        return before;
    }

    /** The port that it has. */
    public int port() {
        return socket.socket().getLocalPort();
    }

    /** Sets by which capability it may receive. */
    public void permit(Held toReceive) {
        receiving = toReceive;
        refusedCounted = false;
    }

    /** False if it may not receive; the first refusal after an edit is counted. */
    boolean mayReceive() {
        if (receiving == null || receiving.isGood()) {
            return true;
        }
        if (!refusedCounted) {
            receiving.refusal().count();
            refusedCounted = true;
        }
        return false;
    }

    boolean isFull() {
        return clients >= spec.settings().whole("mostClients", 10_000);
    }

    long idleNanos() {
        return spec.settings().whole("idleMillis", 60_000) * 1_000_000;
    }

    void accepted() {
        accepted++;
        clients++;
    }

    void refused() {
        refused++;
    }

    void reset() {
        reset++;
    }

    void timedOut() {
        idle++;
    }

    void brokenOff() {
        broken++;
    }

    void left() {
        clients--;
    }

    /** What it says of itself. */
    public Map<String, Long> figures() {
        return Map.of("port", (long) port(), "clients", (long) clients, "accepted", accepted, "refused", refused, "resetByClients", reset, "timedOut", idle, "brokenOff", broken);
    }
}
