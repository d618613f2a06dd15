package edgeos.engine;

import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.LongPredicate;

/** Looks through the bytes of FWPs for what must not be there. Called by who holds the data plane still. */
final class Search {
    private Search() { }

    /** How often eight wanted bytes lie in the ring of a unit, or in the memory of this node's FWP in it. */
    static long in(Unit unit, String node, LongPredicate wanted) {
        long found = in(unit.ring().whole(), wanted) + (unit.outbox() == null ? 0 : in(unit.outbox().ring().whole(), wanted));
        for (Stage stage : unit.stages()) {
            found += stage.template().id().equals(node) ? in(stage.memory().bytes(), wanted) : 0;
        }
        return found;
    }

    private static long in(MemorySegment bytes, LongPredicate wanted) {
        long found = 0;
        for (long at = 0; at + Long.BYTES <= bytes.byteSize(); at++) {
            found += wanted.test(bytes.get(ValueLayout.JAVA_LONG_UNALIGNED, at)) ? 1 : 0;
        }
        return found;
    }
}
