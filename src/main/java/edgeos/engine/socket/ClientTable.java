package edgeos.engine.socket;

import edgeos.engine.duty.Clock;
import edgeos.engine.duty.Parker;
import edgeos.engine.fwp.Streams;
import edgeos.engine.fwp.Unit;
import edgeos.notation.DropReason;
import edgeos.notation.SharedBy;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** All clients by their flow: how movers find whom a message is for. Changed by the thread of the gates; clients to which something happened elsewhere are posted to it. */
public final class ClientTable implements Streams {
    private final Clock clock;
    private final Parker gates;
    private final Queue<Client> posted = new ConcurrentLinkedQueue<>();
    private final Queue<Loss> losses = new ConcurrentLinkedQueue<>();
    private final int mostFlows;
    private volatile AtomicReferenceArray<Client> byFlow = new AtomicReferenceArray<>(0);

    /** No clients; flows have numbers below {@code mostFlows}. */
    public ClientTable(Clock clock, Parker gates, int mostFlows) {
        this.clock = clock;
        this.gates = gates;
        this.mostFlows = mostFlows;
    }

    /** The client of a flow; null if it is not a stream, or its client has left. Any thread. */
    Client client(int flow) {
        AtomicReferenceArray<Client> all = byFlow;
        return flow >= 0 && flow < all.length() ? all.get(flow) : null;
    }

    @Override
    public boolean isGone(int flow) {
        Client client = client(flow);
        return client != null && client.isGone();
    }

    @Override
    public boolean isThere(int flow) {
        return client(flow) != null;
    }

    @Override
    public void broken(int flow, DropReason why) {
        Client client = client(flow);
        if (client != null && client.breakOff(why)) {
            post(client);
        }
    }

    @Override
    public Taken take(Unit from, int flow, ByteBuffer message) {
        Client client = client(flow);
        if (client == null || client.broken() != null) {
            return hearsFarewell(client, message) ? Taken.OUT : Taken.GONE;
        }
        try {
            return client.station().mostKeptBytes() > 0 ? takeOfMany(from, client, message) : told(client, client, client.outlet().send(from, message));
        } catch (IOException reset) {
            client.station().countReset();
            broken(flow, DropReason.CLIENT_GONE);
            return Taken.GONE;
        }
    }

    /** Takes a message of an FWP that many share, for one of whom none may wait. */
    private Taken takeOfMany(Unit from, Client client, ByteBuffer message) throws IOException {
        int before = client.outlet().keptBytes();
        if (!client.station().mayKeep(before, message.remaining())) {
            broken(client.flow(), DropReason.NOT_READ);
            return Taken.GONE;
        }
        return told(client, client, client.outlet().sendOrKeep(from, message));
    }

    /** True if this is the answer, without a byte, of an FWP that many share to the farewell of a client that has left: it is taken as if it had gone out, and from now on nothing that the FWP says is for that client. */
    private static boolean hearsFarewell(Client client, ByteBuffer message) {
        boolean hears = client != null && client.farewell() == Client.Farewell.SAID && !message.hasRemaining();
        if (hears) {
            client.endFarewell(Client.Farewell.HEARD);
        }
        return hears;
    }

    /** A unit goes out of service, and what was said to it is forgotten: if many share it, the streams of those who spoke are worth nothing any more. Any thread. */
    public void lost(Unit unit) {
        if (unit.stages().length > 0 && SharedBy.isMany(unit.stages()[0].template().spec().settings())) {
            losses.add(Loss.of(unit));
            gates.wake();
        }
    }

    /** What a unit lost that many share; null if there is nothing more. */
    Loss takeLoss() {
        return losses.poll();
    }

    /** Notes what became of a message that was sent by one of a client's lines, and tells whom it concerns. Any thread. */
    Taken told(Client client, Line line, Taken taken) {
        if (taken == Taken.OUT) {
            client.touch(clock.nanos());
            if (line.outlet().isFull() || line.outlet().isEnded()) {
                post(client);
            }
        }
        return taken;
    }

    /** Tells the thread of the gates that something happened to a client. Any thread. */
    void post(Client client) {
        posted.add(client);
        gates.wake();
    }

    /** A client to which something happened; null if there is none. */
    Client takePosted() {
        return posted.poll();
    }

    /** Nobody is there to whom it could have happened: or the thread of the gates would look again and again. */
    void forgetPosted() {
        posted.clear();
        losses.clear();
    }

    /** True if something happened to a client. */
    boolean hasPosted() {
        return !posted.isEmpty() || !losses.isEmpty();
    }

    void put(Client client) {
        if (byFlow.length() == 0) {
            byFlow = new AtomicReferenceArray<>(mostFlows);
        }
        byFlow.set(client.flow(), client);
    }

    void remove(Client client) {
        byFlow.set(client.flow(), null);
    }

    /** Marks the flows of all clients. */
    public void markFlows(BitSet inUse) {
        AtomicReferenceArray<Client> all = byFlow;
        for (int flow = 0; flow < all.length(); flow++) {
            if (all.get(flow) != null) {
                inUse.set(flow);
            }
        }
    }
}
