package edgeos.engine.socket;

import edgeos.engine.fwp.FlowTable;
import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes in who knocks at listeners. Whoever comes from the address and port of a client that has gone, and whose chain is still being ended, is told apart from it by nothing: such a successor waits until that chain is clean. Owned by the
 * thread of the gates.
 */
final class Entrance {
    private static final int ACCEPTS = 64;

    /** Somebody who waits to be let in. */
    private record Knock(Listener listener, SocketChannel channel) { }

    private final Doorstep doorstep;
    private final ClientTable table;
    private final Set<Client> clients;
    private final Map<Client, Knock> successors = new IdentityHashMap<>();

    /** Nobody waits; whoever is taken in is added to {@code clients}. */
    Entrance(Doorstep doorstep, ClientTable table, Set<Client> clients) {
        this.doorstep = doorstep;
        this.table = table;
        this.clients = clients;
    }

    /** Takes in who knocks; how many. If the system has no more files to give, looks again only when told so: whoever knocks waits that long. */
    int accept(Listener listener, SelectionKey key, long now) {
        int taken = 0;
        if (!listener.mayReceive()) {
            key.interestOps(0);
            return 0;
        }
        try {
            for (SocketChannel channel = listener.socket().accept(); channel != null; channel = taken < ACCEPTS ? listener.socket().accept() : null) {
                taken++;
                welcome(new Knock(listener, channel), key.selector(), now);
            }
        } catch (IOException noMoreFiles) {
            listener.lackedFile();
            key.interestOps(0);
        }
        return taken;
    }

    /** Looks again who knocks, if it may. */
    static void acceptAgain(Listener listener, Selector selector) {
        SelectionKey key = listener.socket().keyFor(selector);
        if (key != null && key.isValid() && listener.mayReceive()) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    private void welcome(Knock knock, Selector selector, long now) {
        Listener listener = knock.listener();
        try {
            int flow = listener.isFull() || listener.isRemoved() ? FlowTable.FULL : doorstep.flow(knock.channel());
            Client before = table.client(flow);
            if (before != null) {
                await(before, knock);
                return;
            }
            Client client = flow == FlowTable.FULL ? null : doorstep.welcome(listener, flow, knock.channel(), selector, now);
            if (client == null) {
                listener.refused();
                Doorstep.turnAway(knock.channel());
                return;
            }
            listener.accepted();
            clients.add(client);
        } catch (IOException gone) {
            listener.countReset();
            Doorstep.turnAway(knock.channel());
        }
    }

    /** If somebody waits for the same, that one has gone as well: the system gives a port to one only. */
    private void await(Client before, Knock knock) {
        Knock gone = successors.put(before, knock);
        if (gone != null) {
            gone.listener().countReset();
            Doorstep.turnAway(gone.channel());
        }
    }

    /** Nothing of a client is left: takes in who waits for that. */
    void left(Client client, Selector selector, long now) {
        Knock next = successors.remove(client);
        if (next != null) {
            welcome(next, selector, now);
        }
    }

    /** Closes the connections of all who wait. */
    void close() {
        successors.values().forEach(knock -> Doorstep.turnAway(knock.channel()));
        successors.clear();
    }
}
