package edgeos.engine.socket;

import edgeos.engine.count.NodeCounters;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.DropReason;
import edgeos.notation.HostName;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** A node to which TCP clients connect, on an address of the machine. Owned by the thread of the gates, but for {@link #open}. */
public final class Listener extends Station {
    private static final int STANDARD_KEPT = 4096;
    /** What waits for all clients may be so many times what may wait for one. */
    private static final int KEPT_IN_ALL = 16;
    private static final int BYTES_PER_KIBIBYTE = 1024;

    private final Map<DropReason, Long> broken = new EnumMap<>(DropReason.class);
    private ServerSocketChannel socket;
    private int clients;
    private long accepted;
    private long refused;
    private long idle;
    private long lacking;
    private final AtomicLong kept = new AtomicLong();
    private volatile String many;

    /**
     * A listener at a bound socket.
     *
     * @param seat which has its place and its wires; its clients' rings have the same
     */
    public Listener(NodeSpec spec, ServerSocketChannel socket, Unit seat) {
        super(spec, seat, new NodeCounters());
        this.socket = socket;
    }

    /**
     * Binds a port of an address of this machine.
     *
     * @param address an IPv4 address; 0.0.0.0: all
     * @param port 0: any free one
     * @throws IOException if it is in use, may not be used, or is no address of this machine
     */
    public static ServerSocketChannel open(String address, int port, int backlog) throws IOException {
        ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.INET);
        try {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            return socket.bind(new InetSocketAddress(InetAddress.ofLiteral(address), port), backlog);
        } catch (SocketException inUse) {
            socket.close();
            throw new IOException("the port cannot be used: port=" + port + " address=" + address + " reason=" + inUse.getMessage() + "; end the program that uses it, or set another port, or 0 for any free one; to move to another address by the same port, stop and run again", inUse);
        } catch (IOException | RuntimeException failed) {
            socket.close();
            throw failed;
        }
    }

    /** Where programs of this machine reach a bound socket. */
    public static InetSocketAddress reached(ServerSocketChannel socket) {
        InetAddress address = socket.socket().getInetAddress();
        return new InetSocketAddress(address.isAnyLocalAddress() ? InetAddress.ofLiteral(HostName.LOOPBACK.text()) : address, socket.socket().getLocalPort());
    }

    /** Where programs of this machine reach it. */
    public InetSocketAddress reached() {
        return reached(socket);
    }

    ServerSocketChannel socket() {
        return socket;
    }

    /** Changes its settings, and its socket unless that is null; returns the socket of before if it is used no more. */
    ServerSocketChannel respec(NodeSpec next, ServerSocketChannel nextSocket) {
        ServerSocketChannel before = nextSocket == null ? null : socket;
        spec(next);
        socket = nextSocket == null ? socket : nextSocket;
        return before;
    }

    /** Says which node many of its clients share; null: none. True if that was another: then what they said lies where nothing of theirs comes any more. */
    public boolean leadTo(String shared) {
        boolean left = many != null && !many.equals(shared);
        many = shared;
        return left;
    }

    /** The node that many of its clients share; null: each has its own. Any thread. */
    String many() {
        return many;
    }

    /** How much waits for a client that does not read, at most, so that nobody else has to wait; 0: one message, as nobody else does. Any thread. */
    int mostKeptBytes() {
        return many == null ? 0 : (int) spec().settings().whole("keptKibibytes", STANDARD_KEPT) * BYTES_PER_KIBIBYTE;
    }

    /** True if, where so much waits for a client, so much more may, for it and for all. Any thread. */
    boolean mayKeep(int bytes, int more) {
        long most = mostKeptBytes();
        return bytes == 0 || bytes + more <= most && kept.get() + more <= most * KEPT_IN_ALL;
    }

    /** How many bytes wait for all of its clients. Any thread. */
    AtomicLong kept() {
        return kept;
    }

    private InetSocketAddress bound() {
        return new InetSocketAddress(socket.socket().getInetAddress(), socket.socket().getLocalPort());
    }

    /** Its address with the port that it has. */
    public String address() {
        return bound().getAddress().getHostAddress() + ":" + bound().getPort();
    }

    boolean isFull() {
        return clients >= spec().settings().whole("mostClients", 10_000);
    }

    long idleNanos() {
        return spec().settings().whole("idleMillis", 60_000) * 1_000_000;
    }

    void accepted() {
        accepted++;
        clients++;
    }

    void refused() {
        refused++;
    }

    void timedOut() {
        idle++;
    }

    /** The system had no file left to accept a client with: it waits. */
    void lackedFile() {
        lacking++;
    }

    void brokenOff(DropReason why) {
        broken.merge(why, 1L, Long::sum);
    }

    void left() {
        clients--;
    }

    /** What it says of itself; why streams were broken off and that files were lacking only once that happened. */
    public Map<String, Long> figures() {
        var figures = new LinkedHashMap<String, Long>();
        figures.put(NodeFigures.PORT, (long) bound().getPort());
        figures.put(NodeFigures.ADDRESS, Integer.toUnsignedLong(ByteBuffer.wrap(bound().getAddress().getAddress()).getInt()));
        figures.put("clients", (long) clients);
        figures.put("accepted", accepted);
        figures.put("refused", refused);
        figures.put("resetByClients", resets());
        figures.put("timedOut", idle);
        figures.put("brokenOff", broken.values().stream().mapToLong(Long::longValue).sum());
        broken.forEach((why, times) -> figures.put("brokenOff" + Character.toUpperCase(why.text().charAt(0)) + why.text().substring(1), times));
        if (lacking > 0) {
            figures.put("waitedForFiles", lacking);
        }
        return figures;
    }
}
