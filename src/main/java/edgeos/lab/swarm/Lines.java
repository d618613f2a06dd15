package edgeos.lab.swarm;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens connections of a swarm's protocol. To a server on the loopback network each client comes from an address of its own, 127.20.0.1 and so on, where the system has all of that network (Linux): so a server can tell clients
 * apart by address, and clients that come again and again do not run out of ports. Owned by the swarm's thread.
 */
final class Lines {
    private static final int LOOPBACK = 127;
    private static final int OWN_NETWORK = 20;
    private static final int A_SUBNET = 250;

    private final SwarmSettings settings;
    private final List<InetSocketAddress> targets;
    private boolean ownAddresses = true;

    Lines(SwarmSettings settings, List<InetSocketAddress> targets) {
        this.settings = settings;
        this.targets = new ArrayList<>(targets);
    }

    /** Begins to connect a client. */
    Transport connect(int client) throws IOException {
        InetSocketAddress to = resolved(client % targets.size());
        Transport line = open(to, client);
        try {
            line.connect(to);
            return line;
        } catch (IOException | RuntimeException failed) {
            line.close();
            throw failed;
        }
    }

    /** Names are looked up when somebody goes there, as that may take long. */
    private InetSocketAddress resolved(int target) throws UnknownHostException {
        InetSocketAddress to = targets.get(target);
        if (to.isUnresolved()) {
            to = new InetSocketAddress(to.getHostString(), to.getPort());
            if (to.isUnresolved()) {
                throw new UnknownHostException("there is no such host: host=" + to.getHostString());
            }
            targets.set(target, to);
        }
        return to;
    }

    private Transport open(InetSocketAddress to, int client) throws IOException {
        InetSocketAddress own = ownAddresses ? own(to.getAddress(), client) : null;
        if (own != null) {
            try {
                return transport(to, own);
            } catch (IOException notOurs) {
                ownAddresses = false;
            }
        }
        return transport(to, null);
    }

    private Transport transport(InetSocketAddress to, InetSocketAddress from) throws IOException {
        return switch (settings.protocol()) {
            case DNS -> new UdpTransport(to, from);
            case HTTPS -> new TlsTransport(new TcpTransport(to, from), settings.serverName(), to.getPort(), "http/1.1");
            case TLS -> new TlsTransport(new TcpTransport(to, from), settings.serverName(), to.getPort());
            case ECHO, MEMCACHED, HTTP -> new TcpTransport(to, from);
        };
    }

    private static InetSocketAddress own(InetAddress server, int client) throws UnknownHostException {
        if (!(server instanceof Inet4Address) || server.getAddress()[0] != LOOPBACK) {
            return null;
        }
        byte[] address = {LOOPBACK, OWN_NETWORK, (byte) (client / A_SUBNET), (byte) (client % A_SUBNET + 1)};
        return new InetSocketAddress(InetAddress.getByAddress(address), 0);
    }
}
