package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.fwp.ChainPool;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;

/** Compares a recycled unit, byte for byte, with one that was just created. */
final class Cleanness {
    private Cleanness() { }

    /** Every instance of a chain that was cleaned; one at least, which a held engine may first have to step to. */
    static void checkCleaned(Engine engine, String chain) {
        ChainPool pool = engine.topology().pools().get(chain);
        while (pool.cleanedCount() == 0) {
            assertTrue(engine.step());
        }
        var cleaned = pool.all().stream().filter(instance -> instance.state() == Instance.State.CLEANED).toList();
        assertFalse(cleaned.isEmpty());
        cleaned.forEach(instance -> instance.units().forEach(Cleanness::check));
    }

    static void check(Unit unit) {
        for (Stage stage : unit.stages()) {
            long size = stage.template().stateBytes();
            assertEquals(-1, MemorySegment.mismatch(stage.memory().bytes(), 0, size, stage.template().checkpoint(), 0, size),
                    () -> "memory differs from the checkpoint: node=" + stage.template().id());
        }
        checkRing(unit);
        if (unit.outbox() != null) {
            checkRing(unit.outbox().unit());
        }
    }

    private static void checkRing(Unit unit) {
        long size = RingLayout.totalBytes(unit.ring().capacityBytes());
        assertEquals(-1, MemorySegment.mismatch(unit.piece(), 0, size, MemorySegment.ofArray(new byte[(int) size]), 0, size),
                () -> "ring is not zero: unit=" + unit.index());
    }
}
