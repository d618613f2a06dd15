package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.fwp.Instance;
import edgeos.engine.fwp.Unit;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.notation.DropReason;
import edgeos.notation.FaultReason;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Protection.FaultFigures;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an FWP does wrong ends that FWP: it is recycled, restarted or stopped as its node says, and nobody else notices. */
class FaultTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long MILLI = 1_000_000;

    private final EventLog events = new EventLog(10_000);

    private Engine engine(Plans plans) throws EngineException {
        return new Engine(plans.plan(), events);
    }

    /** A faulty FWP and a good neighbour, each with a source and a sink of its own. */
    private static Plans neighbours(Map<String, Object> settings) {
        return new Plans().generator("g", 20_000, 8, 0).faulty("bad", null, settings).sink("s").link("g", 0, "bad").link("bad", 0, "s")
                .generator("h", 20_000, 8, 0).fwp("good", null).sink("t").link("h", 0, "good").link("good", 0, "t");
    }

    private static Plans perClient(Policy policy, Map<String, Object> settings) {
        return new Plans().generator("g", 20_000, 4, 0).sink("s").chain("c", policy, 4, 8, 0).faulty("bad", "c", settings).fwp("b", "c")
                .link("g", 0, "bad").link("bad", 0, "b").link("b", 0, "s");
    }

    private static Snapshot stepUntil(Engine engine, String what, Predicate<Snapshot> shown) {
        return stepUntil(engine, what, 20, shown);
    }

    /** Steps until a snapshot shows it, taking one after every {@code stride} steps; the law must hold in each. */
    private static Snapshot stepUntil(Engine engine, String what, int stride, Predicate<Snapshot> shown) {
        for (int step = 0; step < 2_000_000; step++) {
            if (step % stride == 0) {
                Snapshot now = engine.snapshot();
                assertEquals(0, now.ledger().imbalance(), now.ledger()::toString);
                if (shown.test(now)) {
                    return now;
                }
            }
            assertTrue(engine.step(), () -> "nothing left to do before: " + what);
        }
        throw new AssertionError("did not come about: " + what);
    }

    private static Snapshot.NodeFigures node(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }

    private static FaultFigures faults(Snapshot snapshot) {
        return snapshot.protection().faults().stream().filter(figures -> figures.node().equals("bad")).findFirst()
                .orElse(new FaultFigures("bad", "", 0, 0, 0, 0));
    }

    private List<Event> faultEvents() {
        return events.after(0).stream().filter(event -> event.topic() == Event.Topic.FAULT).toList();
    }

    @ParameterizedTest
    @CsvSource({"exception,EXCEPTION", "memory,OUTSIDE_MEMORY", "negative,OUTSIDE_MEMORY", "stack,STACK", "exhausted,LIMIT", "error,EXCEPTION",
            "known,TRAP"})
    void shouldNameTheReasonAndLeaveTheNeighbourUnharmed(String how, FaultReason reason) throws Exception {
        try (var engine = engine(neighbours(Map.of("how", how)))) {
            engine.runLive();
            Await.until("two restarts, and messages at the neighbour", LIMIT, () -> {
                Snapshot now = engine.snapshot();
                assertEquals(0, now.ledger().imbalance());
                return faults(now).restarts() >= 2 && node(now, "t").in() > 500;
            });
            engine.hold();
            engine.setLoad(0);
            while (engine.step()) {
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
            Snapshot end = engine.snapshot();
            assertTrue(faults(end).reason().startsWith(reason.text() + ", "), faults(end)::reason);
            assertEquals(0, node(end, "s").in(), "nothing that it failed on goes on");
            assertEquals(0, node(end, "good").dropped() + node(end, "h").dropped(), "the neighbour loses nothing");
            assertEquals(node(end, "h").in(), node(end, "t").in(), "each of the neighbour's messages arrives");
            assertTrue(node(end, "g").dropped() > 0, "who sends to it is not stalled");
            assertEquals(node(end, "g").dropped(), end.ledger().dropped(DropReason.FAULT));
        }
    }

    @Test
    void shouldStopForGoodWhereTheNodeSaysSo() throws Exception {
        try (var engine = engine(neighbours(Map.of("onFault", "stop")))) {
            Snapshot end = stepUntil(engine, "2,000 at the neighbour", now -> node(now, "t").in() > 2_000);
            assertEquals(1, faults(end).faults());
            assertEquals(0, faults(end).restarts());
            assertEquals(1, faults(end).down());
            assertEquals(Snapshot.NodeState.FAULTED, node(end, "bad").state());
            assertEquals("bad: exception, IllegalArgumentException: as set; stopped", faultEvents().getFirst().text());
            assertEquals(1, faultEvents().size());
        }
    }

    @Test
    void shouldRestLongerEachTimeAndAsAtFirstAfterTenGoodSeconds() throws Exception {
        var restarts = new ArrayList<Long>();
        try (var engine = engine(new Plans().generator("g", 100, 1, 0).faulty("bad", null, Map.of()).sink("s").link("g", 0, "bad").link("bad", 0, "s"))) {
            for (int fault = 1; fault <= 12; fault++) {
                int wanted = fault;
                long at = stepUntil(engine, "fault " + fault, 1, now -> faults(now).faults() == wanted).atNanos();
                restarts.add((stepUntil(engine, "restart " + fault, 1, now -> faults(now).restarts() == wanted).atNanos() - at) / MILLI);
            }
            assertEquals(List.of(10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 2560L, 5000L, 5000L, 5000L), restarts);
            engine.setLoad(0);
            engine.apply(new Plans().generator("g", 0.08, 1, 0).faulty("bad", null, Map.of()).sink("s").link("g", 0, "bad").link("bad", 0, "s").plan());
            engine.setLoad(1);
            long before = faults(engine.snapshot()).faults();
            stepUntil(engine, "faults seldom", now -> faults(now).faults() >= before + 4);
            assertTrue(faultEvents().stream().filter(event -> event.text().endsWith("restarts in 10 ms")).count() > 1, () -> faultEvents().toString());
        }
    }

    @Test
    void shouldStepToARestartWhenNothingElseIsToDo() throws Exception {
        try (var engine = engine(new Plans().generator("g", 1_000, 1, 0).faulty("bad", null, Map.of()).sink("s").link("g", 0, "bad").link("bad", 0, "s"))) {
            stepUntil(engine, "a fault", 1, now -> faults(now).down() == 1);
            engine.setLoad(0);
            Snapshot end = stepUntil(engine, "a restart", 1, now -> faults(now).down() == 0);
            assertEquals(1, faults(end).restarts());
            assertTrue(end.atNanos() > 10 * MILLI);
            while (engine.step()) {
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
        }
    }

    @Test
    void shouldLeaveNoByteBehind() throws Exception {
        try (var engine = engine(neighbours(Map.of("at", 50, "onFault", "stop")))) {
            engine.runLive();
            Await.until("it stopped and was cleaned", LIMIT, () -> faults(engine.snapshot()).down() == 1
                    && engine.topology().shared().get("bad").fault() == null);
            engine.hold();
            Cleanness.check(engine.topology().shared().get("bad"));
        }
    }

    @Test
    void shouldRefuseTheClientWhoseInstanceFaultedAndServeTheOthers() throws Exception {
        var settings = Map.<String, Object>of("at", 20, "address", 0x0a14_0001L, "onFault", "stop");
        try (var engine = engine(perClient(Policy.PER_FLOW, settings))) {
            Snapshot end = stepUntil(engine, "1,000 delivered", now -> now.ledger().delivered() > 1_000);
            assertEquals(1, faults(end).faults(), () -> faultEvents().toString());
            assertEquals(1, faults(end).down());
            assertEquals(3, end.chains().getFirst().active());
            assertEquals(end.ledger().dropped(), end.ledger().dropped(DropReason.REFUSED));
            assertEquals(end.chains().getFirst().refused(), end.ledger().dropped(DropReason.REFUSED));
            assertTrue(engine.fwps("bad", 100).stream().filter(fwp -> fwp.state().equals("ACTIVE")).noneMatch(fwp -> fwp.clientAddress() == 0x0a14_0001));
            for (Instance instance : engine.topology().pools().get("c").all()) {
                if (instance.state() == Instance.State.CLEANED) {
                    instance.units().forEach(Cleanness::check);
                }
            }
        }
    }

    @Test
    void shouldServeTheClientAgainAfterTheRest() throws Exception {
        try (var engine = engine(perClient(Policy.PER_FLOW, Map.of("at", 20, "address", 0x0a14_0001L)))) {
            Snapshot end = stepUntil(engine, "3 restarts", now -> faults(now).restarts() == 3);
            assertTrue(faults(end).faults() >= 3);
            assertTrue(faultEvents().get(2).text().endsWith("restarts in 40 ms"), () -> faultEvents().toString());
        }
    }

    @Test
    void shouldJustRecycleWhereEveryMessageHasItsOwnChain() throws Exception {
        var plans = new Plans().generator("g", 0, 4, 0).sink("s").chain("c", Policy.PER_PACKET, 4, 8, 0).faulty("bad", "c", Map.of())
                .link("g", 0, "bad").link("bad", 0, "s");
        try (var engine = engine(plans)) {
            stepUntil(engine, "10 faults", now -> faults(now).faults() >= 10);
            long memory = engine.snapshot().memoryBytes();
            long created = engine.snapshot().chains().getFirst().created();
            Snapshot end = stepUntil(engine, "1,000 faults", now -> faults(now).faults() >= 1_000);
            assertEquals(memory, end.memoryBytes(), "no memory is lost");
            assertEquals(created, end.chains().getFirst().created(), "no unit is lost");
            long waiting = faults(end).faults() - end.ledger().discarded();
            assertTrue(waiting >= 0 && waiting <= 8, "each loses its message when it is cleaned");
            assertEquals(0, faults(end).down());
            assertEquals(faults(end).faults(), faults(end).restarts());
            long seconds = 1 + end.atNanos() / 1_000_000_000;
            assertTrue(faultEvents().size() <= 6 * seconds, () -> "events=" + faultEvents().size());
        }
    }

    @Test
    void shouldRefuseAllWhereEveryMessageHasItsOwnChainThatStops() throws Exception {
        var plans = new Plans().generator("g", 10_000, 4, 0).sink("s").chain("c", Policy.PER_PACKET, 4, 8, 0)
                .faulty("bad", "c", Map.of("onFault", "stop")).link("g", 0, "bad").link("bad", 0, "s");
        try (var engine = engine(plans)) {
            Snapshot end = stepUntil(engine, "refusals", now -> now.ledger().dropped(DropReason.REFUSED) > 100);
            assertTrue(faults(end).faults() <= 8, "none but those that ran already");
            assertEquals(1, faults(end).down());
        }
    }

    @Test
    void shouldWriteAtMostFiveEventsASecondAndHowManyItDidNotWrite() throws Exception {
        var plans = new Plans().generator("g", 10_000, 4, 0).sink("s").chain("c", Policy.PER_PACKET, 4, 8, 0).faulty("bad", "c", Map.of())
                .link("g", 0, "bad").link("bad", 0, "s");
        try (var engine = engine(plans)) {
            long most = stepUntil(engine, "more than a second", now -> now.atNanos() > 1_100 * MILLI).atNanos();
            assertTrue(most < 2_000 * MILLI);
            List<String> texts = faultEvents().stream().map(Event::text).toList();
            assertTrue(texts.size() >= 6 && texts.size() <= 11, texts::toString);
            assertTrue(texts.get(5).matches("bad: \\d+ more faults, not written one by one"), texts::toString);
        }
    }

    @Test
    void shouldStopAllThatShareMemoryWithIt() throws Exception {
        var plans = new Plans().generator("g", 10_000, 4, 0).sink("s").fwp("head", null).faulty("bad", null, Map.of("at", 5, "onFault", "stop"))
                .link("g", 0, "head").link("head", 0, "bad", true, false).link("bad", 0, "s");
        try (var engine = engine(plans)) {
            Snapshot end = stepUntil(engine, "dropped at the stopped unit", now -> now.ledger().dropped(DropReason.FAULT) > 100);
            assertEquals(1, faults(end).faults());
            assertEquals(1, faults(end).down());
            Cleanness.check(engine.topology().shared().get("head"));
        }
    }

    @Test
    void shouldCountTwoFaultsOfOneUnitAsOne() throws Exception {
        try (var engine = engine(new Plans().generator("g", 0, 1, 0).faulty("bad", null, Map.of("at", 3)).sink("s").link("g", 0, "bad").link("bad", 0, "s"))) {
            Unit unit = engine.topology().shared().get("bad");
            stepUntil(engine, "its core stopped it", 1, _ -> unit.fault() != null);
            assertFalse(unit.fail(new edgeos.engine.fwp.Fault(FaultReason.FORGED_CURSOR, "at the same time", 0)));
            unit.ring().processedRelease(Long.MAX_VALUE);
            Snapshot end = stepUntil(engine, "it was noted", 1, now -> faults(now).down() == 1);
            assertFalse(engine.topology().roles().manager().recovery().take(unit), "it was taken out of service before");
            stepUntil(engine, "it was cleaned", 1, _ -> unit.fault() == null);
            assertEquals(1, faults(end).faults());
            assertTrue(faults(end).reason().startsWith("exception"));
        }
    }

    @Test
    void shouldNotHarmWhoIsServedByTheSameTee() throws Exception {
        var plans = new Plans().generator("g", 20_000, 4, 0).fwp("tee", null, Map.of("ports", 3)).faulty("bad", null, Map.of()).fwp("good", null).sink("s")
                .link("g", 0, "tee").link("tee", 0, "bad").link("tee", 1, "good").link("bad", 0, "s").link("good", 0, "s");
        try (var engine = engine(plans)) {
            Snapshot end = stepUntil(engine, "2 restarts", now -> faults(now).restarts() == 2 && node(now, "s").in() > 500);
            assertEquals(end.ledger().dropped(), node(end, "tee").dropped(), "only what goes to the faulty one is dropped");
            assertEquals(node(end, "g").out(), node(end, "good").in(), 2);
        }
    }

    @Test
    void shouldFaultAndRestartAcrossHoldingAndStepping() throws Exception {
        try (var engine = engine(neighbours(Map.of("at", 10)))) {
            for (int round = 1; round <= 3; round++) {
                long before = faults(engine.snapshot()).restarts();
                engine.runLive();
                Await.until("a fault", LIMIT, () -> faults(engine.snapshot()).down() == 1);
                engine.hold();
                stepUntil(engine, "a restart", 1, now -> faults(now).restarts() > before);
            }
            long passed = node(engine.snapshot(), "t").in();
            engine.runLive();
            Await.until("messages", LIMIT, () -> node(engine.snapshot(), "t").in() > passed + 100);
        }
    }

    @Test
    void shouldNotRunAUnitThatWasStoppedElsewhere() throws Exception {
        try (var engine = engine(new Plans().generator("g", 0, 1, 0).faulty("bad", null, Map.of("at", 0)).sink("s").link("g", 0, "bad").link("bad", 0, "s"))) {
            Unit unit = engine.topology().shared().get("bad");
            stepUntil(engine, "a message waits for its core", 1, _ -> unit.processed() < unit.ring().filled());
            unit.fail(new edgeos.engine.fwp.Fault(FaultReason.FORGED_RECORD, "found by the mover", 0));
            long processed = unit.processed();
            assertEquals(0, engine.topology().roles().cores().getFirst().doWork());
            assertEquals(processed, unit.processed());
        }
    }

    @Test
    void shouldForgiveWhenItsSettingsAreEdited() throws Exception {
        try (var engine = engine(neighbours(Map.of("onFault", "stop")))) {
            stepUntil(engine, "it stopped", now -> faults(now).down() == 1);
            engine.apply(neighbours(Map.of("onFault", "stop")).fwp("other", null).plan());
            assertEquals(1, faults(engine.snapshot()).down(), "an edit elsewhere does not restart it");
            engine.apply(neighbours(Map.of("onFault", "stop", "at", 0)).plan());
            Snapshot end = stepUntil(engine, "messages through it", now -> node(now, "s").in() > 100);
            assertEquals(1, faults(end).restarts());
            assertEquals(0, faults(end).down());
        }
    }

    @Test
    void shouldForgiveClientsWhenSettingsAreEdited() throws Exception {
        try (var engine = engine(perClient(Policy.PER_FLOW, Map.of("at", 20, "onFault", "stop")))) {
            stepUntil(engine, "all clients refused", now -> faults(now).down() == 4);
            engine.apply(perClient(Policy.PER_FLOW, Map.of("at", 0, "onFault", "stop")).plan());
            assertEquals(0, faults(engine.snapshot()).down());
            stepUntil(engine, "all clients served", now -> now.chains().getFirst().active() == 4);
        }
    }

    @Test
    void shouldHoldTheLawWhenEditedWhileItFaults() throws Exception {
        try (var engine = engine(neighbours(Map.of("at", 3)))) {
            engine.runLive();
            for (int edit = 0; edit < 200; edit++) {
                engine.apply(edited(edit));
                assertEquals(0, engine.snapshot().ledger().imbalance(), "edit " + edit);
            }
            engine.hold();
            engine.apply(edited(0));
            stepUntil(engine, "a restart after all edits", now -> faults(now).restarts() > 0);
        }
    }

    private static EnginePlan edited(int edit) {
        var plans = new Plans().generator("g", 0, 8, 0).faulty("bad", null, Map.of("at", 3 + edit / 50)).fwp("next", null).sink("s").link("g", 0, "bad")
                .link("bad", 0, "next", edit % 3 == 1, false).link("next", 0, "s").chain("c", Policy.PER_FLOW, 2, 8, 0)
                .generator("h", 0, 4, 0).faulty("worse", "c", Map.of("at", 2)).sink("t").link("h", 0, "worse");
        return (edit % 4 > 1 ? plans.fwp("tail", "c").link("worse", 0, "tail", edit % 8 > 5, false).link("tail", 0, "t") : plans.link("worse", 0, "t")).plan();
    }

    @Test
    void shouldRefuseAPlanWhoseInitialisationFailsAndChangeNothing() throws Exception {
        try (var engine = engine(neighbours(Map.of("at", 0)))) {
            stepUntil(engine, "messages", now -> node(now, "s").in() > 10);
            var failed = assertThrows(EngineException.class, () -> engine.apply(neighbours(Map.of("how", "initialise")).plan()));
            assertEquals("bad", failed.node());
            assertTrue(failed.getMessage().contains("phase=engine") && failed.getMessage().contains("as set"), failed::getMessage);
            long before = node(engine.snapshot(), "s").in();
            stepUntil(engine, "messages go on", now -> node(now, "s").in() > before + 10);
        }
    }

    @Test
    void shouldLoseOnlyTheFiguresThatFail() throws Exception {
        try (var engine = engine(neighbours(Map.of("how", "figures")))) {
            Snapshot end = stepUntil(engine, "messages", now -> node(now, "s").in() > 100 && node(now, "t").in() > 100);
            assertEquals(Map.of(), node(end, "bad").figures());
            assertFalse(node(end, "good").figures().isEmpty());
            assertEquals(0, faults(end).faults());
        }
    }
}
