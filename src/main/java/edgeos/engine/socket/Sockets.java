package edgeos.engine.socket;

import edgeos.engine.datagram.DatagramPort;
import edgeos.engine.datagram.DatagramPorts;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.duty.Parker;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.DropReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/** Serves all listeners, their clients, and all ports for datagrams by one selector, without blocking. Owned by the thread of the gates, which may also sleep in it; changed by who holds that still. */
public final class Sockets implements DutyCycle, Parker.Bed {
    /** What is ready stays so until it is served. */
    private static final Consumer<SelectionKey> WAKE = key -> { };
    private static final long SWEEP_NANOS = 250_000_000;
    private static final long CLOSING_LOOK_NANOS = 500_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Doorstep doorstep;
    private final ClientTable table;
    private final DatagramPorts datagrams;
    private final List<Listener> listeners = new ArrayList<>();
    private final Set<Client> clients = new LinkedHashSet<>();
    private final List<Client> closing = new ArrayList<>();
    private final Deaf deaf;
    private final Entrance entrance;
    private final Dialler dialler;
    private final Consumer<SelectionKey> server = this::serve;
    private volatile Selector selector;
    private LongConsumer patience = _ -> { };
    private long sweptNanos;
    private long nowNanos;
    private int served;

    /** Nobody listens yet. */
    public Sockets(Doorstep doorstep, ClientTable table, DatagramPorts datagrams) {
        this.doorstep = doorstep;
        this.table = table;
        this.deaf = new Deaf(doorstep);
        this.entrance = new Entrance(doorstep, table, clients);
        this.dialler = new Dialler(doorstep, table);
        this.datagrams = datagrams;
    }

    /** Sets who else looks, now and then, whether clients take too long; told of the time. */
    public void sweepWith(LongConsumer looker) {
        patience = looker;
    }

    @Override
    public String role() {
        return "gate";
    }

    /**
     * Gets ready for sockets. Any thread, beforehand.
     *
     * @throws IOException if the system has nothing left to watch sockets with
     */
    public synchronized void prepare() throws IOException {
        if (selector == null) {
            selector = Selector.open();
        }
    }

    /** What says when there is something to take in; once it is prepared. */
    public Selector selector() {
        return selector;
    }

    private boolean isNobodyThere() {
        return listeners.isEmpty() && clients.isEmpty() && datagrams.isEmpty();
    }

    /** Starts to listen; while the thread of the gates is held, or before it starts, and once it is prepared. */
    public void add(Listener listener) {
        try {
            listener.socket().register(selector, SelectionKey.OP_ACCEPT, listener);
            listeners.add(listener);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Listens at another socket, if one is given; clients of the old one stay. */
    public void respec(Listener listener, NodeSpec spec, ServerSocketChannel socket) {
        ServerSocketChannel before = listener.respec(spec, socket);
        if (before != null) {
            shut(before);
            listeners.remove(listener);
            add(listener);
        }
    }

    /** Stops listening, and breaks the streams of all its clients. */
    public void remove(Listener listener) {
        listeners.remove(listener);
        shut(listener.socket());
        clients.stream().filter(client -> client.station() == listener).forEach(client -> table.broken(client.flow(), DropReason.CLIENT_GONE));
    }

    /** Breaks the streams of all clients of a listener who said anything: what they say from now on goes elsewhere. */
    public void rewired(Listener listener) {
        clients.stream().filter(client -> client.station() == listener && client.spoke()).forEach(client -> table.broken(client.flow(), DropReason.NO_ROUTE));
    }

    /** Breaks the streams of all clients for whom it was called. */
    public void remove(Upstream upstream) {
        clients.stream().filter(client -> client.callTo(upstream) != null).forEach(client -> table.broken(client.flow(), DropReason.NO_ROUTE));
    }

    private static void shut(ServerSocketChannel socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives the rings of all sockets the place and the wires that their node has now. */
    public void reseat() {
        lines().forEach(line -> Doorstep.seat(line.unit(), line.station().seat()));
        listeners.forEach(listener -> Entrance.acceptAgain(listener, selector));
    }

    private Stream<Line> lines() {
        return clients.stream().flatMap(Client::lines).filter(line -> line.unit() != null);
    }

    /** Adds the rings of sockets that hold messages: without a stream for each of thousands, as the data plane is held meanwhile. */
    public void addOccupied(List<Unit> to) {
        for (Client client : clients) {
            client.addOccupied(to);
            List<Call> calls = client.calls();
            for (int at = 0; at < calls.size(); at++) {
                calls.get(at).addOccupied(to);
            }
        }
    }

    /** The rings of all sockets. */
    public Stream<Unit> units() {
        return lines().map(Line::unit);
    }

    @Override
    public boolean sleep(long mostNanos) {
        Selector at = selector;
        if (at == null || isNobodyThere() || mostNanos < NANOS_PER_MILLI) {
            return false;
        }
        try {
            at.select(WAKE, mostNanos / NANOS_PER_MILLI);
            return true;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void wake() {
        Selector at = selector;
        if (at != null) {
            at.wakeup();
        }
    }

    /** True if somebody posted something; by its thread before it sleeps. Asks to be woken when clients' rings have room again. */
    public boolean hasWork() {
        return deaf.canHearFenced() || table.hasPosted();
    }

    /** When it has to look again although nothing happens. */
    public long dueNanos() {
        long due = !closing.isEmpty() ? doorstep.nanos() + CLOSING_LOOK_NANOS : clients.isEmpty() ? Long.MAX_VALUE : sweptNanos + SWEEP_NANOS;
        return Math.min(due, datagrams.dueNanos());
    }

    @Override
    public int doWork() {
        if (selector == null || isNobodyThere()) {
            table.forgetPosted();
            return 0;
        }
        nowNanos = doorstep.nanos();
        served = 0;
        int work = takeLosses() + takePosted() + finishClosing() + deaf.listenAgain();
        try {
            selector.selectNow(server);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (nowNanos - sweptNanos > SWEEP_NANOS) {
            sweep();
        }
        datagrams.sweep(nowNanos);
        return work + served;
    }

    private void serve(SelectionKey key) {
        if (!key.isValid()) {
            return;
        }
        if (key.attachment() instanceof DatagramPort port) {
            port.readable();
            served++;
            return;
        }
        if (key.attachment() instanceof Listener listener) {
            served += entrance.accept(listener, key, nowNanos);
            return;
        }
        Line line = (Line) key.attachment();
        served++;
        try {
            if (key.isConnectable() && line instanceof Call call) {
                dialler.connect(call, key);
                return;
            }
            if (key.isWritable()) {
                line.flush(nowNanos);
                look(line.client());
            }
            if (key.isValid() && key.isReadable()) {
                read(line);
            }
        } catch (IOException reset) {
            line.station().countReset();
            table.broken(line.client().flow(), line instanceof Call ? DropReason.NO_ROUTE : DropReason.CLIENT_GONE);
        }
    }

    private void read(Line line) throws IOException {
        if (!line.station().mayReceive()) {
            line.listen(false);
            table.broken(line.client().flow(), DropReason.CAPABILITY);
            return;
        }
        if (line.isHeld() || !doorstep.read(line, nowNanos)) {
            deaf.add(line);
        }
        if (line.isInEnded()) {
            line.listen(false);
            look(line.client());
        }
    }

    /** Ends the streams of those who spoke to an FWP that many share and that has forgotten it. */
    private int takeLosses() {
        int taken = 0;
        for (Loss loss = table.takeLoss(); loss != null; loss = table.takeLoss()) {
            Loss now = loss;
            clients.stream().filter(client -> doorstep.isConcerned(client, now)).forEach(client -> table.broken(client.flow(), DropReason.FAULT));
            taken++;
        }
        return taken;
    }

    private int takePosted() {
        int taken = 0;
        for (Client client = table.takePosted(); client != null; client = table.takePosted()) {
            if (clients.contains(client)) {
                dialler.call(client, selector, nowNanos);
                client.lines().forEach(Line::awaitWindow);
                look(client);
            }
            taken++;
        }
        return taken;
    }

    /** Begins to take leave of a client whose stream is broken, or who has said and heard all. */
    private void look(Client client) {
        boolean silent = client.isInEnded() && !client.spoke();
        boolean done = client.isInEnded() && client.outlet().isEnded();
        if ((client.broken() != null || silent || done) && client.beginClosing(nowNanos)) {
            if (client.broken() != null) {
                client.station().brokenOff(client.broken());
                client.lines().forEach(Line::close);
            }
            closing.add(client);
        }
    }

    /** Lets go of clients whose messages are gone, with their chains. */
    private int finishClosing() {
        int before = closing.size();
        if (before > 0) {
            closing.removeIf(this::finished);
        }
        return before - closing.size();
    }

    private boolean finished(Client client) {
        boolean gone = doorstep.isGone(client, nowNanos);
        if (gone) {
            client.lines().forEach(Line::close);
            client.calls().stream().filter(call -> call.unit() != null).forEach(call -> call.station().hungUp());
            doorstep.leave(client);
            clients.remove(client);
            client.station().left();
            entrance.left(client, selector, nowNanos);
        }
        return gone;
    }

    private void sweep() {
        sweptNanos = nowNanos;
        patience.accept(nowNanos);
        listeners.forEach(listener -> Entrance.acceptAgain(listener, selector));
        for (Client client : clients) {
            long idle = client.station().idleNanos();
            if (idle > 0 && nowNanos - client.lastNanos() > idle && client.broken() == null) {
                client.station().timedOut();
                table.broken(client.flow(), DropReason.CLIENT_GONE);
            }
            dialler.giveUp(client, nowNanos);
        }
    }

    /** Closes every socket; the thread of the gates has ended. */
    public void close() {
        lines().forEach(Line::close);
        entrance.close();
        listeners.forEach(listener -> shut(listener.socket()));
        try {
            if (selector != null) {
                selector.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
