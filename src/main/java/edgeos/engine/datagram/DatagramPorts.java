package edgeos.engine.datagram;

import edgeos.notation.Settings;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** All ports of a plan. Owned by the thread of the gates; changed by who holds that still. */
public final class DatagramPorts {
    private static final long SWEEP_NANOS = 250_000_000;

    private final List<DatagramPort> ports = new ArrayList<>();
    private final Peers peers;
    private long sweptNanos;

    /** No ports yet. */
    public DatagramPorts(Peers peers) {
        this.peers = peers;
    }

    /** Whom answers are for. */
    public Peers peers() {
        return peers;
    }

    /** Lets a port take datagrams in, with these settings from now on. */
    public void use(DatagramPort port, Settings settings, Selector selector) {
        port.respec(settings);
        port.join(peers, selector);
        if (!ports.contains(port)) {
            ports.add(port);
        }
    }

    /** Ends the clients of all ports but these. */
    public void keepOnly(List<DatagramPort> kept) {
        for (DatagramPort port : ports) {
            if (!kept.contains(port)) {
                port.leave();
            }
        }
        ports.retainAll(kept);
    }

    /** True if there are none. */
    public boolean isEmpty() {
        return ports.isEmpty();
    }

    /** When clients have to be looked at although nothing happens. */
    public long dueNanos() {
        for (int port = 0; port < ports.size(); port++) {
            if (ports.get(port).hasClients()) {
                return sweptNanos + SWEEP_NANOS;
            }
        }
        return Long.MAX_VALUE;
    }

    /** Ends clients whose time ran out, from time to time. */
    public void sweep(long now) {
        if (now - sweptNanos >= SWEEP_NANOS) {
            sweptNanos = now;
            ports.forEach(port -> port.sweep(now));
        }
    }
}
