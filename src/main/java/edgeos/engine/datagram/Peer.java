package edgeos.engine.datagram;

import java.net.InetSocketAddress;

/** A client: where its datagrams come from, and which flow they are. */
final class Peer {
    private final DatagramPort port;
    private final InetSocketAddress address;
    private final int flow;
    private long heardNanos;
    private volatile long answeredNanos;

    Peer(DatagramPort port, InetSocketAddress address, int flow, long now) {
        this.port = port;
        this.address = address;
        this.flow = flow;
        this.heardNanos = now;
        this.answeredNanos = now;
    }

    DatagramPort port() {
        return port;
    }

    InetSocketAddress address() {
        return address;
    }

    int flow() {
        return flow;
    }

    /** Its last datagram came then. By the thread of the gates. */
    void heard(long now) {
        heardNanos = now;
    }

    /** When its last datagram came. By the thread of the gates. */
    long heardNanos() {
        return heardNanos;
    }

    /** Its last answer was sent then. By any mover. */
    void answered(long now) {
        answeredNanos = now;
    }

    /** When something last came or went. */
    long lastNanos() {
        return Math.max(heardNanos, answeredNanos);
    }
}
