package edgeos.engine.socket;

import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Unit;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The way out of one socket: what its window does not take waits here, one message at most, and whoever has the next waits, too; unless that must not, and gives it all. Used by movers and the thread of the gates; guarded by itself. */
final class Outlet {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    /** A larger buffer is given up as soon as it is empty. */
    private static final int MOST_IDLE_BYTES = 16 << 10;
    /** So much goes into the window at once: the system copies all that it is offered, however little it takes. */
    private static final int PIECE_BYTES = 64 << 10;

    private final List<Unit> waiters = new ArrayList<>(1);
    private SocketChannel channel;
    private ByteBuffer kept = NOTHING;
    private AtomicLong account = new AtomicLong();
    private int accounted;
    private boolean ending;
    private boolean ended;

    /** Adds what waits here to what waits elsewhere, from now on. */
    synchronized void account(AtomicLong all) {
        account = all;
    }

    private void settle() {
        int now = kept.remaining();
        if (now != accounted) {
            account.addAndGet(now - accounted);
            accounted = now;
        }
    }

    /** From now on messages go there; who waited is rung. */
    synchronized void open(SocketChannel socket) {
        channel = socket;
        ring();
    }

    /** Sends a message, or keeps it behind those that wait. Without a byte: sends the end, behind them. By movers. */
    synchronized Taken sendOrKeep(Unit from, ByteBuffer message) throws IOException {
        if (ending || !kept.hasRemaining()) {
            return ending ? Taken.GONE : send(from, message);
        }
        if (message.hasRemaining()) {
            append(message);
        } else {
            ending = true;
        }
        return Taken.OUT;
    }

    /** How many bytes wait for its window to open. */
    synchronized int keptBytes() {
        return kept.remaining();
    }

    private void append(ByteBuffer message) {
        int wanted = kept.remaining() + message.remaining();
        if (wanted > kept.capacity()) {
            kept = ByteBuffer.allocate(Integer.highestOneBit(wanted) * 2).put(kept).put(message).flip();
        } else if (kept.capacity() - kept.limit() < message.remaining()) {
            kept.compact().put(message).flip();
        } else {
            int start = kept.position();
            int end = kept.limit();
            kept.limit(end + message.remaining()).position(end).put(message).position(start);
        }
        settle();
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
        settle();
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
        int taken = kept.hasRemaining() ? writePiece() : 0;
        settle();
        if (!kept.hasRemaining()) {
            kept = kept.capacity() > MOST_IDLE_BYTES ? NOTHING : kept;
            if (ending) {
                finish();
            }
            key.interestOps(key.interestOps() & ~SelectionKey.OP_WRITE);
            ring();
        }
        return taken;
    }

    private int writePiece() throws IOException {
        int end = kept.limit();
        kept.limit(Math.min(end, kept.position() + PIECE_BYTES));
        try {
            return channel.write(kept);
        } finally {
            kept.limit(end);
        }
    }

    /** Nothing goes out any more; what waits is let go, and whoever waits finds nobody. */
    synchronized void end() {
        ended = true;
        kept = NOTHING;
        settle();
        ring();
    }

    private void ring() {
        waiters.forEach(waiter -> waiter.lane().ring(waiter.index()));
        waiters.clear();
    }
}
