package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.notation.DomainRef;
import edgeos.notation.FaultReason;
import edgeos.notation.ObjectRef;
import edgeos.notation.ObjectRef.Kind;
import edgeos.notation.Right;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What FWPs reach through their hypercall gate, and what is refused. Stepped, so that every figure is exact. */
class HypercallTest {
    private static final ObjectRef BOARD = new ObjectRef(Kind.SHARED_MEMORY, "board");
    private static final ObjectRef SECRET = new ObjectRef(Kind.KEY, "secret");

    private final EventLog events = new EventLog(1_000);

    private static Plans plans(String calls) {
        return plans(calls, 16);
    }

    private static Plans plans(String calls, int slot) {
        return new Plans().generator("g", 1_000, 1, 0).caller("a", null, Map.of("calls", calls, "slot", slot, "value", 42)).sink("s")
                .link("g", 0, "a").link("a", 0, "s").asset(Kind.SHARED_MEMORY, "board", 64).asset(Kind.KEY, "secret", 32);
    }

    /** Steps until so many more messages were delivered. */
    private static Snapshot steps(Engine engine, int messages) {
        long goal = engine.snapshot().ledger().delivered() + messages;
        for (int step = 0; step < 100 * messages && engine.snapshot().ledger().delivered() < goal; step++) {
            assertTrue(engine.step());
        }
        assertEquals(0, engine.snapshot().ledger().imbalance());
        return engine.snapshot();
    }

    private static Map<String, Long> figures(Snapshot snapshot, String node) {
        return snapshot.node(node).orElseThrow().figures();
    }

    private Snapshot run(Plans plans, int messages) throws EngineException {
        try (var engine = new Engine(plans.plan(), events)) {
            return steps(engine, messages);
        }
    }

    @Test
    void shouldShareMemoryByGrant() throws Exception {
        var plans = plans("open,write", 16).grant(DomainRef.node("a"), 16, BOARD, Right.WRITE)
                .caller("b", null, Map.of("calls", "open,read", "slot", 20)).grant(DomainRef.node("b"), 20, BOARD, Right.READ)
                .generator("h", 1_000, 1, 0).link("h", 0, "b").sink("t").link("b", 0, "t");
        Snapshot end = run(plans, 10);
        assertEquals(42, figures(end, "b").get("data"));
        assertEquals(0, figures(end, "a").get("refused") + figures(end, "b").get("refused"));
        assertEquals(0, end.protection().capabilityFaults());
    }

    @Test
    void shouldGiveEachKeyItsOwnBytesAndKeepThemOverAnEdit() throws Exception {
        try (var engine = new Engine(plans("open,read").grant(DomainRef.node("a"), 16, SECRET, Right.READ).plan(), events)) {
            long key = figures(steps(engine, 5), "a").get("data");
            assertNotEquals(0, key);
            engine.apply(plans("open,read").grant(DomainRef.node("a"), 16, SECRET, Right.READ).sink("more").plan());
            Snapshot later = steps(engine, 5);
            assertEquals(key, figures(later, "a").get("data"));
            assertEquals(0, figures(later, "a").get("refused"), "a handle outlives edits that do not concern it");
        }
    }

    @Test
    void shouldRefuseAndCountWhatNoSlotAllows() throws Exception {
        var cases = new HashMap<String, Plans>();
        cases.put("empty", plans("open", 17));
        cases.put("negative", plans("open", -1));
        cases.put("beyond", plans("open", 256));
        cases.put("far beyond", plans("open", Integer.MAX_VALUE));
        cases.put("revoked", plans("open", 16).grant(DomainRef.node("a"), 16, SECRET, Right.READ).revoke("node:a>key:secret"));
        cases.put("another's memory", plans("open", 1));
        cases.put("doorbell", plans("signal", 2));
        cases.put("no gate", plans("log", 16).revoke("node:a>gate:a"));
        cases.put("closed", plans("close", 16));
        cases.forEach((name, plans) -> {
            try {
                Snapshot end = run(plans, 5);
                assertEquals(5, end.ledger().delivered(), name);
                assertEquals(5, figures(end, "a").get("refused"), name);
                assertEquals(5, end.protection().capabilityFaults(), name);
                assertEquals(5, end.protection().faults().stream().filter(each -> each.node().equals("a")).findFirst().orElseThrow().capabilityFaults(), name);
            } catch (EngineException failed) {
                throw new AssertionError(name, failed);
            }
        });
    }

    @Test
    void shouldRefuseWritingByASlotThatOnlyReads() throws Exception {
        Snapshot end = run(plans("open,write", 16).grant(DomainRef.node("a"), 16, BOARD, Right.READ), 5);
        assertEquals(5, figures(end, "a").get("refused"));
        assertEquals("node:a>sharedMemory:board", end.protection().capabilities().getFirst().id());
        assertEquals(5, end.protection().capabilities().getFirst().refused());
        assertEquals(1, events.after(0).stream().filter(event -> event.topic() == Event.Topic.CAPABILITY).count(), "the first at once, then one a second");
    }

    @Test
    void shouldRefuseBytesOutsideItsOwnMemoryWithoutAFault() throws Exception {
        Snapshot end = run(plans("open,readOutside", 16).grant(DomainRef.node("a"), 16, BOARD, Right.READ), 5);
        assertEquals(5, figures(end, "a").get("refused"));
        assertEquals(0, end.protection().capabilityFaults());
    }

    @Test
    void shouldCloseHandlesWhenTheirCapabilityIsRevokedAndOpenThemAgainAfterwards() throws Exception {
        try (var engine = new Engine(plans("open,read").grant(DomainRef.node("a"), 16, SECRET, Right.READ).plan(), events)) {
            assertEquals(0, figures(steps(engine, 6), "a").get("refused"));
            engine.apply(plans("open,read").grant(DomainRef.node("a"), 16, SECRET, Right.READ).revoke("node:a>key:secret").plan());
            long done = figures(engine.snapshot(), "a").get("done");
            Snapshot denied = steps(engine, 3);
            assertEquals(done, figures(denied, "a").get("done") - 1, "what it believes is open, once; no read");
            assertTrue(figures(denied, "a").get("refused") > 0);
            engine.apply(plans("open,read").grant(DomainRef.node("a"), 16, SECRET, Right.READ).plan());
            long refused = figures(engine.snapshot(), "a").get("refused");
            assertTrue(figures(steps(engine, 6), "a").get("done") > done + 2);
            assertEquals(refused, figures(engine.snapshot(), "a").get("refused"));
        }
    }

    @Test
    void shouldNotLetAnFwpUseAHandleThatAnotherOneSentToIt() throws Exception {
        var plans = new Plans().generator("g", 1_000, 1, 0).caller("a", null, Map.of("calls", "open,intoMessage"))
                .caller("b", null, Map.of("calls", "open,fromMessage")).sink("s").link("g", 0, "a").link("a", 0, "b").link("b", 0, "s")
                .asset(Kind.KEY, "secret", 32).asset(Kind.SHARED_MEMORY, "board", 64)
                .grant(DomainRef.node("a"), 16, SECRET, Right.READ).grant(DomainRef.node("b"), 16, BOARD, Right.READ);
        Snapshot end = run(plans, 5);
        assertEquals(5, end.ledger().delivered());
        assertEquals(5, figures(end, "b").get("refused"));
        assertEquals(0, figures(end, "b").get("data"));
    }

    @Test
    void shouldReachEachFwpOfATenantByOneGrant() throws Exception {
        var plans = new Plans().generator("g", 1_000, 3, 0).tenantChain("c", "red", Policy.PER_FLOW, 3).caller("a", "c", Map.of("calls", "open,read"))
                .caller("b", null, Map.of("calls", "open")).sink("s").link("g", 0, "a").link("a", 0, "b").link("b", 0, "s")
                .asset(Kind.KEY, "secret", 32).grant(DomainRef.tenant("red"), 16, SECRET, Right.READ);
        Snapshot end = run(plans, 20);
        assertEquals(3, end.chains().getFirst().active());
        assertTrue(figures(end, "a").get("done") >= 40, "each of three instances");
        assertEquals(0, figures(end, "a").get("refused"));
        assertTrue(figures(end, "b").get("refused") >= 20, "b is nobody's");
    }

    @Test
    void shouldStopAnFwpThatIsRefusedAgainAndAgain() throws Exception {
        Snapshot end = run(plans("open", 17), 90);
        var faults = end.protection().faults().getFirst();
        assertEquals("a", faults.node());
        assertTrue(faults.reason().startsWith(FaultReason.CAPABILITY.text()), faults.reason());
        assertTrue(faults.capabilityFaults() > 64);
    }

    @Test
    void shouldGiveNoMoreHandlesThanItMayHave() throws Exception {
        Snapshot end = run(plans("openMore", 16).grant(DomainRef.node("a"), 16, SECRET, Right.READ), 100);
        assertEquals(64, figures(end, "a").get("done"));
        assertEquals(36, figures(end, "a").get("refused"));
    }

    @Test
    void shouldCloseAllHandlesAtRecycling() throws Exception {
        var plans = new Plans().generator("g", 1_000, 1, 0).chain("c", Policy.PER_PACKET, 1, 1, 0).caller("a", "c", Map.of("calls", "openMore"))
                .sink("s").link("g", 0, "a").link("a", 0, "s").asset(Kind.KEY, "secret", 32).grant(DomainRef.node("a"), 16, SECRET, Right.READ);
        Snapshot end = run(plans, 300);
        assertEquals(300, end.ledger().delivered());
        assertEquals(0, end.protection().capabilityFaults(), "one instance, 300 clients, 64 handles at most");
    }

    @Test
    void shouldServeTheClockAndRandomness() throws Exception {
        for (String service : List.of("clock", "random", "printer")) {
            var plans = plans("open,read", 16).asset(Kind.SERVICE, service, 0)
                    .grant(DomainRef.node("a"), 16, new ObjectRef(Kind.SERVICE, service), Right.CALL);
            Snapshot end = run(plans, 5);
            assertEquals(service.equals("printer") ? 0 : 8, figures(end, "a").get("bytes"), service);
            assertEquals(!service.equals("printer"), figures(end, "a").get("data") != 0, service);
            assertEquals(0, figures(end, "a").get("refused"), service);
        }
    }

    @Test
    void shouldWriteAtMostTenLinesASecondIntoTheEventLog() throws Exception {
        Snapshot end = run(plans("log,log,log", 16), 30);
        assertTrue(end.atNanos() < 1_000_000_000L);
        List<Event> lines = events.after(0).stream().filter(event -> event.topic() == Event.Topic.LOG).toList();
        assertEquals(10, lines.size());
        assertEquals("a", lines.getFirst().subject());
        assertTrue(lines.getFirst().text().endsWith("a line of two"));
        assertEquals(80, figures(end, "a").get("refused"));
        assertEquals(0, end.protection().capabilityFaults(), "too many lines are cut, not a fault");
    }
}
