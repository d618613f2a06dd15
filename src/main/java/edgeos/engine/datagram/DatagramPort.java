package edgeos.engine.datagram;

import edgeos.engine.traffic.Traffic;
import edgeos.notation.HostName;
import edgeos.notation.Settings;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Ipv4Layout;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bound UDP socket: takes in one datagram after the other, each of the client that sent it, and sends answers. It asks the system for datagrams only from when the selector says that there are
 * some until there are none, and the selector looks only meanwhile.
 *
 * <p>A new client beyond the limit takes the place of the one that was silent longest, if that was for {@link #SILENT_NANOS}, and is refused otherwise: who makes up senders can fill the table, but
 * neither push out who talks nor keep others out for long.
 *
 * <p>Owned by the thread of the gates, but for {@link #open} and {@link #send}.
 */
public final class DatagramPort implements Traffic {
    private static final int MOST_DATAGRAM_BYTES = 1 << 16;
    private static final int SYSTEM_BUFFER_BYTES = 1 << 20;
    private static final int REFUSALS = 64;
    private static final int SWEPT = 256;
    private static final long SILENT_NANOS = 1_000_000_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final DatagramChannel channel;
    private final InetSocketAddress here;
    private final int hereIpv4;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(MOST_DATAGRAM_BYTES);
    private final MemorySegment bytes = MemorySegment.ofBuffer(buffer);
    /**
     * By address and port, see {@link #name}; the one that was silent longest comes first. Names have an order, so that senders whose hashes are chosen to be the same are found in a tree, and not in a
     * list (as in {@link java.util.HashMap}): socket addresses have none.
     */
    private final LinkedHashMap<Long, Peer> clients = new LinkedHashMap<>(16, 0.75f, true);
    private final AtomicLong unsent = new AtomicLong();
    private Settings settings;
    private Peers peers;
    private SelectionKey key;
    private boolean readable;
    private Peer sender;
    private int length;
    private long arrivedNanos;
    private long known;
    private long refused;
    private long replaced;
    private long timedOut;

    private DatagramPort(DatagramChannel channel, Settings settings) throws IOException {
        this.channel = channel;
        this.settings = settings;
        this.here = (InetSocketAddress) channel.getLocalAddress();
        this.hereIpv4 = Peers.ipv4(here);
    }

    /**
     * Binds a port of an address of this machine.
     *
     * @param settings {@code address}, {@code port}, 0 for any free one, {@code mostClients}, {@code idleMillis}
     * @throws IOException if it is in use, may not be used, or is no address of this machine
     */
    public static DatagramPort open(Settings settings) throws IOException {
        int port = (int) settings.whole("port", 0);
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, SYSTEM_BUFFER_BYTES);
            channel.setOption(StandardSocketOptions.SO_SNDBUF, SYSTEM_BUFFER_BYTES);
            return new DatagramPort(channel.bind(new InetSocketAddress(InetAddress.ofLiteral(address(settings)), port)), settings);
        } catch (SocketException inUse) {
            channel.close();
            throw new IOException("the port cannot be used: port=" + port + " address=" + address(settings) + " reason=" + inUse.getMessage() + "; end the program that uses it, or set another port, or 0 for any free one", inUse);
        } catch (IOException | RuntimeException failed) {
            channel.close();
            throw failed;
        }
    }

    /** True if a node with other settings needs no other socket. */
    public static boolean isSameSocket(Settings before, Settings next) {
        return before.whole("port", 0) == next.whole("port", 0) && address(before).equals(address(next));
    }

    private static String address(Settings settings) {
        return settings.text("address", HostName.LOOPBACK.text());
    }

    /** Its address with the port that it has. */
    public String address() {
        return here.getAddress().getHostAddress() + ":" + port();
    }

    /** Starts to take datagrams in. */
    void join(Peers all, Selector selector) {
        if (key == null) {
            peers = all;
            try {
                key = channel.register(selector, SelectionKey.OP_READ, this);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Goes on with other settings at the same socket. */
    void respec(Settings next) {
        settings = next;
    }

    /** The selector says that there are datagrams: it is not to look for more until these are taken. */
    public void readable() {
        readable = true;
        key.interestOps(0);
    }

    /** The port that it has. */
    int port() {
        return here.getPort();
    }

    long high(int client, int clientPort) {
        return FlowKey.highOfClient(client, clientPort, hereIpv4, port(), Ipv4Layout.UDP);
    }

    long low(int client, int clientPort) {
        return FlowKey.low(client, clientPort, hereIpv4, port());
    }

    @Override
    public long dueNanos() {
        return sender != null || readable && receive() ? arrivedNanos : NEVER;
    }

    /** Takes the next datagram of a client that is not refused. */
    private boolean receive() {
        try {
            for (int turn = 0; turn < REFUSALS; turn++) {
                var from = (InetSocketAddress) channel.receive(buffer.clear());
                if (from == null) {
                    break;
                }
                arrivedNanos = peers.nanos();
                sender = client(from, arrivedNanos);
                if (sender != null) {
                    length = buffer.position();
                    return true;
                }
                refused++;
            }
        } catch (IOException broken) {
            refused++;
        }
        readable = false;
        if (key.isValid()) {
            key.interestOps(SelectionKey.OP_READ);
        }
        return false;
    }

    private Peer client(InetSocketAddress from, long now) {
        Long name = name(from);
        Peer peer = clients.get(name);
        if (peer == null && hasPlace(now)) {
            peer = peers.add(this, from, now);
            if (peer != null) {
                clients.put(name, peer);
                known++;
            }
        }
        if (peer != null) {
            peer.heard(now);
        }
        return peer;
    }

    private static long name(InetSocketAddress end) {
        return Integer.toUnsignedLong(Peers.ipv4(end)) << Short.SIZE | end.getPort();
    }

    private boolean hasPlace(long now) {
        if (clients.size() < settings.whole("mostClients", 1)) {
            return true;
        }
        Peer longest = clients.firstEntry().getValue();
        if (now - longest.heardNanos() < SILENT_NANOS) {
            return false;
        }
        end(longest);
        replaced++;
        return clients.size() < settings.whole("mostClients", 1);
    }

    private void end(Peer peer) {
        clients.remove(name(peer.address()));
        peers.remove(peer);
    }

    /** Ends clients of whom nothing came and to whom nothing went for too long; looks at some that were silent longest. */
    void sweep(long now) {
        long idle = settings.whole("idleMillis", 0) * NANOS_PER_MILLI;
        for (int looked = 0; idle > 0 && looked < SWEPT && !clients.isEmpty(); looked++) {
            Peer longest = clients.firstEntry().getValue();
            if (now - longest.heardNanos() <= idle) {
                return;
            }
            if (now - longest.lastNanos() > idle) {
                end(longest);
                timedOut++;
            } else {
                clients.get(name(longest.address()));
                longest.heard(longest.lastNanos());
            }
        }
    }

    /** True if a client is there whose time may run out. */
    boolean hasClients() {
        return !clients.isEmpty();
    }

    /** Ends all clients: nobody listens any more. */
    void leave() {
        clients.values().forEach(peers::remove);
        clients.clear();
    }

    /** Sends a datagram; false if the system has no room for it, or the socket is closed. Any thread. */
    boolean send(ByteBuffer message, InetSocketAddress to) {
        boolean sent;
        try {
            sent = channel.send(message, to) > 0 || !message.hasRemaining();
        } catch (IOException lost) {
            sent = false;
        }
        if (!sent) {
            unsent.incrementAndGet();
        }
        return sent;
    }

    @Override
    public int lengthBytes() {
        return length;
    }

    @Override
    public void writeTo(MemorySegment ring, long offset) {
        MemorySegment.copy(bytes, 0, ring, offset, length);
    }

    @Override
    public int clientAddress() {
        return Peers.ipv4(sender.address());
    }

    @Override
    public long tupleHigh() {
        return high(clientAddress(), sender.address().getPort());
    }

    @Override
    public long tupleLow() {
        return low(clientAddress(), sender.address().getPort());
    }

    @Override
    public void advance(long nowNanos) {
        sender = null;
    }

    /** What it says of itself. */
    public Map<String, Long> figures() {
        return Map.of(NodeFigures.PORT, (long) port(), NodeFigures.ADDRESS, Integer.toUnsignedLong(hereIpv4), "clients", (long) clients.size(), "accepted", known, "refused", refused, "replaced", replaced, "timedOut", timedOut, "unsent", unsent.get());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
