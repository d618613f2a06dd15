package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.notation.Settings;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A module is an FWP like any other: it is recycled to the last byte, and one that never returns harms nobody but itself. */
class WasmEngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path PROGRAMS = Path.of("samples", "programs");
    private static final Path HOSTILE = Path.of("src", "test", "resources", "wasm");

    private static NodeSpec wasm(String id, String chain, Path file) {
        return new NodeSpec(id, id, Role.FWP, "wasm", "wasm.WasmProgram", Settings.of(Map.of("file", file.toString(), "limitPages", 16)), chain, 4, 16_384, 4, 100_000);
    }

    private static NodeFigures node(Engine engine, String id) {
        return engine.snapshot().node(id).orElseThrow();
    }

    @Test
    void shouldLeaveNoByteOfTheLastClient() throws Exception {
        var plan = new Plans().generator("g", 0, 100, 0).sink("s").chain("c", Policy.PER_PACKET, 8, 8, 0)
                .node(wasm("a", "c", HOSTILE.resolve("secrets.wasm"))).link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            engine.runLive();
            Await.until("500 recyclings", LIMIT, () -> engine.snapshot().chains().getFirst().cleaned() > 500);
            engine.hold();
            Cleanness.checkCleaned(engine, "c");
        }
    }

    @Test
    void shouldStopAnEndlessLoopWhileItsNeighbourGoesOn() throws Exception {
        var plan = new Plans().generator("g", 2_000, 1, 0).generator("h", 2_000, 1, 0).sink("s").sink("t")
                .node(wasm("loop", null, HOSTILE.resolve("endless-branch.wasm"))).node(wasm("neighbour", null, PROGRAMS.resolve("forward.wasm")))
                .link("g", 0, "loop").link("loop", 0, "s").link("h", 0, "neighbour").link("neighbour", 0, "t").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            engine.runLive();
            Await.until("three faults", LIMIT, () -> node(engine, "loop").faults() >= 3);
            long before = node(engine, "neighbour").out();
            Await.until("1,000 more messages of the neighbour", LIMIT, () -> node(engine, "neighbour").out() > before + 1_000);
            assertEquals(0, node(engine, "neighbour").faults());
            assertTrue(node(engine, "loop").runNanos() > 0, "what it took of its core until it was stopped, which every run of it was");
            assertTrue(node(engine, "loop").runs() >= node(engine, "loop").faults());
        }
    }

    @Test
    void shouldNameNodeAndFileOfABadModule() {
        var plan = new Plans().node(wasm("bad", null, HOSTILE.resolve("refused-import.wasm"))).plan();
        var failed = assertThrows(EngineException.class, () -> new Engine(plan, new EventLog(10)).close());
        assertEquals("bad", failed.node());
        assertTrue(failed.getMessage().contains("refused-import.wasm") && failed.getMessage().contains("fd_write"), failed::getMessage);
    }
}
