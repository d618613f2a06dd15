package edgeos.engine.socket;

import edgeos.engine.cap.Held;
import edgeos.engine.count.NodeCounters;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.NodeSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A node by which bytes come in from sockets, each socket's into a ring of its own. Owned by the thread of the gates, but for what movers count. */
public abstract sealed class Station permits Listener, Upstream {
    private final Unit seat;
    private final NodeCounters counters;
    private final ArrayDeque<Unit> free = new ArrayDeque<>();
    private final AtomicLong reset = new AtomicLong();
    private NodeSpec spec;
    private Held receiving;
    private boolean refusedCounted;
    private boolean removed;

    Station(NodeSpec spec, Unit seat, NodeCounters counters) {
        this.spec = spec;
        this.seat = seat;
        this.counters = counters;
    }

    public NodeSpec spec() {
        return spec;
    }

    void spec(NodeSpec next) {
        spec = next;
    }

    public NodeCounters counters() {
        return counters;
    }

    /** The unit that has its place and its wires; the rings of its sockets have the same. */
    public Unit seat() {
        return seat;
    }

    /** Rings that no socket has now, to be used again. */
    ArrayDeque<Unit> free() {
        return free;
    }

    /** It is no part of the drawing any more: gives all units that are its own and that no socket uses. */
    public List<Unit> remove() {
        removed = true;
        var all = new ArrayList<>(free);
        all.add(seat);
        free.clear();
        return all;
    }

    /** True once it is no part of the drawing. */
    boolean isRemoved() {
        return removed;
    }

    /** Sets by which capability it may receive. */
    public void permit(Held toReceive) {
        receiving = toReceive;
        refusedCounted = false;
    }

    /** False if it may not receive; the first refusal after an edit is counted. */
    boolean mayReceive() {
        if (receiving == null || receiving.isGood()) {
            return true;
        }
        if (!refusedCounted) {
            receiving.refusal().count();
            refusedCounted = true;
        }
        return false;
    }

    /** Somebody at the other end of a socket reset it. Any thread. */
    void countReset() {
        reset.incrementAndGet();
    }

    long resets() {
        return reset.get();
    }
}
