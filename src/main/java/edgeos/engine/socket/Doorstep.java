package edgeos.engine.socket;

import edgeos.engine.count.Tally;
import edgeos.engine.duty.Clock;
import edgeos.engine.duty.Parker;
import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.FlowTable;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Units;
import edgeos.engine.manager.Manager;
import edgeos.engine.manager.OwnChains;
import edgeos.engine.ring.Ring;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import edgeos.memory.Slabs;
import edgeos.program.packet.FlowKey;
import edgeos.program.packet.Ipv4Layout;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;

/** Where clients enter and leave the engine: gives each a flow and a ring, turns its bytes into messages, and ends its chain. Owned by the thread of the gates. */
public final class Doorstep {
    /** A message that fits the smallest ring of an FWP, of which it may take half. */
    private static final int MOST_MESSAGE_BYTES = 2048 - RecordLayout.FRESH_START;
    private static final int STRIDE = RecordLayout.strideBytes(MOST_MESSAGE_BYTES);
    private static final int RING_BYTES = 32 << 10;
    private static final int READ_MESSAGES = 8;
    private static final long MOST_CLOSING_NANOS = 1_000_000_000;

    private final Clock clock;
    private final Manager manager;
    private final Units units;
    private final Slabs slabs;
    private final Parker parker;
    private final Tally tally;
    private final FlowTable flows;
    private final ClientTable table;
    private final Supplier<BitSet> flowsInUse;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(READ_MESSAGES * MOST_MESSAGE_BYTES);
    private final MemorySegment bytes = MemorySegment.ofBuffer(buffer);

    /** Where clients enter and leave; {@code parker}: where the thread of the gates sleeps; {@code flowsInUse}: which flows messages have. */
    public Doorstep(Clock clock, Manager manager, Units units, Slabs slabs, Parker parker, Tally tally, FlowTable flows, ClientTable table, Supplier<BitSet> flowsInUse) {
        this.clock = clock;
        this.manager = manager;
        this.units = units;
        this.slabs = slabs;
        this.parker = parker;
        this.tally = tally;
        this.flows = flows;
        this.table = table;
        this.flowsInUse = flowsInUse;
    }

    long nanos() {
        return clock.nanos();
    }

    /** Gives a ring the place and the wires of another. */
    static void seat(Unit unit, Unit like) {
        unit.serveBy(0, like.lane(), like.lane());
        unit.connect(like.connections());
    }

    /**
     * The flow of a connection; {@link FlowTable#FULL} if there is no room for one more.
     *
     * @throws IOException if it has gone already
     */
    int flow(SocketChannel channel) throws IOException {
        var here = (InetSocketAddress) channel.getLocalAddress();
        var there = (InetSocketAddress) channel.getRemoteAddress();
        int client = ipv4(there);
        return flows.flow(FlowKey.highOfClient(client, there.getPort(), ipv4(here), here.getPort(), Ipv4Layout.TCP), FlowKey.low(client, there.getPort(), ipv4(here), here.getPort()), client, flowsInUse);
    }

    /**
     * Takes a client in by a flow that nobody else has; null if there is not enough memory.
     *
     * @throws IOException if it has gone already
     */
    Client welcome(Listener listener, int flow, SocketChannel channel, Selector selector, long now) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        Unit unit = ring(listener);
        if (unit == null) {
            return null;
        }
        SelectionKey key = channel.register(selector, SelectionKey.OP_READ);
        var welcomed = new Client(listener, flow, now);
        welcomed.seat(channel, key, unit);
        welcomed.outlet().account(listener.kept());
        welcomed.outlet().open(channel);
        table.put(welcomed);
        return welcomed;
    }

    private static int ipv4(InetSocketAddress end) {
        return ByteBuffer.wrap(end.getAddress().getAddress()).getInt();
    }

    /** A ring for a socket of a node; null if there is not enough memory. */
    Unit ring(Station station) {
        Unit unit = station.free().isEmpty() ? newUnit(station) : station.free().pop();
        if (unit != null) {
            seat(unit, station.seat());
        }
        return unit;
    }

    private Unit newUnit(Station station) {
        manager.turns().take();
        try {
            if (units.free() == 0) {
                return null;
            }
            MemorySegment piece = slabs.allocate(RingLayout.totalBytes(RING_BYTES));
            var unit = new Unit(units.nextNumber(), 0, station.seat().lane(), null, piece, RING_BYTES, station.counters());
            unit.fillFrom(parker);
            units.putRelease(unit);
            return unit;
        } catch (OutOfMemoryError none) {
            return null;
        } finally {
            manager.turns().give();
        }
    }

    /** Closes a connection at once. */
    static void turnAway(SocketChannel channel) {
        try (channel) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException ignored) {
            return;
        }
    }

    boolean hasRoom(Unit unit) {
        return unit.ring().room(STRIDE) >= STRIDE;
    }

    /** Takes what came by a line into its ring, as far as there is room; false if there is none. At the end of what the other side sends, a message without bytes follows. */
    boolean read(Line line, long now) throws IOException {
        Ring ring = line.unit().ring();
        int messages = Math.min(Math.min(ring.room(STRIDE) / STRIDE, ring.noteRoom()), READ_MESSAGES);
        if (messages < 1) {
            return false;
        }
        int got = line.read(buffer.clear().limit(messages * MOST_MESSAGE_BYTES), now);
        for (int at = 0; at < got; at += MOST_MESSAGE_BYTES) {
            take(line, at, Math.min(MOST_MESSAGE_BYTES, got - at), now);
        }
        if (got < 0 && line.tellsEnd()) {
            take(line, 0, 0, now);
        }
        if (got != 0) {
            publish(line.unit());
        }
        return true;
    }

    private static void publish(Unit unit) {
        unit.ring().publishRelease();
        unit.ring().processedRelease(unit.ring().filled());
        unit.lane().ring(unit.index());
    }

    private void take(Line line, int from, int length, long now) {
        Ring ring = line.unit().ring();
        int at = ring.nextOffset();
        int stride = RecordLayout.strideBytes(length);
        ring.records().set(ValueLayout.JAVA_LONG, at + stride - Long.BYTES, 0L);
        ring.records().set(ValueLayout.JAVA_LONG, at, RecordLayout.fresh(length, 0));
        ring.records().set(ValueLayout.JAVA_LONG, at + RecordLayout.HEADER_BYTES, 0L);
        MemorySegment.copy(bytes, from, ring.records(), at + RecordLayout.FRESH_START, length);
        ring.note(stride, now, line.client().flow(), 0);
        tally.produced(1);
        line.station().counters().others().arrived(1, length);
    }

    /** True if a client spoke to an FWP that has forgotten what many said to it. */
    boolean isConcerned(Client client, Loss loss) {
        return loss.concerns(client, flows);
    }

    /**
     * True if nobody waits for a client whose stream was broken to say so. An FWP that many share hears of it by a last message, behind all others of the client, and answers that; only then is the client's flow free, so that
     * nothing that was for this client comes to the next.
     */
    private boolean isFarewellOver(Client client, long now) {
        if (client.station().many() == null || !client.spoke()) {
            return true;
        }
        if (client.farewell() == Client.Farewell.UNSAID && hasRoom(client.unit())) {
            client.bidFarewell(now);
            take(client, 0, 0, now);
            publish(client.unit());
        }
        return client.farewell() == Client.Farewell.HEARD || client.farewell() == Client.Farewell.GIVEN_UP;
    }

    /** True if nothing of a client that takes leave is on its way any more; waits for that no longer than a second, unless it is still in a ring of its own. */
    boolean isGone(Client client, long now) {
        if (client.farewell() == Client.Farewell.SAID && now - client.closingNanos() > MOST_CLOSING_NANOS) {
            client.endFarewell(Client.Farewell.GIVEN_UP);
        }
        boolean drained = client.isDrained();
        for (Call call : client.calls()) {
            drained &= call.isDrained();
        }
        return drained && (client.broken() != null ? isFarewellOver(client, now) : now - client.closingNanos() > MOST_CLOSING_NANOS || isChainEmpty(client.flow()));
    }

    private boolean isChainEmpty(int flow) {
        manager.turns().take();
        try {
            for (ChainPool pool : manager.pools()) {
                Instance instance = OwnChains.of(pool, flow);
                if (instance != null && !instance.isAtRest()) {
                    return false;
                }
            }
            return true;
        } finally {
            manager.turns().give();
        }
    }

    /** Ends the chains that served a client alone, and keeps its rings for the next ones. */
    void leave(Client client) {
        table.remove(client);
        OwnChains.end(manager, client.flow());
        manager.turns().take();
        try {
            client.lines().filter(line -> line.unit() != null).forEach(this::giveBack);
        } finally {
            manager.turns().give();
        }
    }

    private void giveBack(Line line) {
        if (line.station().isRemoved()) {
            manager.retire(List.of(line.unit()), false);
        } else {
            line.station().free().push(line.unit());
        }
    }
}
