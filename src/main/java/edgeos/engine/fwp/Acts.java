package edgeos.engine.fwp;

import edgeos.engine.duty.Clock;
import edgeos.telemetry.Act;
import edgeos.telemetry.Act.Phase;
import edgeos.telemetry.TraceHash;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The visible acts of a stepping engine, bounded; the oldest make room. Silent while the engine runs live.
 *
 * <p>Written by the one thread that steps; taken by any.
 */
public final class Acts {
    private static final int MOST = 10_000;

    private final ArrayDeque<Act> acts = new ArrayDeque<>();
    private final TraceHash trace = new TraceHash();
    private volatile boolean watched;
    private long serial;

    /** Turns noting on or off. */
    public void watch(boolean on) {
        watched = on;
    }

    /** True if acts are noted. */
    public boolean isWatched() {
        return watched;
    }

    /** A name for a message, from 1; by the one thread that steps. */
    public long nextSerial() {
        return ++serial;
    }

    /** Notes an act. */
    public synchronized void add(Act act) {
        trace.add(act);
        if (acts.size() == MOST) {
            acts.removeFirst();
        }
        acts.addLast(act);
    }

    /** Notes who carried out a step, and when it ended. */
    public synchronized void step(int role, long nanos) {
        trace.add(role);
        trace.add(nanos);
    }

    /** What stands for all that was noted so far, see {@link TraceHash}. */
    public synchronized long trace() {
        return trace.value();
    }

    /** Notes where an instance of a chain is in its life from now on, if anybody watches. */
    public void lived(Clock clock, Instance instance, Phase phase) {
        if (watched) {
            add(new Act.Lived(clock.nanos(), instance.pool().spec().id(), instance.number(), phase));
        }
    }

    /** All acts since the last call, oldest first. */
    public synchronized List<Act> take() {
        var taken = List.copyOf(acts);
        acts.clear();
        return taken;
    }

    /** A copy of some bytes. */
    public static byte[] bytes(MemorySegment from, long offset, int length) {
        return from.asSlice(offset, length).toArray(ValueLayout.JAVA_BYTE);
    }
}
