package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Settings;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gates make of their traffic. */
class SourceTest {
    private static final Path REAL = Path.of("samples", "traffic", "edge-mix.pcap");

    private static Plans plans() {
        return new Plans().generator("g", 1_000, 4, 0).sink("s").fwp("f", null).link("g", 0, "f").link("f", 0, "s");
    }

    @Test
    void shouldNotMakeUpForTheTimeBeforeASourceWasAdded() throws EngineException {
        EnginePlan more = plans().generator("late", 1e6, 4, 0).sink("t").link("late", 0, "t").plan();
        try (var engine = new Engine(plans().plan(), new EventLog(10))) {
            while (engine.snapshot().atNanos() < 100_000_000L) {
                assertTrue(engine.step());
            }
            engine.apply(more);
            long now = engine.snapshot().atNanos();
            for (ReceiveGate gate : engine.topology().gates()) {
                assertTrue(gate.traffic().dueNanos() >= now - 1_000_000, () -> "overdue: node=" + gate.spec().id());
            }
        }
    }

    @Test
    void shouldTellWhatOfACaptureFileCannotBePlayed(@TempDir Path folder) throws IOException, EngineException {
        byte[] content = Files.readAllBytes(REAL);
        Path broken = Files.write(folder.resolve("broken.pcap"), Arrays.copyOf(content, content.length - 1));
        EnginePlan plan = plans().plan();
        var nodes = new ArrayList<>(plan.nodes());
        nodes.set(0, new NodeSpec("g", "g", NodeSpec.Role.SOURCE, "replay", "", Settings.of(Map.of("file", broken.toString(), "pace", "fast",
                "repetitions", 1)), null, 1, 0, 0, 0));
        var events = new EventLog(10);
        try (var engine = new Engine(new EnginePlan(plan.scheduling(), plan.placement(), nodes, plan.links(), plan.chains(), plan.assets(), plan.grants()), events)) {
            while (engine.step()) {
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
            assertEquals(4_986, engine.snapshot().ledger().produced());
            assertEquals(4_986, engine.snapshot().ledger().delivered());
        }
        assertTrue(events.after(0).stream().anyMatch(event -> event.topic() == Event.Topic.FILE && event.subject().equals("g")));
    }
}
