package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.telemetry.EventLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Edits while nobody runs: what they take out of service goes back at once, or many edits would not fit where one does. */
class HeldEditTest {
    private static final int EDITS = 40;

    private static EnginePlan plan(int edit) {
        String id = "a" + edit;
        return new Plans().generator("g", 1_000, 16, 0).sink("s").chain("c" + edit, Policy.PER_FLOW, 16, 16, 0).fwp(id, "c" + edit, Map.of("memoryBytes", 256 << 10))
                .link("g", 0, id).link(id, 0, "s").plan();
    }

    @Test
    void shouldTakeNoMoreMemoryForManyEditsThanForOne() throws Exception {
        try (var engine = new Engine(plan(0), new EventLog(10))) {
            for (int step = 0; step < 500; step++) {
                engine.step();
            }
            engine.apply(plan(1));
            long held = engine.snapshot().memoryBytes();
            int free = engine.topology().roles().units().free();
            for (int edit = 2; edit < EDITS; edit++) {
                engine.apply(plan(edit));
            }
            assertEquals(held, engine.snapshot().memoryBytes());
            assertEquals(free, engine.topology().roles().units().free());
            assertEquals(0, engine.snapshot().ledger().imbalance());
        }
    }
}
