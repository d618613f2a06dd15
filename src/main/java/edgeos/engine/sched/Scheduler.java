package edgeos.engine.sched;

import edgeos.engine.fwp.Cores;
import edgeos.engine.fwp.Unit;
import java.util.List;

/** All cores that run FWPs. Called by the data-plane thread. */
public final class Scheduler implements Cores {
    private final Core[] cores;

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
    public long[] ticket() {
        long[] epochs = new long[cores.length];
        for (int core = 0; core < epochs.length; core++) {
            epochs[core] = cores[core].epoch();
        }
        return epochs;
    }

    @Override
    public boolean hasPassed(long[] ticket) {
        for (int core = 0; core < ticket.length; core++) {
            if ((ticket[core] & 1) != 0 && cores[core].epoch() == ticket[core]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void wake(Unit unit) {
        cores[unit.core()].wake(unit);
    }
}
