package edgeos.engine.sched;

import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Unit;
import edgeos.telemetry.ScheduleTrace;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** All cores that run FWPs. Called by the data-plane thread, except {@link #trace}. */
public final class Scheduler implements Cores {
    private final Core[] cores;
    private final CopyOnWriteArrayList<String> nodes = new CopyOnWriteArrayList<>();

    /** The scheduler over these cores. */
    public Scheduler(List<Core> cores) {
        this.cores = cores.toArray(Core[]::new);
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
    public void ticket(long[] into) {
        VarHandle.fullFence();
        for (int core = 0; core < cores.length; core++) {
            into[core] = cores[core].epochVolatile();
        }
    }

    @Override
    public boolean hasPassed(long[] ticket) {
        for (int core = 0; core < ticket.length; core++) {
            if ((ticket[core] & 1) != 0 && cores[core].epochVolatile() == ticket[core]) {
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

    /** The latest runs of all cores. Any thread. */
    public ScheduleTrace trace(long nowNanos) {
        List<ScheduleTrace.Track> tracks = Arrays.stream(cores).map(Core::track).toList();
        return new ScheduleTrace(nowNanos, nodes, tracks);
    }
}
