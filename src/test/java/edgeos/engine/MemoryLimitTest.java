package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Ports;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.ObjectRef;
import edgeos.notation.Settings;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.security.SecureRandom;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Where memory ends: whatever does not fit is refused as a whole, and what runs goes on. */
class MemoryLimitTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long MOST_BYTES = 20L << 20;
    private final EventLog events = new EventLog(1000);

    private static EnginePlan outside(String... more) {
        var plans = new Plans().generator("g", 20_000, 4, 0).fwp("keep", null).sink("s").link("g", 0, "keep");
        String before = "keep";
        for (String id : more) {
            plans.fwp(id, null, Map.of("memoryBytes", 4 << 20)).link(before, 0, id);
            before = id;
        }
        return plans.link(before, 0, "s").plan();
    }

    private static EnginePlan clients(int createAhead, int middleBytes) {
        var plans = new Plans().generator("g", 20_000, 64, 0).sink("s").chain("c", Policy.PER_FLOW, createAhead, 64, 0).fwp("a", "c", Map.of("memoryBytes", 1 << 20)).link("g", 0, "a");
        return (middleBytes == 0 ? plans.link("a", 0, "s") : plans.fwp("m", "c", Map.of("memoryBytes", middleBytes)).link("a", 0, "m").link("m", 0, "s")).plan();
    }

    private static long count(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow().figures().getOrDefault("count", 0L);
    }

    private void goesOn(Engine engine, String what) {
        long before = engine.snapshot().ledger().delivered();
        Await.until(what, LIMIT, () -> engine.snapshot().ledger().delivered() > before + 200);
        assertEquals(0, engine.snapshot().ledger().imbalance());
    }

    @Test
    void shouldRefuseAnEditAsAWholeAndLetRunWhatRan() throws Exception {
        try (var engine = new Engine(outside("one"), events, MOST_BYTES, new SecureRandom(), new Making())) {
            engine.runLive();
            goesOn(engine, "messages before");
            long kept = count(engine.snapshot(), "keep");
            long held = engine.snapshot().memoryBytes();
            EngineException refusal = assertThrows(EngineException.class, () -> engine.apply(outside("one", "two", "three")));
            assertTrue(refusal.getMessage().contains("not enough memory") && refusal.getMessage().contains("most=" + MOST_BYTES), refusal::getMessage);
            assertEquals(held, engine.snapshot().memoryBytes());
            assertEquals(3, engine.snapshot().links().size(), "the links of before");
            goesOn(engine, "messages after");
            assertTrue(count(engine.snapshot(), "keep") > kept, "keeps its state");
            engine.apply(outside("one", "two"));
            goesOn(engine, "messages by what fits");
        }
    }

    @Test
    void shouldRefuseAnEditOfManyInstancesAsAWhole() throws Exception {
        try (var engine = new Engine(clients(8, 0), events, MOST_BYTES, new SecureRandom(), new Making())) {
            engine.runLive();
            Await.until("instances", LIMIT, () -> engine.snapshot().chains().getFirst().active() >= 8);
            long active = engine.snapshot().chains().getFirst().active();
            assertThrows(EngineException.class, () -> engine.apply(clients(8, 2 << 20)));
            assertTrue(engine.snapshot().chains().getFirst().active() >= active);
            goesOn(engine, "messages after");
        }
    }

    @Test
    void shouldRefuseClientsForWhomThereIsNoMemoryAndServeTheOthers() throws Exception {
        try (var engine = new Engine(clients(64, 0), events, MOST_BYTES, new SecureRandom(), new Making())) {
            engine.runLive();
            Await.until("refused clients", LIMIT, () -> engine.snapshot().chains().getFirst().refused() > 100);
            goesOn(engine, "messages of the others");
            Snapshot now = engine.snapshot();
            long active = now.chains().getFirst().active();
            assertTrue(active > 8 && active < 20, "active=" + active);
            assertEquals(active, now.chains().getFirst().created());
            assertTrue(now.memoryBytes() <= MOST_BYTES);
            List<Event> told = events.after(0).stream().filter(event -> event.text().contains("not enough memory")).toList();
            assertEquals(1, told.size(), told::toString);
            assertEquals(List.of(), events.after(0).stream().filter(event -> event.text().contains("failed")).toList());
        }
    }

    @Test
    void shouldSayThatADrawingDoesNotFitAndLeaveItsPortToOthers() throws Exception {
        int port = Ports.free();
        var plan = new Plans().fwp("big", null, Map.of("memoryBytes", 32 << 20)).sink("s").link("in", 0, "big").link("big", 0, "s")
                .node(new NodeSpec("in", "in", NodeSpec.Role.SOURCE, "tcpIn", "", Settings.of(Map.of("port", port)), null, 1, 0, 0, 0)).plan();
        EngineException refusal = assertThrows(EngineException.class, () -> new Engine(plan, events, MOST_BYTES, new SecureRandom(), new Making()));
        assertTrue(refusal.getMessage().contains("not enough memory"), refusal::getMessage);
        requireFree(port);
    }

    /** Before anything is created, and its port is others' again, too. */
    @Test
    void shouldMakeNothingOnceItIsGivenUp() throws Exception {
        int port = Ports.free();
        var plan = new Plans().chain("c", Policy.PER_FLOW, 64, 64, 0).fwp("a", "c").sink("s").link("in", 0, "a").link("a", 0, "s")
                .node(new NodeSpec("in", "in", NodeSpec.Role.SOURCE, "tcpIn", "", Settings.of(Map.of("port", port)), null, 1, 0, 0, 0)).plan();
        var making = new Making();
        try (var engine = new Engine(plan, events, making)) {
            assertEquals(64, making.made());
            assertEquals(64, engine.snapshot().fwps());
        }
        var unwanted = new Making();
        unwanted.giveUp();
        EngineException end = assertThrows(EngineException.class, () -> new Engine(plan, events, unwanted));
        assertTrue(end.getMessage().contains("given up"), end::getMessage);
        assertEquals(0, unwanted.made());
        requireFree(port);
    }

    /** By whoever watches, while instances are created one by one: what was switched to already is closed as well. */
    @Test
    void shouldEndMidwayOnceItIsGivenUp() throws Exception {
        int port = Ports.free();
        var making = new Making();
        RandomGenerator keys = () -> {
            making.giveUp();
            return 7;
        };
        var plan = new Plans().chain("c", Policy.PER_FLOW, 64, 64, 0).fwp("a", "c").sink("s").link("in", 0, "a").link("a", 0, "s").asset(ObjectRef.Kind.KEY, "drawn while it is switched to", 32)
                .node(new NodeSpec("in", "in", NodeSpec.Role.SOURCE, "tcpIn", "", Settings.of(Map.of("port", port)), null, 1, 0, 0, 0)).plan();
        EngineException end = assertThrows(EngineException.class, () -> new Engine(plan, events, MOST_BYTES, keys, making));
        assertTrue(end.getMessage().contains("given up"), end::getMessage);
        assertTrue(making.made() > 0 && making.made() < 64, () -> "made=" + making.made());
        requireFree(port);
    }

    private static void requireFree(int port) throws Exception {
        try (var others = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertEquals(port, others.getLocalPort());
        }
    }
}
