package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.fwp.Unit;
import edgeos.engine.gate.ReceiveGate;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.memory.RecordLayout;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.telemetry.Act;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FWPs that make messages of their own: longer than what they were asked, and more. */
class EmissionTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int ANSWERS = 20;
    /** So large a ring starts over behind its first 16 KiB. */
    private static final int STARTS_OVER = 1 << 16;

    private static NodeSpec node(String id, String program, String chain, int ringBytes, Map<String, Object> settings) {
        return new NodeSpec(id, id, Role.FWP, program, "trial." + program, Settings.of(settings), chain, 8, ringBytes, 4, 100_000);
    }

    static NodeSpec talker(String id, String chain, Map<String, Object> settings) {
        return node(id, "Talker", chain, 16_384, settings);
    }

    private static Snapshot.NodeFigures figures(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }

    private static Plans answering(Map<String, Object> talker, double rate) {
        return new Plans().generator("g", rate, 1, 0).node(talker("t", null, talker)).node(node("l", "Listener", null, 16_384, Map.of("public", true))).sink("s")
                .link("g", 0, "t").link("t", 0, "l").link("l", 0, "s");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSayMoreThanFitsAtOnceInOrderAndWithoutLoss(boolean remembers) throws Exception {
        try (var engine = new Engine(answering(Map.of("answers", ANSWERS, "remembers", remembers), 2_000).plan(), new EventLog(100))) {
            Snapshot end = Running.until(engine, "answers heard", now -> now.ledger().delivered() > 20_000);
            assertEquals(0, figures(end, "l").faults(), "out of order, cut, or for somebody else");
            assertEquals(0, figures(end, "t").faults());
            assertEquals(0, end.ledger().dropped());
            assertTrue(end.ledger().created() >= ANSWERS * (end.ledger().consumed() - 1), end.ledger()::toString);
            assertTrue(end.latency().count() > 0 && end.latency().maxNanos() < LIMIT.toNanos(), "an answer is as old as its question: " + end.latency());
        }
    }

    @Test
    void shouldKnowForWhomItSpeaksAlsoWhereShareLinksCallOthersInTurn() throws Exception {
        EnginePlan plan = answering(Map.of("answers", ANSWERS, "remembers", true), 2_000).fwp("x", null).link("t", 1, "x", true, false).link("x", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            Snapshot end = Running.until(engine, "answers heard", now -> now.ledger().delivered() > 5_000 || figures(now, "t").faults() > 0);
            assertEquals(0, figures(end, "t").faults(), "it has room, and is not known to speak for anybody");
            assertEquals(0, figures(end, "l").faults());
        }
    }

    /** Its rings are empty, again and again, before it has said all. */
    @Test
    void shouldSayAllThatAMessageAskedForInAnInstanceOfItsOwn() throws Exception {
        EnginePlan plan = new Plans().generator("g", 5_000, 4, 0).chain("c", Policy.PER_PACKET, 2, 2, 0).sink("s").node(talker("t", "c", Map.of("answers", ANSWERS, "remembers", true)))
                .link("g", 0, "t").link("t", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            Running.until(engine, "answers delivered", now -> now.ledger().delivered() > 2_000);
            engine.setLoad(0);
            Snapshot end = Running.until(engine, "all is said", now -> now.ledger().inFlight() == 0 && now.chains().getFirst().active() == 0);
            assertEquals(ANSWERS * end.ledger().consumed(), end.ledger().delivered(), end.ledger()::toString);
        }
    }

    @Test
    void shouldNotBeAskedForEverWhatItHasNoRoomToSay() throws Exception {
        try (var engine = new Engine(answering(Map.of("lengthBytes", 6_000, "outboxBytes", 4_096, "remembers", true), 1_000).plan(), new EventLog(100))) {
            while (figures(engine.snapshot(), "t").in() < 1) {
                assertTrue(engine.step());
            }
            var core = engine.topology().roles().cores().getFirst();
            int runs = 0;
            while (runs < 1_000 && core.doWork() > 0) {
                runs++;
            }
            assertTrue(runs < 10, "it burns its core for nothing: runs=" + runs);
        }
    }

    /** It is left where it is, be it the very one with which its ring began anew: the mover would take a cursor in what was skipped for a forged one. */
    @Test
    void shouldLeaveAQuestionForLaterWithWhichItsRingStartedOver() throws Exception {
        EnginePlan row = new Plans().generator("g", 10_000, 1, 0).node(node("t", "Talker", null, STARTS_OVER, Map.of("answers", 1))).node(node("m", "Listener", null, 4_096, Map.of("public", true))).sink("s")
                .link("g", 0, "t").link("t", 0, "m").link("m", 0, "s").plan();
        List<NodeSpec> nodes = row.nodes().stream().map(node -> node.id().equals("g") ? longer(node) : node).toList();
        var plan = new EnginePlan(row.scheduling(), new Placement(3, 1, Map.of()), nodes, row.links(), row.chains(), row.assets(), row.grants());
        try (var engine = new Engine(plan, new EventLog(100))) {
            Unit talker = engine.topology().shared().get("t");
            Unit listener = engine.topology().shared().get("m");
            assertNotEquals(talker.core(), listener.core());
            var random = new SplittableRandom(4);
            for (int round = 0; round < 60; round++) {
                for (int turn = 0; turn < 10_000 && talker.ring().count() < 2; turn++) {
                    turn(engine, talker.core());
                }
                assertEquals(2, talker.ring().count(), "it has no room for its answer to the first");
                long heard = listener.handled() + random.nextInt(5, 30);
                for (int turn = 0; turn < 10_000 && listener.handled() < heard; turn++) {
                    turn(engine, talker.core());
                    engine.topology().roles().cores().get(listener.core()).doWork();
                }
                assertEquals(List.of(), engine.snapshot().protection().faults());
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
        }
    }

    private static NodeSpec longer(NodeSpec generator) {
        return new NodeSpec(generator.id(), generator.name(), generator.role(), generator.kind(), generator.program(), generator.settings().with("sizesBytes", "1400"), null, generator.outPorts(), 0, 0, 0);
    }

    /** Everybody but the other core. */
    private static void turn(Engine engine, int core) {
        var roles = engine.topology().roles();
        int done = roles.manager().doWork() + roles.movers().getFirst().doWork() + roles.cores().get(core).doWork();
        for (ReceiveGate gate : engine.topology().gates()) {
            if (done == 0) {
                roles.clock().advanceTo(gate.dueNanos());
            }
            gate.doWork();
        }
    }

    /** Who has taken its question out of the ring, and comes back to it, would speak for nobody. */
    @Test
    void shouldSayNothingOfAQuestionThatIsNotThereAnyMore() throws Exception {
        long last = (16 << 10) - RecordLayout.strideBytes(64);
        EnginePlan plan = new Plans().generator("g", 100_000, 1, 0).chain("c", Policy.PER_FLOW, 1, 4, 0).node(node("t", "Talker", null, STARTS_OVER, Map.of("answers", 1, "liesFrom", last, "liesBelow", STARTS_OVER)))
                .node(node("l", "Listener", "c", 16_384, Map.of())).sink("s").link("g", 0, "t").link("t", 0, "l").link("l", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            for (int step = 0; step < 20_000 && (step % 100 != 0 || figures(engine.snapshot(), "t").faults() == 0); step++) {
                assertTrue(engine.step());
            }
            Snapshot end = engine.snapshot();
            assertTrue(end.protection().faults().getFirst().reason().contains("there is room and it does not fit"), end.protection()::toString);
            assertEquals(0, figures(end, "l").faults(), "it heard of nobody");
            assertEquals(0, end.ledger().imbalance());
        }
    }

    @Test
    void shouldPassBackPressureOnToWhoAsks() throws Exception {
        try (var engine = new Engine(answering(Map.of("answers", ANSWERS), 0).plan(), new EventLog(100))) {
            Snapshot end = Running.until(engine, "answers heard", now -> now.ledger().delivered() > 5_000);
            assertEquals(0, end.ledger().dropped(), "a generator without a rate waits");
            assertTrue(figures(end, "t").in() - figures(end, "t").consumed() > 0, "questions wait in its ring");
        }
    }

    @Test
    void shouldGiveAnswersOfASharedFwpToWhomEachIsFor() throws Exception {
        EnginePlan plan = new Plans().generator("g", 5_000, 12, 0).chain("c", Policy.PER_FLOW, 12, 50, 0).sink("s").node(talker("t", null, Map.of("answers", 3)))
                .node(node("l", "Listener", "c", 16_384, Map.of())).link("g", 0, "t").link("t", 0, "l").link("l", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            Snapshot end = Running.until(engine, "all clients heard", now -> now.chains().getFirst().active() == 12 && now.ledger().delivered() > 2_000);
            assertEquals(0, figures(end, "l").faults(), "an answer came to another client's FWP");
            assertEquals(12, end.chains().getFirst().activated());
        }
    }

    @Test
    void shouldLeaveNothingOfAClientInAnOutbox() throws Exception {
        EnginePlan plan = new Plans().generator("g", 5_000, 8, 40).chain("c", Policy.PER_FLOW, 8, 64, 1_000_000).sink("s").node(talker("t", "c", Map.of("answers", 3)))
                .link("g", 0, "t").link("t", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            Running.until(engine, "chains recycled", now -> now.chains().getFirst().cleaned() > 100);
            engine.setLoad(0);
            Snapshot end = Running.until(engine, "all chains clean", now -> now.chains().getFirst().active() == 0 && now.chains().getFirst().cachedUncleaned() == 0);
            assertEquals(0, end.ledger().inFlight());
            assertEquals(0, engine.search("t", word -> (word & 0xffff) == 0x140a), "addresses 10.20.x.x are left");
            Cleanness.checkCleaned(engine, "c");
        }
    }

    @Test
    void shouldTellOfWhatIsMadeWhileStepping() throws Exception {
        try (var engine = new Engine(answering(Map.of("answers", 2), 1_000).plan(), new EventLog(100))) {
            while (engine.snapshot().ledger().delivered() < 4) {
                assertTrue(engine.step());
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
            var acts = engine.takeActs();
            assertEquals(4, acts.stream().filter(act -> act instanceof Act.Produced made && made.node().equals("t")).count());
            assertEquals(0, acts.stream().filter(act -> act instanceof Act.Moved moved && moved.serial() == 0).count(), "every message has a name");
        }
    }

    @Test
    void shouldThrowAwayWhatWasHalfSaidAtAFault() throws Exception {
        EnginePlan plan = new Plans().generator("g", 2_000, 1, 0).node(talker("t", null, Map.of("answers", 3, "crashesAt", 10))).sink("s")
                .link("g", 0, "t").link("t", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(100))) {
            Snapshot end = Running.until(engine, "it faulted and went on", now -> figures(now, "t").faults() >= 3);
            assertTrue(end.ledger().created() <= 9 * (figures(end, "t").faults() + 1), "the answers to the question at which it faulted went out: " + end.ledger());
            assertTrue(end.ledger().delivered() > 0);
        }
    }
}
