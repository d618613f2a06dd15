package edgeos.engine.sched;

import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.engine.ring.Ring;
import edgeos.memory.RecordLayout;
import edgeos.telemetry.Act;

/**
 * Runs one message and tells what became of it. Only while one thread does everything, so that the mover's notes may be read here;
 * headers and cursors that the FWP forged are believed as little as there.
 */
final class Watch {
    private Watch() { }

    static int instance(Unit unit) {
        return unit.instance() == null ? -1 : unit.instance().number();
    }

    static long run(Core core, Unit unit, Stage[] stages, long from, long to, long now, Acts acts) {
        Ring ring = unit.ring();
        int k = 0;
        while (k < ring.count() && ring.end(k) <= from) {
            k++;
        }
        if (k == ring.count()) {
            return core.process(unit, stages, from, to, 1, now);
        }
        byte[] before = payload(ring, k);
        long end = core.process(unit, stages, from, to, 1, now);
        long header = ring.header(k);
        if (end == Core.FAULTED || end == from || !RecordLayout.isInside(header, ring.stride(k))) {
            return end;
        }
        int ports = RecordLayout.ended(header) ? 0 : RecordLayout.ports(header);
        String node = stages[Math.min(RecordLayout.stage(header), stages.length - 1)].template().id();
        acts.add(new Act.Processed(now, ring.serial(k), node, instance(unit), before, payload(ring, k), ports));
        return end;
    }

    /** The message's bytes; none if the FWP forged the header. */
    private static byte[] payload(Ring ring, int k) {
        long header = ring.header(k);
        return RecordLayout.isInside(header, ring.stride(k))
                ? Acts.bytes(ring.records(), ring.offset(k) + RecordLayout.start(header), RecordLayout.lengthBytes(header)) : new byte[0];
    }
}
