package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.fwp.Unit;
import edgeos.engine.fwp.Units;
import edgeos.engine.mover.Mover;
import edgeos.engine.ring.Ring;
import edgeos.engine.sched.Core;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.topology.Roles;
import edgeos.engine.topology.Topology;
import edgeos.memory.RecordLayout;
import edgeos.notation.Placement;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Ledger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A snapshot looks only at rings that somebody marked. Whoever looks at every ring there is finds just as many messages, after whatever was done to the drawing and its FWPs. */
class OccupiedTest {
    private static final Policy[] POLICIES = {Policy.PER_FLOW, Policy.HASHED, Policy.SHARED, Policy.PER_PACKET};
    /** Placed so that cores go on while others count. */
    private static final Placement APART = new Placement(1, 2, Map.of(Placement.GATE, 0, Placement.mover(0), 0, Placement.mover(1), 0, Placement.MANAGER, 0, Placement.core(0), 1));
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** Units get the lowest free numbers. */
    private static final int NUMBERS = 4096;
    private static final int ROUNDS = 40;
    private static final int MOST_STEPS = 30;
    private static final int LIVE_ROUNDS = 30;
    private static final int MOST_LOOKS = 6;
    /** Its first drawing is whole: messages come through it. */
    private static final long WHOLE = 5;

    private Ledger before;

    /** Clients that come and go; FWPs with an outbox in a chain and outside of it, some of which crash; wires that are cut, revoked, or full. */
    private static EnginePlan plan(Random random) {
        Policy policy = POLICIES[random.nextInt(POLICIES.length)];
        long idleNanos = random.nextInt(3) == 0 ? 0 : 200_000;
        var plans = new Plans().generator("g", random.nextBoolean() ? 0 : 50_000, 12, 8).chain("c", policy, 3, random.nextInt(3) == 0 ? 3 : 12, idleNanos).sink("s")
                .node(EmissionTest.talker("t", "c", talks(random))).node(EmissionTest.talker("u", null, talks(random))).fwp("a", "c").fwp("b", null);
        plans.link("g", 0, "b").link("b", 0, "t").link("a", 0, "u");
        if (random.nextInt(6) > 0) {
            plans.link("t", 0, "a", false, random.nextInt(3) == 0);
        }
        if (random.nextInt(6) > 0) {
            plans.link("u", 0, "s");
        }
        if (random.nextBoolean()) {
            plans.faulty("x", null, Map.of("at", 1 + random.nextInt(20))).link("t", 1, "x").link("x", 0, "s");
        }
        String[] revocable = {"role:mover>outRing:t", "role:mover>inRing:u", "role:scheduler>thread:a", "role:manager>memory:t"};
        if (random.nextInt(3) == 0) {
            plans.revoke(revocable[random.nextInt(revocable.length)]);
        }
        EnginePlan plan = plans.plan();
        return new EnginePlan(EnginePlan.Scheduling.values()[random.nextInt(3)], APART, plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
    }

    private static Map<String, Object> talks(Random random) {
        return Map.of("answers", 1 + random.nextInt(6), "remembers", random.nextBoolean(), "lengthBytes", 100 + random.nextInt(1_000), "crashesAt", random.nextInt(3) == 0 ? 7 : 0);
    }

    private static Set<Unit> known(Topology topology) {
        return topology.units().flatMap(unit -> unit.outbox() == null ? Stream.of(unit) : Stream.of(unit, unit.outbox().unit())).collect(Collectors.toSet());
    }

    private void compare(Engine engine, String when) {
        Ledger told = engine.snapshot().ledger();
        Topology topology = engine.topology();
        Units units = topology.roles().units();
        assertTrue(units.most() - units.free() < NUMBERS, "not all rings are looked at");
        Set<Unit> known = known(topology);
        long there = 0;
        for (int number = 0; number < NUMBERS; number++) {
            Unit unit = units.getAcquire(number);
            int count = unit == null ? 0 : unit.ring().count();
            there += count;
            assertTrue(count == 0 || unit.speaker().isDown() || known.contains(unit), () -> when + ": flows of messages are taken for free in unit " + unit.index());
        }
        assertEquals(there, told.inFlight(), when);
        assertEquals(0, told.imbalance(), () -> when + ": " + told);
        assertTrue(before == null || told.created() >= before.created() && told.discarded() >= before.discarded(), () -> when + ": " + told + " after " + before);
        before = told;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void shouldFindEveryMessageAtEveryStep(long seed) throws Exception {
        var random = new Random(seed);
        try (var engine = new Engine(plan(random), new EventLog(100))) {
            for (int round = 0; round < ROUNDS; round++) {
                int steps = random.nextInt(MOST_STEPS);
                for (int step = 0; step < steps && engine.step(); step++) {
                    compare(engine, "round " + round + " step " + step);
                }
                engine.apply(plan(random));
                compare(engine, "round " + round + " edited");
            }
            assertTrue(before.delivered() > 0 && before.created() > 0 && before.discarded() > 0, before::toString);
        }
    }

    @Test
    void shouldFindEveryMessageWhereverARunIsHeld() throws Exception {
        var random = new Random(WHOLE);
        try (var engine = new Engine(plan(random), new EventLog(100))) {
            engine.begin();
            Await.until("messages", LIMIT, () -> engine.snapshot().ledger().delivered() > 0);
            engine.hold();
            for (int round = 0; round < LIVE_ROUNDS; round++) {
                engine.begin();
                for (int look = random.nextInt(MOST_LOOKS); look >= 0; look--) {
                    assertEquals(0, engine.snapshot().ledger().imbalance());
                }
                if (random.nextBoolean()) {
                    engine.apply(plan(random));
                }
                engine.hold();
                compare(engine, "round " + round);
            }
        }
    }

    /** It says the rest when there is room again, though no message comes to it meanwhile. */
    @Test
    void shouldNotTakeForFreeWhatAnFwpMayStillSpeakFor() throws Exception {
        var talker = EmissionTest.talker("t", "c", Map.of("answers", 9, "remembers", true));
        var plan = new Plans().generator("g", 1_000, 1, 0).chain("c", Policy.SHARED, 1, 1, 0).node(talker).sink("s").link("g", 0, "t").link("t", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            while (engine.snapshot().ledger().consumed() == 0) {
                assertTrue(engine.step());
            }
            Roles roles = engine.topology().roles();
            Unit unit = engine.topology().pools().get("c").active().getFirst().units().getFirst();
            while (unit.outbox().ring().count() > 0) {
                roles.movers().forEach(Mover::doWork);
            }
            assertEquals(0, engine.snapshot().ledger().inFlight());
            roles.cores().forEach(Core::doWork);
            assertTrue(unit.outbox().ring().count() > 0, "it has more to say");
            assertTrue(known(engine.topology()).contains(unit));
            assertEquals(unit.outbox().ring().count(), engine.snapshot().ledger().inFlight());
        }
    }

    /** A core may still be in a batch of an FWP that an edit takes away. */
    @Test
    void shouldCountWhatAnFwpSaysAfterItWasTakenAway() throws Exception {
        var plan = new Plans().generator("g", 1_000, 1, 0).node(EmissionTest.talker("t", null, Map.of())).sink("s").link("g", 0, "t").link("t", 0, "s").plan();
        try (var engine = new Engine(plan, new EventLog(10))) {
            Unit talker = engine.topology().shared().get("t");
            engine.topology().roles().manager().retire(List.of(talker), false);
            Ring said = talker.outbox().ring();
            int stride = RecordLayout.strideBytes(100);
            assertTrue(said.room(stride) >= stride);
            said.note(stride, 0, 0, 0);
            said.publishRelease();
            talker.lane().speaks(talker.outbox().unit().index());
            Ledger during = engine.snapshot().ledger();
            assertEquals(List.of(1L, 1L, 0L), List.of(during.created(), during.inFlight(), during.discarded()), during::toString);
            engine.topology().roles().manager().giveBackRetired();
            Ledger after = engine.snapshot().ledger();
            assertEquals(List.of(1L, 0L, 1L), List.of(after.created(), after.inFlight(), after.discarded()), after::toString);
        }
    }
}
