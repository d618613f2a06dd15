package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Threads;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.notation.DropReason;
import edgeos.telemetry.Act;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Engine engine(EnginePlan plan) throws EngineException {
        return new Engine(plan, new EventLog(100));
    }

    private static Snapshot.NodeFigures node(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }

    private static Plans row(int length) {
        var plans = new Plans().generator("g", 0, 8, 0).sink("s");
        String before = "g";
        for (int k = 0; k < length; k++) {
            plans.fwp("f" + k, null).link(before, 0, "f" + k);
            before = "f" + k;
        }
        return plans.link(before, 0, "s");
    }

    @Test
    void shouldMoveMessagesThroughSixFwps() throws Exception {
        try (var engine = engine(row(6).plan())) {
            Snapshot end = Running.until(engine, "20,000 messages delivered", now -> now.ledger().delivered() > 20_000);
            assertEquals(end.ledger().delivered(), node(end, "s").in());
            assertEquals(0, end.ledger().dropped());
            assertEquals(0, end.ledger().imbalance(), () -> end.ledger().toString());
            assertEquals(node(end, "f0").in(), end.links().get(0).messages());
            assertEquals(64 * node(end, "f0").in(), end.links().get(0).bytes());
        }
    }

    @Test
    void shouldCountWhatIsDiscardedWhenItEnds() throws Exception {
        var engine = engine(row(2).plan());
        long inFlight = Running.until(engine, "1,000 messages delivered", now -> now.ledger().delivered() > 1_000).ledger().inFlight();
        assertTimeout(LIMIT, engine::close);
        assertEquals(inFlight, engine.snapshot().ledger().discarded());
        assertEquals(0, engine.snapshot().ledger().inFlight());
        assertEquals(0, engine.snapshot().ledger().imbalance());
    }

    @Test
    void shouldStandStillWhileHeld() throws Exception {
        var threads = new Threads();
        try (var engine = engine(row(2).plan())) {
            Snapshot before = Running.until(engine, "1,000 messages delivered", now -> now.ledger().delivered() > 1_000);
            Snapshot after = engine.snapshot();
            assertEquals(before.ledger(), after.ledger());
            assertEquals(before.atNanos(), after.atNanos());
            assertEquals(List.of(), threads.names());
            Running.until(engine, "messages move again", now -> now.ledger().delivered() > before.ledger().delivered());
        }
    }

    @Test
    void shouldGiveEachClientItsOwnChainFromTheCache() throws Exception {
        var plan = new Plans().generator("g", 20_000, 50, 0).sink("s").chain("c", Policy.PER_FLOW, 50, 100, 0)
                .fwp("a", "c").fwp("b", "c").link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "all clients served", now -> now.chains().getFirst().activated() == 50
                    && now.activateNanos().count() >= 50 && now.ledger().delivered() > 2_000);
            assertEquals(50, end.chains().getFirst().active());
            assertEquals(50, end.chains().getFirst().fromCache());
            assertEquals(50, node(end, "a").instances());
            assertEquals(50, end.activateNanos().count(), "one for each chain that was activated, whose second FWP begins long after that");
            assertEquals(50, end.activateAwakeNanos().count() + end.activateWokenNanos().count());
            assertEquals(100, end.fwps());
            var clients = new HashSet<Integer>();
            engine.fwps("a", 100).forEach(fwp -> clients.add(fwp.clientAddress()));
            assertEquals(50, clients.size());
        }
    }

    @Test
    void shouldRefuseClientsBeyondTheLimitAndCountThem() throws Exception {
        var plan = new Plans().generator("g", 20_000, 20, 0).sink("s").chain("c", Policy.PER_FLOW, 4, 4, 0)
                .fwp("a", "c").link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "refusals", now -> now.ledger().dropped(DropReason.REFUSED) > 1_000);
            assertEquals(4, end.chains().getFirst().active());
            assertEquals(end.ledger().dropped(DropReason.REFUSED), end.chains().getFirst().refused());
            assertTrue(end.ledger().delivered() > 0);
        }
    }

    @Test
    void shouldUseAFixedSetOfChainsWhenFlowsAreHashed() throws Exception {
        var plan = new Plans().generator("g", 20_000, 200, 0).sink("s").chain("c", Policy.HASHED, 4, 4, 0)
                .fwp("a", "c").link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "2,000 delivered", now -> now.ledger().delivered() > 2_000);
            assertEquals(4, end.chains().getFirst().active());
            assertEquals(0, end.ledger().dropped());
        }
    }

    @Test
    void shouldRecycleAChainForEveryMessage() throws Exception {
        var plan = new Plans().generator("g", 0, 100, 0).sink("s").chain("c", Policy.PER_PACKET, 16, 16, 0)
                .fwp("a", "c").fwp("b", "c").link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "2,000 delivered", now -> now.ledger().delivered() > 2_000);
            assertEquals(end.ledger().delivered(), end.chains().getFirst().terminated());
            assertEquals(16, end.chains().getFirst().created());
            assertEquals(0, end.ledger().dropped());
            assertEquals(0, end.ledger().discarded());
        }
    }

    @Test
    void shouldGoPastABypassedChain() throws Exception {
        var plan = new Plans().generator("g", 20_000, 4, 0).sink("s").chain("c", Policy.BYPASS, 1, 4, 0)
                .fwp("a", "c").fwp("b", "c").link("g", 0, "a").link("a", 0, "b", true, false).link("b", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "500 delivered", now -> now.ledger().delivered() > 500);
            assertEquals(0, node(end, "a").in());
            assertEquals(0, end.chains().getFirst().created());
        }
    }

    @Test
    void shouldTerminateIdleClientsAndServeNewOnes() throws Exception {
        var plan = new Plans().generator("g", 20_000, 4, 50).sink("s").chain("c", Policy.PER_FLOW, 8, 64, 5_000_000)
                .fwp("a", "c").link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "100 cleaned and used again", now -> now.chains().getFirst().fromCache() > 100
                    && now.chains().getFirst().cleaned() > 100);
            assertEquals(0, end.ledger().discarded(), "only idle chains are terminated");
        }
    }

    @Test
    void shouldCountCopiesThatATeeMakes() throws Exception {
        var plan = new Plans().generator("g", 5_000, 4, 0).sink("s").sink("t").fwp("tee", null, Map.of("ports", 3))
                .link("g", 0, "tee").link("tee", 0, "s").link("tee", 1, "t").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "500 on both sides", now -> now.ledger().delivered() > 1_000);
            assertEquals(end.ledger().created(), node(end, "s").in());
            assertTrue(node(end, "s").in() - node(end, "t").in() <= 1, "the sides differ by the copy under way at most");
            Split split = end.split();
            assertEquals(end.latency().meanNanos(), split.gateNanos() + split.waitNanos() + split.runNanos() + split.moveNanos(), end.latency().meanNanos() * 0.02, "the parts of the mean, although each message left twice");
        }
    }

    @Test
    void shouldDropWhatLeavesByAPortWithoutAWire() throws Exception {
        var plan = new Plans().generator("g", 5_000, 4, 0).sink("s").fwp("a", null, Map.of("ports", 2)).link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "500 dropped", now -> now.ledger().dropped(DropReason.UNCONNECTED) > 500);
            assertEquals(0, end.ledger().delivered());
            assertEquals(end.ledger().dropped(), node(end, "a").dropped());
        }
    }

    @Test
    void shouldStopAConnectionWhoseSlotIsRevokedAndLoseNothing() throws Exception {
        try (var engine = engine(row(2).plan())) {
            Running.until(engine, "1,000 messages delivered", now -> now.ledger().delivered() > 1_000);
            var first = engine.topology().shared().get("f0");
            var second = engine.topology().shared().get("f1");
            second.inSlot().revoke();
            long crossed = engine.snapshot().links().get(1).messages();
            Snapshot denied = Running.until(engine, "the hop is denied", now -> now.links().get(1).state() == Snapshot.LinkState.DENIED);
            assertEquals(crossed, denied.links().get(1).messages(), "nothing crosses a revoked hop");
            assertEquals(0, denied.ledger().dropped());
            first.connection(0, 0).grant();
            Running.until(engine, "messages cross again", now -> now.links().get(1).messages() > crossed + 1_000);
        }
    }

    @Test
    void shouldShareMemoryOverShareLinks() throws Exception {
        var plan = new Plans().generator("g", 5_000, 4, 0).sink("s").fwp("a", null).fwp("b", null).fwp("c", null)
                .link("g", 0, "a").link("a", 0, "b", true, false).link("b", 0, "c", true, false).link("c", 0, "s").plan();
        try (var engine = engine(plan)) {
            Snapshot end = Running.until(engine, "500 delivered", now -> now.ledger().delivered() > 500);
            for (String id : List.of("a", "b", "c")) {
                assertEquals(end.ledger().delivered(), node(end, id).out(), id);
                assertTrue(node(end, id).figures().get("count") >= end.ledger().delivered(), id);
            }
            assertEquals(end.ledger().delivered(), end.links().get(1).messages());
            assertEquals(64 * end.ledger().delivered(), end.links().get(2).bytes());
        }
    }

    @Test
    void shouldDoTheSameTwiceWhenSteppedTwice() throws Exception {
        List<Act> first = trace(600);
        List<Act> second = trace(600);
        assertEquals(describe(first), describe(second));
        assertTrue(first.stream().anyMatch(Act.Processed.class::isInstance));
        assertTrue(first.stream().anyMatch(act -> act instanceof Act.Moved moved && moved.delivered()));
        assertTrue(first.stream().anyMatch(act -> act instanceof Act.Lived lived && lived.phase() == Act.Phase.CLEANED));
    }

    private static List<Act> trace(int steps) throws EngineException {
        var plan = new Plans().generator("g", 100_000, 6, 3).sink("s").chain("c", Policy.PER_FLOW, 2, 4, 20_000)
                .fwp("a", "c").fwp("b", "c").link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
        var acts = new ArrayList<Act>();
        try (var engine = engine(plan)) {
            for (int step = 0; step < steps; step++) {
                assertTrue(engine.step());
                assertEquals(0, engine.snapshot().ledger().imbalance());
                acts.addAll(engine.takeActs());
            }
        }
        return acts;
    }

    private static List<String> describe(List<Act> acts) {
        return acts.stream().map(act -> switch (act) {
            case Act.Produced made -> made.atNanos() + " produced " + made.serial() + " " + java.util.Arrays.toString(made.bytes());
            case Act.Moved moved -> moved.atNanos() + " moved " + moved.serial() + " " + moved.link() + " " + moved.instance() + " "
                    + java.util.Arrays.toString(moved.bytes());
            case Act.Processed done -> done.atNanos() + " processed " + done.serial() + " " + done.node() + " " + done.instance() + " "
                    + java.util.Arrays.toString(done.after());
            case Act.Copied copied -> copied.toString();
            case Act.Chosen chosen -> chosen.toString();
            case Act.Ended ended -> ended.toString();
            case Act.Lived lived -> lived.toString();
        }).toList();
    }

    /** Virtual time is a declared cost a record and a byte: a message that ends takes none of the bytes of the one that was moved before. */
    @Test
    void shouldChargeAStepOnlyForWhatItMoved() throws EngineException {
        try (var engine = engine(new Plans().generator("g", 0, 1, 0).sink("s").fwp("a", null, Map.of("ports", 0)).link("g", 0, "a").link("a", 0, "s").plan())) {
            int ended = 0;
            while (ended < 3) {
                long before = engine.snapshot().atNanos();
                engine.takeActs();
                assertTrue(engine.step());
                if (engine.takeActs().stream().anyMatch(Act.Ended.class::isInstance)) {
                    ended++;
                    assertEquals(150, engine.snapshot().atNanos() - before, "a duty cycle over one record and no bytes");
                }
            }
        }
    }

    @Test
    void shouldStepOneMessageAtATime() throws Exception {
        var plan = new Plans().generator("g", 1_000, 1, 0).sink("s").fwp("a", null).link("g", 0, "a").link("a", 0, "s").plan();
        try (var engine = engine(plan)) {
            var acts = new ArrayList<String>();
            for (int step = 0; step < 4; step++) {
                assertTrue(engine.step());
                engine.takeActs().forEach(act -> acts.add(act.getClass().getSimpleName()));
            }
            assertEquals(List.of("Produced", "Moved", "Chosen", "Processed", "Moved"), acts);
        }
    }

    @Test
    void shouldGoOnLiveWhereSteppingEnded() throws Exception {
        try (var engine = engine(row(2).plan())) {
            while (engine.snapshot().ledger().delivered() < 3) {
                assertTrue(engine.step());
            }
            engine.takeActs();
            Running.until(engine, "1,000 delivered", now -> now.ledger().delivered() > 1_000);
            assertTrue(engine.takeActs().isEmpty(), "live, nothing is told act by act");
            assertTrue(engine.step());
            assertFalse(engine.takeActs().isEmpty());
        }
    }
}
