package edgeos.lab;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.client.Swarms;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether all clients of a drawing can be connected at once: each connection is an open file at either end. It runs all the same; who finds no file waits. Stateless; any thread. */
final class OpenFileFindings {
    /** What the lab itself has open, generously. */
    private static final long OWN_FILES = 256;

    private OpenFileFindings() { }

    /**
     * A warning if the clients drawn need more.
     *
     * @param most how many files the system lets this program have open
     */
    static List<Finding> of(Drawing drawing, long most) {
        List<Node> swarms = Swarms.of(drawing);
        long needed = OWN_FILES + swarms.stream().mapToLong(swarm -> files(drawing, swarm)).sum();
        Optional<Node> largest = swarms.stream().max(Comparator.comparingLong(swarm -> files(drawing, swarm)));
        return needed <= most ? List.of() : largest.map(swarm -> new Finding(Finding.Severity.WARNING, Finding.Place.NODE, swarm.id(), "clients",
                "clients need more open files than the system lets the lab have: clients=" + clients(swarm) + " files=" + needed + " limit=" + most,
                "Raise the limit before the lab starts, with ulimit -n " + (Long.highestOneBit(needed) << 1) + ", or have fewer clients.")).stream().toList();
    }

    private static long clients(Node swarm) {
        return Catalogue.kind(swarm.kind()).map(Kind::defaults).map(swarm.settings()::over).orElse(swarm.settings()).whole("clients", 0);
    }

    /** Pings share one socket; who takes datagrams in has one for all clients. */
    private static long files(Drawing drawing, Node swarm) {
        return switch (Swarms.listeningKind(swarm)) {
            case Swarms.TAP -> 1;
            case Swarms.UDP -> clients(swarm);
            default -> clients(swarm) * (Swarms.targetNode(drawing, swarm).isPresent() ? 2 : 1);
        };
    }
}
