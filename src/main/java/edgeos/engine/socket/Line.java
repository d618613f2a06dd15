package edgeos.engine.socket;

import edgeos.engine.fwp.Unit;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * A TCP connection: what comes in goes into a ring of its own, so that whoever is slow holds up nobody else; of what goes out, at most one message waits. Owned by the thread of the gates, but for its
 * outlet.
 */
abstract sealed class Line permits Client, Call {
    private final Outlet outlet = new Outlet();
    private SocketChannel channel;
    private SelectionKey key;
    private Unit unit;
    private boolean spoke;
    private boolean inEnded;

    /** Gives it its socket and its ring. */
    final void seat(SocketChannel socket, SelectionKey selection, Unit ring) {
        channel = socket;
        key = selection;
        unit = ring;
        selection.attach(this);
    }

    /** The node that it belongs to. */
    abstract Station station();

    /** Whose stream it carries. */
    abstract Client client();

    /** True if its end is worth a message although nothing came before it. */
    abstract boolean tellsEnd();

    /** True if nothing is to be read from it, whatever room there is. */
    boolean isHeld() {
        return false;
    }

    final Outlet outlet() {
        return outlet;
    }

    final SocketChannel channel() {
        return channel;
    }

    /** Its ring; null before it has a socket. */
    final Unit unit() {
        return unit;
    }

    /** Adds its ring, if that holds messages. */
    final void addOccupied(List<Unit> to) {
        if (unit != null && unit.ring().count() > 0) {
            to.add(unit);
        }
    }

    /** Takes what came into a buffer; how many bytes, -1 at the end of what the other side sends. */
    final int read(ByteBuffer into, long now) throws IOException {
        int got = channel.read(into);
        if (got != 0) {
            client().touch(now);
        }
        spoke |= got > 0;
        inEnded |= got < 0;
        return got;
    }

    /** True once the other side sent a byte. */
    final boolean spoke() {
        return spoke;
    }

    /** True once the other side said that it sends no more. */
    final boolean isInEnded() {
        return inEnded;
    }

    /** Reads from it, or does not, which closes its window. */
    final void listen(boolean on) {
        if (key.isValid()) {
            key.interestOps(on ? key.interestOps() | SelectionKey.OP_READ : key.interestOps() & ~SelectionKey.OP_READ);
        }
    }

    /** Asks to be told when its window opens, if something waits for that. */
    final void awaitWindow() {
        if (key != null && key.isValid() && outlet.isFull()) {
            key.interestOps(key.interestOps() | SelectionKey.OP_WRITE);
        }
    }

    /** Its window is open: sends what waits. */
    final void flush(long now) throws IOException {
        if (outlet.flush(key) > 0) {
            client().touch(now);
        }
    }

    /** True if nothing that it brought waits for a mover; rings for it otherwise. */
    final boolean isDrained() {
        if (unit != null && unit.ring().count() > 0) {
            unit.lane().ring(unit.index());
            return false;
        }
        return true;
    }

    /** Closes the socket, with RST if the stream was broken. */
    final void close() {
        if (channel != null) {
            try {
                if (client().broken() != null) {
                    channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                }
                channel.close();
            } catch (IOException ignored) {
                abandon();
            }
        }
        outlet.end();
    }

    private void abandon() {
        try {
            channel.close();
        } catch (IOException ignored) {
            key.cancel();
        }
    }
}
