package edgeos.engine.socket;

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
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Serves all listeners and their clients by one selector, without blocking. Owned by the thread of the gates, which may also sleep in it; changed by who holds that still. */
public final class Sockets implements DutyCycle, Parker.Bed {
    private static final int ACCEPTS = 64;
    private static final long SWEEP_NANOS = 250_000_000;
    private static final long CLOSING_LOOK_NANOS = 500_000;
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Doorstep doorstep;
    private final ClientTable table;
    private final List<Listener> listeners = new ArrayList<>();
    private final List<Client> clients = new ArrayList<>();
    private final List<Client> closing = new ArrayList<>();
    private final List<Client> deaf = new ArrayList<>();
    private volatile Selector selector;
    private long sweptNanos;

    /** Nobody listens yet. */
    public Sockets(Doorstep doorstep, ClientTable table) {
        this.doorstep = doorstep;
        this.table = table;
    }

    @Override
    public String role() {
        return "gate";
    }

    /** Starts to listen; while the thread of the gates is held, or before it starts. */
    public void add(Listener listener) {
        try {
            if (selector == null) {
                selector = Selector.open();
            }
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
        clients.stream().filter(client -> client.listener() == listener).forEach(client -> table.broken(client.flow(), DropReason.CLIENT_GONE));
    }

    private static void shut(ServerSocketChannel socket) {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Gives the rings of all clients the place and the wires that their listener has now. */
    public void reseat() {
        clients.forEach(client -> Doorstep.seat(client.unit(), client.listener().seat()));
        listeners.forEach(this::acceptAgain);
    }

    /** The rings of all clients. */
    public Stream<Unit> units() {
        return clients.stream().map(Client::unit);
    }

    @Override
    public boolean sleep(long mostNanos) {
        Selector at = selector;
        if (at == null || listeners.isEmpty() && clients.isEmpty() || mostNanos < NANOS_PER_MILLI) {
            return false;
        }
        try {
            at.select(mostNanos / NANOS_PER_MILLI);
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
        boolean room = false;
        for (Client client : deaf) {
            client.unit().wantSpaceFenced();
            room |= doorstep.hasRoom(client.unit());
        }
        return room || table.hasPosted();
    }

    /** When it has to look again although nothing happens. */
    public long dueNanos() {
        return !closing.isEmpty() ? doorstep.nanos() + CLOSING_LOOK_NANOS : clients.isEmpty() ? Long.MAX_VALUE : sweptNanos + SWEEP_NANOS;
    }

    @Override
    public int doWork() {
        if (selector == null || listeners.isEmpty() && clients.isEmpty()) {
            return 0;
        }
        long now = doorstep.nanos();
        int work = takePosted(now) + finishClosing(now) + listenAgain();
        try {
            selector.selectNow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        if (!selector.selectedKeys().isEmpty()) {
            for (SelectionKey key : selector.selectedKeys()) {
                work += key.isValid() ? serve(key, now) : 0;
            }
            selector.selectedKeys().clear();
        }
        if (now - sweptNanos > SWEEP_NANOS) {
            sweep(now);
        }
        return work;
    }

    private int serve(SelectionKey key, long now) {
        if (key.attachment() instanceof Listener listener) {
            return accept(listener, key, now);
        }
        Client client = (Client) key.attachment();
        try {
            if (key.isWritable()) {
                client.flush(now);
            }
            if (key.isReadable()) {
                read(client, now);
            }
        } catch (IOException reset) {
            client.listener().reset();
            table.broken(client.flow(), DropReason.CLIENT_GONE);
        }
        return 1;
    }

    /** Takes in who knocks. If the system has no more files to give, looks again only at the next sweep. */
    private int accept(Listener listener, SelectionKey key, long now) {
        int taken = 0;
        if (!listener.mayReceive()) {
            key.interestOps(0);
            return 0;
        }
        try {
            for (SocketChannel channel = listener.socket().accept(); channel != null; channel = taken < ACCEPTS ? listener.socket().accept() : null) {
                taken++;
                Client client = listener.isFull() ? null : doorstep.welcome(listener, channel, selector, now);
                if (client == null) {
                    listener.refused();
                    Doorstep.turnAway(channel);
                } else {
                    listener.accepted();
                    clients.add(client);
                }
            }
        } catch (IOException noMoreFiles) {
            listener.refused();
            key.interestOps(0);
        }
        return taken;
    }

    private void read(Client client, long now) throws IOException {
        if (!client.listener().mayReceive() || !doorstep.read(client, now)) {
            client.listen(false);
            if (!client.isInEnded()) {
                deaf.add(client);
            }
        }
        if (client.isInEnded()) {
            client.listen(false);
            look(client, now);
        }
    }

    private int listenAgain() {
        int before = deaf.size();
        if (before > 0) {
            deaf.removeIf(client -> {
                boolean can = client.isClosing() || client.listener().mayReceive() && doorstep.hasRoom(client.unit());
                if (can && !client.isClosing()) {
                    client.listen(true);
                }
                return can;
            });
        }
        return before - deaf.size();
    }

    private int takePosted(long now) {
        int taken = 0;
        for (Client client = table.takePosted(); client != null; client = table.takePosted()) {
            client.awaitWindow();
            look(client, now);
            taken++;
        }
        return taken;
    }

    /** Begins to take leave of a client whose stream is broken, or who has said and heard all. */
    private void look(Client client, long now) {
        boolean silent = client.isInEnded() && !client.spoke();
        if (client.broken() != null || silent || client.isInEnded() && client.isOutEnded() && !client.isFull()) {
            if (client.beginClosing(now)) {
                if (client.broken() != null) {
                    client.listener().brokenOff();
                    client.close();
                }
                closing.add(client);
            }
        }
    }

    /** Lets go of clients whose messages are gone, with their chains. */
    private int finishClosing(long now) {
        int before = closing.size();
        if (before > 0) {
            closing.removeIf(client -> {
                boolean gone = doorstep.isGone(client, now);
                if (gone) {
                    client.close();
                    doorstep.leave(client);
                    clients.remove(client);
                    client.listener().left();
                }
                return gone;
            });
        }
        return before - closing.size();
    }

    private void acceptAgain(Listener listener) {
        SelectionKey key = listener.socket().keyFor(selector);
        if (key != null && key.isValid() && listener.mayReceive()) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    private void sweep(long now) {
        sweptNanos = now;
        listeners.forEach(this::acceptAgain);
        for (Client client : clients) {
            long idle = client.listener().idleNanos();
            if (idle > 0 && now - client.lastNanos() > idle && client.broken() == null) {
                client.listener().timedOut();
                table.broken(client.flow(), DropReason.CLIENT_GONE);
            }
        }
    }

    /** Closes every socket; the thread of the gates has ended. */
    public void close() {
        clients.forEach(Client::close);
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
