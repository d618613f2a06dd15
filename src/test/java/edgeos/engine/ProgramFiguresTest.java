package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.notation.Settings;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a node's FWPs tell together is what each tells, though only those are asked to which something happened. */
class ProgramFiguresTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Clients with a monitor each; they leave after some frames, and their monitors are recycled. */
    private static Plans clients(int count, int packetsPerClient, long idleNanos) {
        return new Plans().generator("g", 30_000, count, packetsPerClient).sink("s").chain("c", Policy.PER_FLOW, count, 2 * count, idleNanos)
                .node(new NodeSpec("m", "m", Role.FWP, "monitor", "net.Monitor", Settings.of(Map.of("mostFlows", 16)), "c", 2, 16_384, 4, 100_000))
                .link("g", 0, "m").link("m", 0, "s");
    }

    private static long together(Engine engine) {
        return engine.fwps("m", 1_000).stream().filter(fwp -> fwp.state().equals("ACTIVE")).mapToLong(fwp -> fwp.figures().get("frames")).sum();
    }

    private static long told(Engine engine) {
        Snapshot now = engine.snapshot();
        assertEquals(0, now.ledger().imbalance(), now.ledger()::toString);
        return now.node("m").orElseThrow().figures().getOrDefault("frames", 0L);
    }

    private static void runUntilDelivered(Engine engine, long messages) {
        engine.runLive();
        Await.until(messages + " delivered", LIMIT, () -> engine.snapshot().ledger().delivered() >= messages);
        engine.hold();
    }

    @Test
    void shouldTellTheSumOverAllFwpsWhileTheyStay() throws Exception {
        try (var engine = new Engine(clients(40, 0, 0).plan(), new EventLog(100))) {
            for (int messages = 500; messages <= 2_000; messages += 500) {
                runUntilDelivered(engine, messages);
                assertTrue(told(engine) >= messages);
                assertEquals(together(engine), told(engine));
            }
        }
    }

    @Test
    void shouldForgetWhatRecycledFwpsTold() throws Exception {
        try (var engine = new Engine(clients(20, 5, 2_000_000).plan(), new EventLog(100))) {
            for (int messages = 1_000; messages <= 4_000; messages += 1_000) {
                runUntilDelivered(engine, messages);
                assertEquals(together(engine), told(engine));
            }
            assertTrue(engine.snapshot().chains().getFirst().cleaned() > 20, "monitors were recycled");
            engine.setLoad(0);
            engine.runLive();
            Await.until("every client has left", LIMIT, () -> engine.snapshot().chains().getFirst().active() == 0);
            engine.hold();
            assertEquals(0, told(engine));
        }
    }

    @Test
    void shouldTellTheSumAfterAnEdit() throws Exception {
        try (var engine = new Engine(clients(40, 0, 0).plan(), new EventLog(100))) {
            runUntilDelivered(engine, 1_000);
            engine.apply(clients(41, 0, 0).plan());
            assertEquals(together(engine), told(engine));
            runUntilDelivered(engine, 2_000);
            assertEquals(together(engine), told(engine));
        }
    }
}
