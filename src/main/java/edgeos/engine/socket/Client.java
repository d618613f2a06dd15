package edgeos.engine.socket;

import edgeos.engine.fwp.Streams.Taken;
import edgeos.engine.fwp.Unit;
import edgeos.notation.DropReason;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection: what comes in goes into a ring of its own, so that a client whose FWP is slow holds up nobody else; of what goes out, at most one message waits here. Owned by the thread of the gates; what
 * concerns the way out is guarded by this, as movers write.
 */
final class Client {
    private final Listener listener;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Unit unit;
    private final int flow;
    private volatile DropReason broken;
    private volatile long lastNanos;
    private boolean spoke;
    private boolean inEnded;
    private boolean closing;
    private long closingNanos;

    /** Guarded by this. */
    private ByteBuffer pending;
    private boolean outEnded;
    private final List<Unit> waiters = new ArrayList<>(1);

    Client(Listener listener, SocketChannel channel, SelectionKey key, Unit unit, int flow, long now) {
        this.listener = listener;
        this.channel = channel;
        this.key = key;
        this.unit = unit;
        this.flow = flow;
        this.lastNanos = now;
    }

    Listener listener() {
        return listener;
    }

    Unit unit() {
        return unit;
    }

    int flow() {
        return flow;
    }

    /** Why its stream ended before its time; null if it did not. Any thread. */
    DropReason broken() {
        return broken;
    }

    /** Ends its stream; true if nobody had. Any thread. */
    boolean breakOff(DropReason why) {
        boolean first = broken == null;
        broken = first ? why : broken;
        return first;
    }

    /** When bytes last came or went. */
    long lastNanos() {
        return lastNanos;
    }

    /** Takes what came into a buffer; how many bytes, -1 at the end of what it sends. */
    int read(ByteBuffer into, long now) throws IOException {
        int got = channel.read(into);
        lastNanos = got == 0 ? lastNanos : now;
        spoke |= got > 0;
        inEnded |= got < 0;
        return got;
    }

    /** True once it sent a byte. */
    boolean spoke() {
        return spoke;
    }

    /** True once it said that it sends no more. */
    boolean isInEnded() {
        return inEnded;
    }

    /** Reads from it, or does not, which closes its window. */
    void listen(boolean on) {
        if (key.isValid()) {
            key.interestOps(on ? key.interestOps() | SelectionKey.OP_READ : key.interestOps() & ~SelectionKey.OP_READ);
        }
    }

    /** True once all that is for it was sent, with the end. */
    synchronized boolean isOutEnded() {
        return outEnded;
    }

    /** Sends a message, or keeps it if its window is closed: then the next has to wait. By movers. */
    synchronized Taken send(Unit from, MemorySegment bytes, long offset, int length, long now) throws IOException {
        if (outEnded) {
            return Taken.GONE;
        }
        if (pending != null) {
            if (!waiters.contains(from)) {
                waiters.add(from);
            }
            return Taken.WAITS;
        }
        if (length == 0) {
            outEnded = true;
            channel.shutdownOutput();
            return Taken.OUT;
        }
        ByteBuffer message = bytes.asSlice(offset, length).asByteBuffer();
        lastNanos = channel.write(message) > 0 ? now : lastNanos;
        if (message.hasRemaining()) {
            pending = ByteBuffer.allocate(message.remaining()).put(message).flip();
        }
        return Taken.OUT;
    }

    /** True if something waits for its window to open. */
    synchronized boolean isFull() {
        return pending != null;
    }

    /** Asks to be told when its window opens, if something waits for that. */
    void awaitWindow() {
        if (key.isValid() && isFull()) {
            key.interestOps(key.interestOps() | SelectionKey.OP_WRITE);
        }
    }

    /** Its window is open: sends what waits, and rings for those who have more. */
    synchronized void flush(long now) throws IOException {
        if (pending != null) {
            lastNanos = channel.write(pending) > 0 ? now : lastNanos;
            pending = pending.hasRemaining() ? pending : null;
        }
        if (pending == null) {
            key.interestOps(key.interestOps() & ~SelectionKey.OP_WRITE);
            waiters.forEach(waiter -> waiter.lane().ring(waiter.index()));
            waiters.clear();
        }
    }

    /** Closes the socket, with RST if its stream was broken. What waits to be sent is let go, so that whoever waits finds nobody. */
    void close() {
        try {
            if (broken != null) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            channel.close();
        } catch (IOException ignored) {
            key.cancel();
        }
        synchronized (this) {
            outEnded = true;
            pending = null;
            waiters.forEach(waiter -> waiter.lane().ring(waiter.index()));
            waiters.clear();
        }
    }

    /** Begins to take leave; false if it did before. */
    boolean beginClosing(long now) {
        boolean first = !closing;
        closing = true;
        closingNanos = first ? now : closingNanos;
        return first;
    }

    boolean isClosing() {
        return closing;
    }

    long closingNanos() {
        return closingNanos;
    }
}
