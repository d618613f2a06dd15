package edgeos.engine.figures;

import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.engine.ring.Ring;
import edgeos.engine.topology.Topology;
import edgeos.memory.RecordLayout;
import edgeos.telemetry.UnderWay;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The messages that are in rings, for who sees only where they are and not how they came there. By who holds everybody still. Stateless. */
public final class InRings {
    private InRings() { }

    /** One of a ring's, counted from its oldest. */
    private record Place(Ring ring, int k, String node, boolean handled) {
        private long serial() {
            return ring.serial(k);
        }

        private UnderWay seen() {
            long header = ring.header(k);
            byte[] bytes = RecordLayout.isInside(header, ring.stride(k)) ? Acts.bytes(ring.records(), ring.offset(k) + RecordLayout.start(header), RecordLayout.lengthBytes(header)) : new byte[0];
            return new UnderWay(serial(), node, handled, bytes);
        }
    }

    /** Those that have a number, as they do while somebody steps, oldest first; of more than {@code most}, the newest. */
    public static List<UnderWay> of(Topology topology, int most) {
        var places = new ArrayList<Place>();
        topology.gatesById().forEach((node, gate) -> add(places, gate.unit().ring(), node));
        topology.units().filter(unit -> unit.stages().length > 0).forEach(unit -> add(places, unit));
        return places.stream().filter(place -> place.serial() > 0).sorted(Comparator.comparingLong(Place::serial)).skip(Math.max(0, places.size() - most)).map(Place::seen).toList();
    }

    private static void add(List<Place> places, Ring gate, String node) {
        for (int k = 0; k < gate.count(); k++) {
            places.add(new Place(gate, k, node, true));
        }
    }

    private static void add(List<Place> places, Unit unit) {
        Ring ring = unit.ring();
        long processed = ring.processedAcquire();
        for (int k = 0; k < ring.count(); k++) {
            places.add(new Place(ring, k, node(unit, ring.header(k)), isHandled(ring, k, processed)));
        }
        if (unit.outbox() != null) {
            Ring out = unit.outbox().ring();
            for (int k = 0; k < out.count(); k++) {
                places.add(new Place(out, k, node(unit, out.header(k)), true));
            }
        }
    }

    /** One that ends here is to be seen where it came in. */
    private static boolean isHandled(Ring ring, int k, long processed) {
        long header = ring.header(k);
        return ring.end(k) <= processed && !RecordLayout.ended(header) && RecordLayout.ports(header) != 0;
    }

    /** Of FWPs that share a ring, the one that handled it last. */
    private static String node(Unit unit, long header) {
        Stage[] stages = unit.stages();
        return stages[Math.min(RecordLayout.stage(header), stages.length - 1)].template().id();
    }
}
