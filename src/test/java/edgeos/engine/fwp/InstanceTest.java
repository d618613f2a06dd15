package edgeos.engine.fwp;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.count.NodeCounters;
import edgeos.memory.RecordLayout;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An instance that holds a message is never taken for one at rest, whatever movers do meanwhile: it would be ended with the message in it. */
class InstanceTest {
    private static final int RING_BYTES = 4096;
    private static final int MOVES = 300_000;
    private static final int STRIDE = RecordLayout.strideBytes(64);

    private final Instance instance = new Instance(null, 0);

    private Unit unit(int index) {
        var memory = MemorySegment.ofArray(new long[(int) RingLayout.totalBytes(RING_BYTES) / Long.BYTES]);
        return new Unit(index, 0, new Lane(0, Long.SIZE), instance, memory, RING_BYTES, new NodeCounters());
    }

    private static void put(Unit unit) {
        unit.ring().room(STRIDE);
        unit.ring().note(STRIDE, 0, 0, 0);
        unit.ring().publishRelease();
    }

    /** As a mover does: into the one ring first, then out of the other. So at every moment one of them holds it, but which may change between two looks. */
    @Test
    void shouldNotBeAtRestWhileAMessageGoesRoundInALoop() throws InterruptedException {
        List<Unit> units = List.of(unit(0), unit(1));
        instance.setUnits(units);
        assertTrue(instance.isAtRest());
        put(units.get(0));
        Thread mover = Thread.ofPlatform().daemon().start(() -> {
            for (int move = 0; move < MOVES; move++) {
                put(units.get(move + 1 & 1));
                units.get(move & 1).ring().drainRelease(1);
            }
        });
        while (mover.isAlive()) {
            assertFalse(instance.isAtRest());
        }
        mover.join();
        assertFalse(instance.isAtRest());
        units.get(MOVES & 1).ring().drainRelease(1);
        assertTrue(instance.isAtRest());
    }
}
