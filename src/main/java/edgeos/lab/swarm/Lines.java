package edgeos.lab.swarm;

import edgeos.os.OpenFiles;
import java.io.IOException;
import java.net.BindException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens connections. To a server on the loopback network each client comes from an address of its own, 127.20.0.1 and so on, where the system has all of that network (Linux): so a server can tell clients
 * apart by address, and clients that come again and again do not run out of ports. Owned by the swarm's thread.
 */
final class Lines {
    private static final int LOOPBACK = 127;
    private static final int OWN_NETWORK = 20;
    private static final int A_SUBNET = 250;

    private final List<InetSocketAddress> targets;
    private boolean ownAddresses = true;

    Lines(List<InetSocketAddress> targets) {
        this.targets = new ArrayList<>(targets);
    }

    /** Makes a socket that is not connected yet. */
    private interface Opening<T> {
        T open(InetSocketAddress to, InetSocketAddress from) throws IOException;
    }

    /** Begins to connect a client by TCP. */
    SocketTransport.Tcp tcp(Selector selector, Caller caller) throws IOException {
        return connect(SocketTransport.Tcp::new, selector, caller);
    }

    /** Makes a client a UDP socket. */
    SocketTransport.Udp udp(Selector selector, Caller caller) throws IOException {
        return connect(SocketTransport.Udp::new, selector, caller);
    }

    private <T extends SocketTransport<?>> T connect(Opening<T> opening, Selector selector, Caller caller) throws IOException {
        InetSocketAddress to = resolved(targets, caller.index() % targets.size());
        T line = open(opening, to, caller.index());
        line.connect(to, selector, caller);
        return line;
    }

    /** Names are looked up when somebody goes there, as that may take long. */
    static InetSocketAddress resolved(List<InetSocketAddress> targets, int target) throws UnknownHostException {
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

    private <T> T open(Opening<T> opening, InetSocketAddress to, int client) throws IOException {
        InetSocketAddress own = ownAddresses ? own(to.getAddress(), client) : null;
        try {
            return opening.open(to, own);
        } catch (BindException notOurs) {
            ownAddresses = false;
            return opening.open(to, null);
        } catch (SocketException failed) {
            throw fewFiles(failed);
        }
    }

    /** Says how many files are too few, if they are. */
    private static IOException fewFiles(SocketException failed) {
        boolean few = failed.getMessage() != null && failed.getMessage().contains("open files");
        return few ? new IOException("the system lets the lab have no more files open: limit=" + OpenFiles.most().orElse(0) + "; raise it with ulimit -n before the lab starts", failed) : failed;
    }

    private static InetSocketAddress own(InetAddress server, int client) throws UnknownHostException {
        if (!(server instanceof Inet4Address) || server.getAddress()[0] != LOOPBACK) {
            return null;
        }
        byte[] address = {LOOPBACK, OWN_NETWORK, (byte) (client / A_SUBNET), (byte) (client % A_SUBNET + 1)};
        return new InetSocketAddress(InetAddress.getByAddress(address), 0);
    }
}
