package edgeos.engine.sched;

import edgeos.engine.fwp.Acts;
import edgeos.engine.fwp.Ring;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.memory.RecordLayout;
import edgeos.telemetry.Act;

/** Runs one message and tells what became of it. Only while one thread does everything, so that the mover's notes may be read here. */
final class Watch {
    private Watch() { }

    static int instance(Unit unit) {
        return unit.instance() == null ? -1 : unit.instance().number();
    }

    static long run(Core core, Unit unit, Stage[] stages, long from, long to, long now, Acts acts) {
        Ring ring = unit.ring();
        int k = 0;
        while (ring.end(k) <= from) {
            k++;
        }
        byte[] before = payload(ring, k);
        long end = core.process(unit, stages, from, to, 1, now);
        long header = ring.header(k);
        int ports = RecordLayout.ended(header) ? 0 : RecordLayout.ports(header);
        String node = stages[RecordLayout.stage(header)].template().id();
        acts.add(new Act.Processed(now, ring.serial(k), node, instance(unit), before, payload(ring, k), ports));
        return end;
    }

    private static byte[] payload(Ring ring, int k) {
        long header = ring.header(k);
        return Acts.bytes(ring.records(), ring.offset(k) + RecordLayout.start(header), RecordLayout.lengthBytes(header));
    }
}
