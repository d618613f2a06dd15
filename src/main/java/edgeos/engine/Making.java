package edgeos.engine;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.topology.Preparation;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Seating;
import edgeos.engine.topology.Switch;
import edgeos.engine.topology.Topology;
import edgeos.telemetry.EventLog;

/** How far an engine is that is being made, with all that its plan wants created ahead. Made by one thread, which is the only one that changes it but for {@link #giveUp}; any thread may look. */
public final class Making {
    private volatile long made;
    private volatile boolean givenUp;

    /** How many FWPs of chains were created so far. */
    public long made() {
        return made;
    }

    /** Nobody wants the engine any more: within some milliseconds, or once all is opened and compiled that its nodes need, its making ends with an {@link EngineException}, and all is closed that was opened. */
    public void giveUp() {
        givenUp = true;
    }

    /** See {@link #giveUp}. */
    public boolean isGivenUp() {
        return givenUp;
    }

    /**
     * Has an engine that holds nothing yet hold this plan.
     *
     * @throws EngineException if a node cannot be carried out, or nobody wants it any more: whatever was opened is closed, memory included
     */
    void make(EnginePlan plan, Seating seating, Roles roles, Topology topology, EventLog events) throws EngineException {
        Preparation prepared = null;
        try {
            prepared = Preparation.of(plan, topology);
            goOn(topology);
            var first = new Switch(plan, prepared, seating, roles, topology);
            first.get();
            first.confirm();
            prepared.warn(events, 0);
            while (roles.manager().doWork() > 0) {
                goOn(topology);
                Thread.onSpinWait();
            }
        } catch (EngineException | RuntimeException | Error failed) {
            if (prepared != null) {
                prepared.abandon();
            }
            topology.closeGates();
            roles.slabs().close();
            throw failed;
        }
    }

    private void goOn(Topology topology) throws EngineException {
        long fwps = 0;
        for (ChainPool pool : topology.pools().values()) {
            fwps += pool.all().isEmpty() ? 0 : (long) pool.all().size() * pool.all().getFirst().fwps();
        }
        made = fwps;
        if (givenUp) {
            throw new EngineException("", "it was given up before it began: created=" + fwps, null);
        }
    }
}
