package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Settings;
import edgeos.notation.DropReason;
import edgeos.program.pcap.PcapWriter;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Ledger;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has to wait goes on in the end. */
class StallTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static EnginePlan perPacket(int memoryBytes) {
        return new Plans().generator("g", 0, 4, 0).sink("s").chain("c", Policy.PER_PACKET, 4, 4, 0)
                .fwp("a", "c").fwp("b", "c", Map.of("memoryBytes", memoryBytes)).link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
    }

    @Test
    void shouldServeOnWhenAnEditTookTheOnlyMessageOfEachInstance() throws Exception {
        try (var engine = new Engine(perPacket(4096), new EventLog(10))) {
            for (int edit = 0; edit < 40; edit++) {
                for (int step = 0; step < 20 + edit; step++) {
                    engine.step();
                }
                engine.apply(perPacket(edit % 2 == 0 ? 8192 : 4096));
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
            long delivered = engine.snapshot().ledger().delivered();
            engine.runLive();
            Await.until("messages delivered after edits", LIMIT, () -> engine.snapshot().ledger().delivered() > delivered + 100);
        }
    }

    @Test
    void shouldMoveAFrameThatIsLongerThanARun(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("long.pcap");
        try (var writer = new PcapWriter(file, Long.MAX_VALUE)) {
            writer.offer(0, MemorySegment.ofArray(new byte[20_000]), 0, 20_000);
        }
        var replay = new NodeSpec("g", "g", NodeSpec.Role.SOURCE, "replay", "",
                Settings.of(Map.of("file", file.toString(), "pace", "fast", "repetitions", 100)), null, 1, 0, 0, 0);
        var large = new NodeSpec("a", "a", NodeSpec.Role.FWP, "scribbler", "trial.Scribbler", Settings.NONE, null, 8, 65_536, 4, 100_000);
        EnginePlan plan = new Plans().sink("s").link("g", 0, "a").link("a", 0, "s").plan();
        var nodes = List.of(replay, large, plan.nodes().getFirst());
        try (var engine = new Engine(new EnginePlan(plan.scheduling(), plan.placement(), nodes, plan.links(), List.of(), List.of(),
                PlanGrants.of(nodes, plan.links(), List.of())), new EventLog(10))) {
            engine.runLive();
            Await.until("long frames delivered", LIMIT, () -> engine.snapshot().ledger().delivered() == 100);
        }
    }

    /** An instance is activated for a message before it is known whether that fits its ring. */
    @Test
    void shouldKeepNoInstanceForAMessageThatIsTooLongForIt() throws Exception {
        var jumbo = new NodeSpec("j", "j", NodeSpec.Role.SOURCE, "generator", "", Settings.of(Map.of("sizesBytes", "9000", "ratePerSecond", 20_000, "clients", 2, "clientNetwork", "10.21.0.0/16", "serverAddress", "10.30.0.1", "serverPorts", "80", "protocol", "udp")), null, 1, 0, 0, 0);
        var plan = new Plans().generator("g", 20_000, 2, 0).node(jumbo).chain("c", Policy.PER_PACKET, 2, 2, 0).fwp("a", "c").sink("s")
                .link("g", 0, "a").link("j", 0, "a").link("a", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            for (int step = 0; step < 3_000; step++) {
                assertTrue(engine.step());
            }
            Ledger ledger = engine.snapshot().ledger();
            assertTrue(ledger.dropped(DropReason.TOO_LONG) > 10, ledger::toString);
            assertTrue(ledger.delivered() > 10, ledger::toString);
            assertEquals(0, ledger.imbalance());
        }
    }

    @Test
    void shouldStepOnUntilNothingIsInFlight() throws Exception {
        var plans = new Plans().generator("g", 0, 40, 0).sink("s").chain("c", Policy.PER_FLOW, 40, 40, 0).fwp("a", "c").fwp("b", "c")
                .link("g", 0, "a").link("a", 0, "b").link("b", 0, "s");
        try (var engine = new Engine(plans.plan(), new EventLog(10))) {
            engine.runLive();
            Await.until("1,000 messages", LIMIT, () -> engine.snapshot().ledger().delivered() > 1_000);
            engine.hold();
            engine.setLoad(0);
            int steps = 0;
            while (engine.step()) {
                assertTrue(++steps < 1_000_000);
            }
            assertEquals(0, engine.snapshot().ledger().inFlight());
        }
    }

    @Test
    void shouldNotLetTimeJumpInAStepWhileThereIsWork() throws Exception {
        var plan = new Plans().generator("g", 100_000, 40, 0).sink("s").chain("c", Policy.PER_FLOW, 40, 40, 0).fwp("a", "c").fwp("b", null)
                .link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            for (int round = 0; round < 20; round++) {
                long delivered = engine.snapshot().ledger().delivered();
                engine.runLive();
                Await.until("messages delivered", LIMIT, () -> engine.snapshot().ledger().delivered() > delivered + 100);
                engine.hold();
                for (int step = 0; step < 100; step++) {
                    boolean ready = engine.topology().units().anyMatch(unit -> unit.ring().isBefore(0, unit.ring().processedAcquire())
                            || !unit.isGate() && unit.processed() < unit.ring().filled());
                    long before = engine.snapshot().atNanos();
                    assertTrue(engine.step());
                    assertTrue(!ready || engine.snapshot().atNanos() - before < 3_000, "a duty cycle takes no longer");
                }
            }
        }
    }

    @Test
    void shouldGiveBackTheMemoryOfWhatShareLinksCalled() throws Exception {
        var with = new Plans().generator("g", 1_000, 4, 0).sink("s").fwp("a", null).fwp("b", null, Map.of("memoryBytes", 65_536))
                .link("g", 0, "a").link("a", 0, "b", true, false).link("b", 0, "s").plan();
        var without = new Plans().generator("g", 1_000, 4, 0).sink("s").fwp("a", null).link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = new Engine(without, new EventLog(10))) {
            long before = 0;
            for (int edit = 0; edit < 6; edit++) {
                engine.apply(with);
                engine.apply(without);
                for (int step = 0; step < 20; step++) {
                    engine.step();
                }
                before = edit == 0 ? engine.snapshot().memoryBytes() : before;
            }
            assertEquals(before, engine.snapshot().memoryBytes());
        }
    }
}
