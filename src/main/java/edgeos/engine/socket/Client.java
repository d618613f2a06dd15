package edgeos.engine.socket;

import edgeos.notation.DropReason;
import java.util.List;
import java.util.stream.Stream;

/** Somebody who connected, with the calls that were made for it. Owned by the thread of the gates; movers break its stream off, begin calls, and bring the answer to its farewell. */
final class Client extends Line {
    /** Whether an FWP that many share was told that this one of them has left, without having said that it sends no more. */
    enum Farewell {
        /** It was not, or need not be. */
        UNSAID,
        /** It is on its way. */
        SAID,
        /** It came there: nothing that the FWP says from now on is for this client. */
        HEARD,
        /** It did not come there in time: perhaps nothing goes there any more. */
        GIVEN_UP
    }

    private final Listener listener;
    private final int flow;
    private volatile DropReason broken;
    private volatile long lastNanos;
    private volatile List<Call> calls = List.of();
    private volatile Farewell farewell = Farewell.UNSAID;
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

    /** What it is answered waits for it to read on, in more room than a message's: what it asks meanwhile waits, too. */
    @Override
    boolean isHeld() {
        return listener.mostKeptBytes() > 0 && outlet().isFull();
    }

    int flow() {
        return flow;
    }

    /** Why its stream ended before its time; null if it did not. Any thread. */
    DropReason broken() {
        return broken;
    }

    /** True if what it sent is worth nothing any more. Any thread. */
    boolean isGone() {
        return broken != null && farewell != Farewell.SAID;
    }

    Farewell farewell() {
        return farewell;
    }

    /** Its farewell is on its way from now on. */
    void bidFarewell(long now) {
        farewell = Farewell.SAID;
        closingNanos = now;
    }

    /** Nobody waits for its farewell any more. By the thread of the gates, or the mover that brings the answer. */
    void endFarewell(Farewell how) {
        farewell = how;
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
