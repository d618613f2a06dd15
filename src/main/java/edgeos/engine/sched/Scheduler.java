package edgeos.engine.sched;

import edgeos.engine.duty.Epoch;
import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Unit;
import edgeos.telemetry.Runaway;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.ScheduleTrace.Track;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** All cores that run FWPs, and all movers as far as others wait for them. Called by the manager and by movers, except {@link #trace}; grown by who holds them still. */
public final class Scheduler implements Cores {
    private volatile Core[] cores = {};
    private volatile Epoch[] epochs = {};
    private final CopyOnWriteArrayList<String> nodes = new CopyOnWriteArrayList<>();

    /** One more core. */
    public void add(Core core) {
        Core[] more = Arrays.copyOf(cores, cores.length + 1);
        more[cores.length] = core;
        cores = more;
        await(core);
    }

    /** One more whose duty cycles count in tickets. */
    public void await(Epoch cycles) {
        Epoch[] more = Arrays.copyOf(epochs, epochs.length + 1);
        more[epochs.length] = cycles;
        epochs = more;
    }

    @Override
    public int count() {
        return cores.length;
    }

    @Override
    public void admit(Unit unit) {
        if (!unit.isGate()) {
            cores[unit.core()].admit(unit);
        }
    }

    @Override
    public void evict(Unit unit) {
        cores[unit.core()].evict(unit);
    }

    @Override
    public int parties() {
        return epochs.length;
    }

    @Override
    public void ticket(long[] into) {
        VarHandle.fullFence();
        Epoch[] all = epochs;
        for (int at = 0; at < all.length; at++) {
            into[at] = all[at].epochVolatile();
        }
    }

    @Override
    public boolean hasPassed(long[] ticket) {
        Epoch[] all = epochs;
        for (int at = 0; at < ticket.length; at++) {
            if ((ticket[at] & 1) != 0 && all[at].epochVolatile() == ticket[at]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void wake(Unit unit) {
        cores[unit.core()].wake(unit);
    }

    /** The number under which runs of a node's FWPs are traced; always the same for the same id. */
    public int tracedAs(String node) {
        nodes.addIfAbsent(node);
        return nodes.indexOf(node);
    }

    /** The run of any core that began longest ago and goes on, if that is so long ago. Any thread. */
    public Optional<Runaway> runaway(long nowNanos, long leastNanos) {
        for (Core core : cores) {
            long since = core.runningSince();
            if (since != RunTrace.NONE && nowNanos - since > leastNanos) {
                Track track = core.track(nowNanos);
                int last = track.count() - 1;
                if (track.goesOn() && track.startNanos()[last] == since) {
                    return Optional.of(new Runaway(nodes.get(track.node()[last]), track.instance()[last], core.number(), nowNanos - since));
                }
            }
        }
        return Optional.empty();
    }

    /** The latest runs of all cores. Any thread. */
    public ScheduleTrace trace(long nowNanos) {
        List<ScheduleTrace.Track> tracks = Arrays.stream(cores).map(core -> core.track(nowNanos)).toList();
        return new ScheduleTrace(nowNanos, nodes, tracks);
    }
}
