package edgeos.engine.socket;

import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Unit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** The way out of one socket: what its window does not take waits here, one message at most, and whoever has the next waits, too. Used by movers and the thread of the gates; guarded by itself. */
final class Outlet {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final List<Unit> waiters = new ArrayList<>(1);
    private SocketChannel channel;
    private ByteBuffer kept = NOTHING;
    private boolean ended;

    /** From now on messages go there; who waited is rung. */
    synchronized void open(SocketChannel socket) {
        channel = socket;
        ring();
    }

    /** Sends a message, or keeps it if the window is closed: then the next has to wait. Without a byte: sends the end. By movers. */
    synchronized Taken send(Unit from, ByteBuffer message) throws IOException {
        if (ended) {
            return Taken.GONE;
        }
        if (channel == null || kept.hasRemaining()) {
            if (!waiters.contains(from)) {
                waiters.add(from);
            }
            return Taken.WAITS;
        }
        if (!message.hasRemaining()) {
            finish();
            return Taken.OUT;
        }
        channel.write(message);
        if (message.hasRemaining()) {
            keep(message);
        }
        return Taken.OUT;
    }

    /** Says that no more will come; whoever is gone already need not hear it. */
    private void finish() {
        ended = true;
        try {
            channel.shutdownOutput();
        } catch (IOException gone) {
            ring();
        }
    }

    private void keep(ByteBuffer message) {
        kept = kept.capacity() < message.remaining() ? ByteBuffer.allocate(message.remaining()) : kept;
        kept.clear().put(message).flip();
    }

    /** True once all was sent, with the end. */
    synchronized boolean isEnded() {
        return ended;
    }

    /** True if something waits for its window to open. */
    synchronized boolean isFull() {
        return kept.hasRemaining();
    }

    /** Its window is open: sends what waits, and rings for those who have more; how many bytes it took. */
    synchronized int flush(SelectionKey key) throws IOException {
        int taken = kept.hasRemaining() ? channel.write(kept) : 0;
        if (!kept.hasRemaining()) {
            key.interestOps(key.interestOps() & ~SelectionKey.OP_WRITE);
            ring();
        }
        return taken;
    }

    /** Nothing goes out any more; what waits is let go, and whoever waits finds nobody. */
    synchronized void end() {
        ended = true;
        kept = NOTHING;
        ring();
    }

    private void ring() {
        waiters.forEach(waiter -> waiter.lane().ring(waiter.index()));
        waiters.clear();
    }
}
