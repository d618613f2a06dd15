package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.engine.fwp.Stage;
import edgeos.engine.fwp.Unit;
import edgeos.memory.RingLayout;
import java.lang.foreign.MemorySegment;

/** Compares a recycled unit, byte for byte, with one that was just created. */
final class Cleanness {
    private Cleanness() { }

    static void check(Unit unit) {
        for (Stage stage : unit.stages()) {
            long size = stage.template().stateBytes();
            assertEquals(-1, MemorySegment.mismatch(stage.memory().bytes(), 0, size, stage.template().checkpoint(), 0, size),
                    () -> "memory differs from the checkpoint: node=" + stage.template().id());
        }
        long size = RingLayout.totalBytes(unit.ring().capacityBytes());
        assertEquals(-1, MemorySegment.mismatch(unit.piece(), 0, size, MemorySegment.ofArray(new byte[(int) size]), 0, size),
                () -> "ring is not zero: unit=" + unit.index());
    }
}
