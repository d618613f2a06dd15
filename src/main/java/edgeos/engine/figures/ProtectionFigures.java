package edgeos.engine.figures;

import edgeos.engine.cap.Authority;
import edgeos.engine.fwp.Connection;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Wire;
import edgeos.engine.ring.Ring;
import edgeos.engine.spec.GrantSpec;
import edgeos.engine.topology.Topology;
import edgeos.memory.RecordLayout;
import edgeos.telemetry.Protection.CapabilityFigures;
import edgeos.telemetry.Protection.Denial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What isolation refuses, for snapshots. Called by who holds the data plane still. */
final class ProtectionFigures {
    private final Authority authority;
    private final Topology topology;

    ProtectionFigures(Authority authority, Topology topology) {
        this.authority = authority;
        this.topology = topology;
    }

    /** Capabilities that were refused, or are in no slot at the moment. */
    List<CapabilityFigures> capabilities() {
        if (authority.isAllLive() && authority.refusals().total() == 0) {
            return List.of();
        }
        var figures = new ArrayList<CapabilityFigures>();
        for (GrantSpec grant : topology.plan().grants()) {
            long refused = authority.refusals().counted(grant.id());
            boolean revoked = !authority.isLive(grant.id());
            if (refused > 0 || revoked) {
                figures.add(new CapabilityFigures(grant.id(), refused, revoked));
            }
        }
        return figures;
    }

    /** Denied wires. */
    List<Denial> denials(Occupied occupied) {
        var waiting = new HashMap<Wire, Long>();
        topology.wires().values().stream().filter(wire -> wire.missing() != null).forEach(wire -> waiting.put(wire, 0L));
        if (waiting.isEmpty()) {
            return List.of();
        }
        occupied.rings().forEach(unit -> count(unit, waiting));
        return topology.wires().values().stream().filter(waiting::containsKey)
                .map(wire -> new Denial(wire.spec().id(), wire.missing().capability(), waiting.get(wire))).toList();
    }

    /** Adds what waits in a ring to the wire that keeps it waiting: that of the oldest message, or the share link without which the unit is not run. */
    private static void count(Unit unit, Map<Wire, Long> waiting) {
        for (var stage : unit.stages()) {
            if (stage.wire() != null) {
                waiting.computeIfPresent(stage.wire(), (_, count) -> count + unit.ring().count());
            }
        }
        Ring ring = unit.ring();
        long processed = ring.processedAcquire();
        if (!ring.isBefore(0, processed)) {
            return;
        }
        long header = ring.header(0);
        int ports = unit.pendingPorts() != 0 ? unit.pendingPorts() : RecordLayout.ended(header) ? 0 : RecordLayout.ports(header);
        Connection connection = ports == 0 ? null : unit.connection(RecordLayout.stage(header), Integer.numberOfTrailingZeros(ports));
        if (connection != null) {
            waiting.computeIfPresent(connection.wire(), (_, count) -> count + ready(ring, processed));
        }
    }

    private static long ready(Ring ring, long processed) {
        int ready = 0;
        while (ring.isBefore(ready, processed)) {
            ready++;
        }
        return ready;
    }
}
