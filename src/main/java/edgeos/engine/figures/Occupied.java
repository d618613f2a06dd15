package edgeos.engine.figures;

import edgeos.engine.duty.ReadySet;
import edgeos.engine.fwp.Lane;
import edgeos.engine.fwp.Unit;
import edgeos.engine.mover.Mover;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which units hold messages, found without a look at those that hold none: a snapshot among 100,000 idle FWPs so costs no more than among those that are busy.
 *
 * <p>A unit's ring is filled by a mover, which then marks it in its lane; an outbox is filled by a core, which marks it likewise. Whoever was marked is looked at until its ring is empty. Gates fill their own rings
 * and are always looked at. After an edit, every unit is looked at once. Called by who holds gates, movers, and the manager still; cores go on meanwhile, and what they publish after a look counts at the next.
 */
final class Occupied {
    private final Roles roles;
    private final Topology topology;
    private final BitSet marked = new BitSet();
    private final List<Unit> rings = new ArrayList<>();
    private final List<Unit> outboxes = new ArrayList<>();
    private EnginePlan looked;

    Occupied(Roles roles, Topology topology) {
        this.roles = roles;
        this.topology = topology;
    }

    /** Looks which they are now. */
    void look() {
        collect();
        rings.clear();
        outboxes.clear();
        topology.gates().forEach(gate -> rings.add(gate.unit()));
        topology.listeners().sockets().addOccupied(rings);
        for (int number = marked.nextSetBit(0); number >= 0; number = marked.nextSetBit(number + 1)) {
            Unit unit = roles.units().getAcquire(number);
            if (unit == null || unit.isGate() || unit.ring().count() == 0) {
                marked.clear(number);
            } else {
                (unit.speaker() == unit ? rings : outboxes).add(unit);
            }
        }
    }

    private void collect() {
        for (Mover mover : roles.movers()) {
            Lane lane = mover.lane();
            marked.or(lane.touched());
            lane.touched().clear();
            takeAll(lane.spoken());
        }
        if (looked != topology.plan()) {
            looked = topology.plan();
            topology.units().flatMap(unit -> unit.outbox() == null ? Stream.of(unit) : Stream.of(unit, unit.outbox().unit())).forEach(unit -> marked.set(unit.index()));
        }
    }

    /** Taken before the ring is looked at: who publishes later raises again. Once round, as cores may raise all the time. */
    private void takeAll(ReadySet spoken) {
        int last = -1;
        int number = spoken.take(0);
        for (; number > last; number = spoken.take(number + 1)) {
            marked.set(number);
            last = number;
        }
        if (number >= 0) {
            marked.set(number);
        }
    }

    /** Gates, and sockets and FWPs with messages in their rings. */
    List<Unit> rings() {
        return rings;
    }

    /** What movers serve of outboxes with messages in them. */
    List<Unit> outboxes() {
        return outboxes;
    }

    /** Messages in all of these rings, counted. */
    static long messages(List<Unit> units) {
        return units.stream().mapToLong(unit -> unit.ring().count()).sum();
    }
}
