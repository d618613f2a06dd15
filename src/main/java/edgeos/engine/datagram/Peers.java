package edgeos.engine.datagram;

import edgeos.engine.duty.Clock;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Taker;
import edgeos.engine.fwp.Unit;
import edgeos.engine.manager.Manager;
import edgeos.engine.manager.OwnChains;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** All clients by their flow: how movers find whom an answer is for. Changed by the thread of the gates, or by who holds it still. */
public final class Peers implements Taker {
    private final Clock clock;
    private final Manager manager;
    private final FlowTable flows;
    private final int mostFlows;
    private final Supplier<BitSet> flowsInUse;
    private volatile AtomicReferenceArray<Peer> byFlow = new AtomicReferenceArray<>(0);

    /** Nobody; flows have numbers below {@code mostFlows}; {@code flowsInUse}: which flows messages have. */
    public Peers(Clock clock, Manager manager, FlowTable flows, int mostFlows, Supplier<BitSet> flowsInUse) {
        this.clock = clock;
        this.manager = manager;
        this.flows = flows;
        this.mostFlows = mostFlows;
        this.flowsInUse = flowsInUse;
    }

    long nanos() {
        return clock.nanos();
    }

    private Peer peer(int flow) {
        AtomicReferenceArray<Peer> all = byFlow;
        return flow >= 0 && flow < all.length() ? all.get(flow) : null;
    }

    /** A new client; null if there is no flow for it. */
    Peer add(DatagramPort port, InetSocketAddress from, long now) {
        int client = ipv4(from);
        int flow = flows.flow(port.high(client, from.getPort()), port.low(client, from.getPort()), client, flowsInUse);
        if (flow == FlowTable.FULL || peer(flow) != null) {
            return null;
        }
        if (byFlow.length() == 0) {
            byFlow = new AtomicReferenceArray<>(mostFlows);
        }
        var peer = new Peer(port, from, flow, now);
        byFlow.set(flow, peer);
        return peer;
    }

    /** A client's address as a number. */
    static int ipv4(InetSocketAddress end) {
        byte[] octets = end.getAddress().getAddress();
        return octets.length == Integer.BYTES ? ByteBuffer.wrap(octets).getInt() : 0;
    }

    /** Forgets a client, and ends the chains that served it alone. */
    void remove(Peer peer) {
        byFlow.set(peer.flow(), null);
        OwnChains.end(manager, peer.flow());
    }

    @Override
    public Taken take(Unit from, int flow, ByteBuffer message) {
        Peer peer = peer(flow);
        if (peer == null || !peer.port().send(message, peer.address())) {
            return Taken.GONE;
        }
        peer.answered(clock.nanos());
        return Taken.OUT;
    }

    /** Marks the flows of all clients. */
    public void markFlows(BitSet inUse) {
        AtomicReferenceArray<Peer> all = byFlow;
        for (int flow = 0; flow < all.length(); flow++) {
            if (all.get(flow) != null) {
                inUse.set(flow);
            }
        }
    }
}
