package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.ChainFigures;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Edits while messages flow: the law holds, and FWPs that an edit does not touch keep their state. */
class LiveEditTest {
    private static final int EDITS = 150;

    private static EnginePlan plan(Random random) {
        boolean middle = random.nextBoolean();
        boolean tail = random.nextBoolean();
        boolean shared = random.nextBoolean();
        boolean tee = random.nextBoolean();
        var plans = new Plans().generator("g", random.nextBoolean() ? 0 : 20_000, 20, 0).sink("s").fwp("keep", null)
                .chain("c", random.nextInt(4) == 0 ? Policy.HASHED : Policy.PER_FLOW, 4, 64, random.nextInt(4) == 0 ? 1_000_000 : 0)
                .fwp("head", "c", Map.of("ports", tee ? 3 : 1)).link("g", 0, "keep").link("keep", 0, "head");
        String before = "head";
        if (middle) {
            plans.fwp("middle", "c", Map.of("memoryBytes", random.nextBoolean() ? 4096 : 8192)).link("head", 0, "middle", shared, false);
            before = "middle";
        }
        if (tail) {
            plans.fwp("tail", "c").link(before, 0, "tail", shared && random.nextBoolean(), false);
            before = "tail";
        }
        if (random.nextInt(5) > 0) {
            plans.link(before, 0, "s");
        }
        if (random.nextBoolean()) {
            plans.fwp("side", null).link("head", 1, "side", false, random.nextBoolean()).link("side", 0, "s");
        }
        return plans.plan();
    }

    @Test
    void shouldHoldTheLawAndKeepStateWhileEditedAtRandom() throws Exception {
        var random = new Random(20_260_101);
        try (var engine = new Engine(plan(random), new EventLog(100))) {
            engine.runLive();
            long kept = 0;
            for (int edit = 0; edit < EDITS; edit++) {
                engine.apply(plan(random));
                for (int look = 0; look < 3; look++) {
                    Snapshot snapshot = engine.snapshot();
                    assertEquals(0, snapshot.ledger().imbalance(), "after edit " + edit);
                    long count = snapshot.node("keep").orElseThrow().figures().get("count");
                    assertTrue(count >= kept, "keep lost its state at edit " + edit);
                    kept = count;
                }
            }
            assertTrue(kept > 0);
            engine.hold();
            for (int step = 0; step < 2_000 && engine.step(); step++) {
                assertEquals(0, engine.snapshot().ledger().imbalance());
            }
        }
    }

    @Test
    void shouldKeepTheStateOfAChainThatGrows() throws Exception {
        var before = new Plans().generator("g", 20_000, 4, 0).sink("s").chain("c", Policy.PER_FLOW, 4, 8, 0)
                .fwp("a", "c").link("g", 0, "a").link("a", 0, "s").plan();
        var after = new Plans().generator("g", 20_000, 4, 0).sink("s").chain("c", Policy.PER_FLOW, 4, 8, 0)
                .fwp("a", "c").fwp("b", "c").link("g", 0, "a").link("a", 0, "b").link("b", 0, "s").plan();
        try (var engine = new Engine(before, new EventLog(10))) {
            engine.runLive();
            edgeos.Await.until("100 messages", java.time.Duration.ofSeconds(60), () -> engine.snapshot().ledger().delivered() > 100);
            engine.hold();
            long count = count(engine.snapshot(), "a");
            engine.apply(after);
            assertEquals(count, count(engine.snapshot(), "a"), "untouched FWPs keep their memory");
            assertEquals(4, engine.snapshot().chains().getFirst().active());
            engine.runLive();
            edgeos.Await.until("messages through b", java.time.Duration.ofSeconds(60), () -> count(engine.snapshot(), "b") > 100);
            assertEquals(0, engine.snapshot().ledger().imbalance());
        }
    }

    private static long count(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow().figures().getOrDefault("count", 0L);
    }

    @Test
    void shouldGoOnCountingWhatAChainDidWhenItsPolicyChanges() throws Exception {
        try (var engine = new Engine(policy(Policy.PER_FLOW), new EventLog(10))) {
            ChainFigures before = Running.until(engine, "all clients are served", now -> now.chains().getFirst().activated() == 4).chains().getFirst();
            engine.apply(policy(Policy.SHARED));
            ChainFigures after = engine.snapshot().chains().getFirst();
            assertEquals(before.activated(), after.activated());
            assertEquals(after.activated() - after.active(), after.terminated(), "those that were are no more");
            Snapshot later = Running.until(engine, "the only one is served", now -> now.chains().getFirst().active() == 1);
            assertEquals(before.activated() + 1, later.chains().getFirst().activated());
        }
    }

    private static EnginePlan policy(Policy policy) {
        return new Plans().generator("g", 20_000, 4, 0).sink("s").chain("c", policy, 4, 64, 0).fwp("a", "c").link("g", 0, "a").link("a", 0, "s").plan();
    }
}
