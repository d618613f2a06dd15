package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.FwpState;
import edgeos.telemetry.FwpView;
import edgeos.telemetry.InstanceView;
import edgeos.telemetry.PoolView;
import edgeos.telemetry.Snapshot.ChainFigures;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** A look at every FWP says what the engine counts otherwise; a close look at one says what that one did. */
class PoolSightTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static Plans perClient(Policy policy, int limit) {
        return new Plans().generator("g", 20_000, 4, 0).fwp("before", null).sink("s").chain("c", policy, 4, limit, 0).fwp("a", "c").fwp("b", "c")
                .link("g", 0, "before").link("before", 0, "a").link("a", 0, "b").link("b", 0, "s");
    }

    private static void step(Engine engine, BooleanSupplier until) {
        for (int steps = 0; !until.getAsBoolean(); steps++) {
            assertTrue(steps < 1_000_000 && engine.step(), "it never happened");
        }
    }

    private static Map<FwpState, Integer> count(PoolView.Block block) {
        var counts = new EnumMap<FwpState, Integer>(FwpState.class);
        for (int at = 0; at < block.states().length; at++) {
            counts.merge(block.state(at), 1, Integer::sum);
        }
        return counts;
    }

    private static int of(Map<FwpState, Integer> counts, FwpState... states) {
        return List.of(states).stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }

    @Test
    void shouldShowEveryFwpInTheStateThatTheSnapshotCounts() throws EngineException {
        try (var engine = new Engine(perClient(Policy.PER_FLOW, 10).plan(), new EventLog(100))) {
            assertEquals(0, of(count(engine.pool().blocks().getLast()), FwpState.ACTIVE, FwpState.RUNNING), "nobody is served yet");
            step(engine, () -> engine.snapshot().chains().getFirst().active() == 4 && engine.snapshot().ledger().delivered() > 20);
            PoolView pool = engine.pool();
            assertEquals(engine.snapshot().fwps(), pool.count());
            assertEquals(List.of("", "c"), pool.blocks().stream().map(PoolView.Block::chain).toList());
            assertEquals(List.of("a", "b"), pool.blocks().getLast().nodes());
            ChainFigures chain = engine.snapshot().chains().getFirst();
            Map<FwpState, Integer> counts = count(pool.blocks().getLast());
            assertEquals(2 * chain.active(), of(counts, FwpState.ACTIVE, FwpState.RUNNING));
            assertEquals(2 * chain.cachedCleaned(), of(counts, FwpState.CREATED));
            assertTrue(of(counts, FwpState.RUNNING) > 0, "messages came since the first look");
            Map<FwpState, Integer> still = count(engine.pool().blocks().getLast());
            assertTrue(of(still, FwpState.RUNNING) <= 2 * chain.active(), still::toString);
            assertEquals(4, java.util.Arrays.stream(pool.blocks().getLast().clients()).filter(client -> client != 0).distinct().count());
        }
    }

    @Test
    void shouldTellUsedInstancesFromThoseThatNeverWere() throws EngineException {
        try (var engine = new Engine(perClient(Policy.PER_PACKET, 6).plan(), new EventLog(100))) {
            step(engine, () -> engine.snapshot().chains().getFirst().cleaned() > 3);
            Map<FwpState, Integer> counts = count(engine.pool().blocks().getLast());
            ChainFigures chain = engine.snapshot().chains().getFirst();
            assertEquals(2 * chain.cachedCleaned(), of(counts, FwpState.CREATED, FwpState.CLEANED));
            assertEquals(2 * chain.cachedUncleaned(), of(counts, FwpState.CLEANING));
            assertTrue(of(counts, FwpState.CLEANED) > 0, counts::toString);
        }
    }

    @Test
    void shouldMarkWhatFaultedAndSayWhy() throws EngineException {
        var plans = new Plans().generator("g", 20_000, 4, 0).sink("s").faulty("bad", null, Map.of("at", 3, "onFault", "stop"))
                .link("g", 0, "bad").link("bad", 0, "s");
        try (var engine = new Engine(plans.plan(), new EventLog(100))) {
            engine.runLive();
            Await.until("the manager took note of it", LIMIT, () -> engine.look("", -1, "bad").orElseThrow().fwps().getFirst().faults() == 1);
            Await.until("it is stopped", LIMIT, () -> engine.pool().blocks().getFirst().state(0) == FwpState.FAULTED);
            long turns = engine.snapshot().serial();
            Await.until("the engine goes on", LIMIT, () -> engine.snapshot().serial() > turns + 2);
            assertEquals(FwpState.FAULTED, engine.pool().blocks().getFirst().state(0), "for good");
        }
    }

    @Test
    void shouldMarkAFaultedInstanceOfAChainUntilItIsUsedAgain() throws EngineException {
        var plans = new Plans().generator("g", 20_000, 4, 0).sink("s").chain("c", Policy.PER_FLOW, 4, 8, 0)
                .faulty("bad", "c", Map.of("at", 3, "onFault", "stop")).link("g", 0, "bad").link("bad", 0, "s");
        try (var engine = new Engine(plans.plan(), new EventLog(100))) {
            step(engine, () -> engine.snapshot().protection().faults().stream().anyMatch(faults -> faults.faults() > 0));
            Map<FwpState, Integer> counts = count(engine.pool().blocks().getFirst());
            assertTrue(of(counts, FwpState.FAULTED) > 0, counts::toString);
        }
    }

    @Test
    void shouldSayOfOneInstanceWhatTheEngineSaysAndTimeItsMessagesSinceSomebodyLooked() throws EngineException {
        try (var engine = new Engine(perClient(Policy.PER_FLOW, 10).plan(), new EventLog(100))) {
            step(engine, () -> engine.snapshot().ledger().delivered() > 20);
            InstanceView first = engine.look("c", 0, "").orElseThrow();
            assertEquals(0, first.latency().count(), "nothing was timed before somebody looked");
            long out = first.fwps().getLast().out();
            step(engine, () -> engine.snapshot().ledger().delivered() > 80);
            InstanceView now = engine.look("c", 0, "").orElseThrow();
            assertEquals(now.fwps().getLast().out() - out, now.latency().count());
            assertTrue(now.latency().count() > 10 && now.latency().p50Nanos() > 0, now.latency()::toString);
            FwpView same = engine.fwps("b", 100).stream().filter(fwp -> fwp.instance() == 0).findFirst().orElseThrow();
            InstanceView.Fwp fwp = now.fwps().getLast();
            assertEquals(same.in(), fwp.in());
            assertEquals(same.queued(), fwp.queued());
            assertEquals(same.memoryBytes(), fwp.stateBytes() + fwp.ringBytes());
            assertEquals(same.clientAddress(), now.client());
            assertEquals(fwp.in() - fwp.out(), fwp.queued());
            assertEquals(first.sinceNanos(), now.sinceNanos());
            assertTrue(engine.look("c", 1, "").orElseThrow().sinceNanos() >= now.atNanos(), "another one is looked at from then on");
            assertEquals(0, engine.look("c", 0, "").orElseThrow().latency().count(), "who looks again begins anew");
            assertTrue(engine.look("", -1, "").isEmpty());
        }
    }

    @Test
    void shouldTimeAnFwpOutsideOfChainsToo() throws EngineException {
        try (var engine = new Engine(perClient(Policy.PER_FLOW, 10).plan(), new EventLog(100))) {
            engine.look("", -1, "before");
            step(engine, () -> engine.snapshot().ledger().delivered() > 20);
            InstanceView now = engine.look("", -1, "before").orElseThrow();
            assertEquals(now.fwps().getFirst().out(), now.latency().count());
            assertEquals(-1, now.number());
        }
    }
}
