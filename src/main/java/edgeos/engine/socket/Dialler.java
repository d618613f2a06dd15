package edgeos.engine.socket;

import edgeos.engine.fwp.Unit;
import edgeos.notation.DropReason;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;

/** Makes the calls that clients' messages want. A call that comes to nothing ends its client's stream. Owned by the thread of the gates. */
final class Dialler {
    private final Doorstep doorstep;
    private final ClientTable table;

    Dialler(Doorstep doorstep, ClientTable table) {
        this.doorstep = doorstep;
        this.table = table;
    }

    /** Makes those calls of a client that are wanted. */
    void call(Client client, Selector selector, long now) {
        for (Call call : client.calls()) {
            if (call.isWanted() && client.broken() == null) {
                dial(call, selector, now);
            }
        }
    }

    private void dial(Call call, Selector selector, long now) {
        SocketChannel channel = null;
        try {
            channel = SocketChannel.open(call.station().target().getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            boolean atOnce = channel.connect(call.station().target());
            Unit ring = doorstep.ring(call.station());
            if (ring == null) {
                throw new IOException("no memory for what it would answer");
            }
            SelectionKey key = channel.register(selector, atOnce ? SelectionKey.OP_READ : SelectionKey.OP_CONNECT);
            call.seat(channel, key, ring);
            call.dialled(now);
            call.station().dialled();
            if (atOnce) {
                answered(call);
            }
        } catch (IOException | UnresolvedAddressException refused) {
            refuse(call);
            close(channel);
        }
    }

    /** The other side accepted, or did not. */
    void connect(Call call, SelectionKey key) {
        try {
            if (call.channel().finishConnect()) {
                key.interestOps(SelectionKey.OP_READ);
                answered(call);
            }
        } catch (IOException refused) {
            refuse(call);
        }
    }

    private static void answered(Call call) {
        call.station().answered();
        call.answered();
    }

    private void refuse(Call call) {
        call.station().refused();
        table.broken(call.client().flow(), DropReason.NO_ROUTE);
    }

    private static void close(SocketChannel channel) {
        if (channel != null) {
            Doorstep.turnAway(channel);
        }
    }

    /** Gives up calls of a client that nobody answered in time. */
    void giveUp(Client client, long now) {
        for (Call call : client.calls()) {
            if (call.rangSince(now - call.station().connectNanos()) && client.broken() == null) {
                call.station().timedOut();
                table.broken(client.flow(), DropReason.NO_ROUTE);
            }
        }
    }
}
