package edgeos.engine.socket;

import edgeos.notation.DropReason;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who connected, with the calls that were made for it. Owned by the thread of the gates; movers break its stream off, and begin calls. */
final class Client extends Line {
    private final Listener listener;
    private final int flow;
    private volatile DropReason broken;
    private volatile long lastNanos;
    private volatile List<Call> calls = List.of();
    private boolean closing;
    private long closingNanos;

    Client(Listener listener, int flow, long now) {
        this.listener = listener;
        this.flow = flow;
        this.lastNanos = now;
    }

    @Override
    Listener station() {
        return listener;
    }

    @Override
    Client client() {
        return this;
    }

    /** Whoever says nothing needs no chain. */
    @Override
    boolean tellsEnd() {
        return spoke();
    }

    int flow() {
        return flow;
    }

    /** Why its stream ended before its time; null if it did not. Any thread. */
    DropReason broken() {
        return broken;
    }

    /** Ends its stream; true if nobody had. Any thread. */
    synchronized boolean breakOff(DropReason why) {
        boolean first = broken == null;
        broken = first ? why : broken;
        return first;
    }

    /** When bytes last came or went, of it or for it. */
    long lastNanos() {
        return lastNanos;
    }

    /** Bytes came or went. Any thread. */
    void touch(long now) {
        lastNanos = now;
    }

    /** The calls made for it. Any thread. */
    List<Call> calls() {
        return calls;
    }

    /** The call to an upstream; null if there is none yet. Any thread. */
    Call callTo(Upstream upstream) {
        List<Call> all = calls;
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).station() == upstream) {
                return all.get(at);
            }
        }
        return null;
    }

    /** Wants a call to an upstream: the thread of the gates makes it. Any thread. */
    synchronized Call wantCall(Upstream upstream) {
        Call there = callTo(upstream);
        if (there == null) {
            there = new Call(upstream, this);
            calls = Stream.concat(calls.stream(), Stream.of(there)).toList();
        }
        return there;
    }

    /** Itself and its calls. */
    Stream<Line> lines() {
        return Stream.concat(Stream.of(this), calls.stream());
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
