package edgeos.engine;

import edgeos.engine.duty.DutyCycle;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.engine.traffic.Traffic;
import edgeos.telemetry.EventLog;
import java.util.ArrayList;
import java.util.List;

/** One duty cycle after the other, all roles in turn, under a virtual clock. Called by who holds everything still. */
final class Steps {
    private final Roles roles;
    private final Topology topology;
    private int turn;

    Steps(Roles roles, Topology topology) {
        this.roles = roles;
        this.topology = topology;
    }

    /** Carries out the next duty cycle that finds work, telling its acts; false if there is nothing to do now or ever. */
    boolean next(EventLog events) {
        if (!roles.acts().isWatched()) {
            topology.name();
            roles.acts().watch(true);
        }
        return stepOnce(events) || advanceToWhatIsDue() && stepOnce(events);
    }

    private boolean stepOnce(EventLog events) {
        List<DutyCycle> cycles = new ArrayList<>(topology.gates());
        cycles.add(roles.manager());
        cycles.addAll(roles.movers());
        cycles.addAll(roles.cores());
        for (int at = 0; at < cycles.size(); at++) {
            turn = turn + 1 < cycles.size() ? turn + 1 : 0;
            if (cycles.get(turn).doWork() > 0) {
                roles.acts().step(turn, roles.clock().nanos());
                topology.tell(events);
                return true;
            }
        }
        return false;
    }

    private boolean advanceToWhatIsDue() {
        long earliest = roles.manager().recovery().nextDueNanos();
        for (ReceiveGate gate : topology.gates()) {
            earliest = Math.min(earliest, gate.dueNanos());
        }
        if (earliest == Traffic.NEVER) {
            return false;
        }
        roles.clock().advanceTo(earliest);
        return true;
    }
}
