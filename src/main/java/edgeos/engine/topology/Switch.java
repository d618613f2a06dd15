package edgeos.engine.topology;

import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.program.pcap.PcapWriter;
import java.util.List;
import java.util.function.Supplier;

/** A switch to another plan, tried once while the data plane is held: either there is enough for all of it, or nothing is changed. */
public final class Switch implements Supplier<List<PcapWriter>> {
    private final EnginePlan next;
    private final Preparation prepared;
    private final Seating seating;
    private final Roles roles;
    private final Topology topology;
    private EngineException refused;
    private boolean begun;
    private boolean done;

    /** A switch that was not tried yet. */
    public Switch(EnginePlan next, Preparation prepared, Seating seating, Roles roles, Topology topology) {
        this.next = next;
        this.prepared = prepared;
        this.seating = seating;
        this.roles = roles;
        this.topology = topology;
    }

    /** Returns files that are no longer written. */
    @Override
    public List<PcapWriter> get() {
        try {
            Demand.of(next, prepared, topology).secure(roles);
        } catch (EngineException notEnough) {
            refused = notEnough;
            return List.of();
        }
        begun = true;
        topology.seat(seating);
        List<PcapWriter> closing = topology.switchTo(next, prepared);
        begun = false;
        done = true;
        return closing;
    }

    /** True if it was left midway: what runs is neither the old plan nor the new one. */
    public boolean isMidway() {
        return begun;
    }

    /** True if it was carried out. */
    public boolean isDone() {
        return done;
    }

    /**
     * Says whether it was carried out.
     *
     * @throws EngineException why it was not, and nothing changed
     */
    public void confirm() throws EngineException {
        if (refused != null) {
            throw refused;
        }
    }
}
