package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.count.RunCounters;
import edgeos.engine.duty.DutyCycle;
import edgeos.engine.ring.Ring;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.EnginePlan.Scheduling;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.engine.topology.Roles;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Roles that share a thread, and FWPs that share a core, do not take from each other what is not theirs. */
class FairTurnsTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    /** The most messages of a mover's burst. */
    private static final long MOST_BURST = 256;
    private static final long BUDGET_NANOS = 100_000;
    private static final Placement TOGETHER = new Placement(1, 1, Map.of(Placement.GATE, 0, Placement.mover(0), 0, Placement.MANAGER, 0, Placement.core(0), 0));
    private static final Placement APART = new Placement(1, 1, Map.of(Placement.GATE, 0, Placement.mover(0), 0, Placement.MANAGER, 0, Placement.core(0), 1));

    private static EnginePlan placed(Plans plans, Scheduling scheduling, Placement placement) {
        EnginePlan plan = plans.plan();
        return new EnginePlan(scheduling, placement, plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
    }

    /** Takes so long for each batch, which is more than its budget. */
    private static NodeSpec heavy(String id, int micros) {
        return new NodeSpec(id, id, Role.FWP, "stubborn", "trial.Stubborn", Settings.of(Map.of("at", 0, "batchMicros", micros)), null, 8, 65_536, 4, BUDGET_NANOS);
    }

    private static NodeFigures node(Snapshot snapshot, String id) {
        return snapshot.node(id).orElseThrow();
    }

    /** A run of the heavy one is longer than all turns that mover and core take together. If the mover had one burst for each, the others' messages would go one hop further at each, and no more than those of one burst. */
    @Test
    void shouldCarryTheMessagesOfAHundredClientsBesideAnFwpThatIsAlwaysBusy() throws Exception {
        var plans = new Plans().generator("h", 0, 4, 0).node(heavy("heavy", 200)).sink("t").link("h", 0, "heavy").link("heavy", 0, "t")
                .generator("g", 0, 100, 0).chain("c", Policy.PER_FLOW, 100, 100, 0).fwp("a", "c").fwp("b", "c").fwp("d", "c").sink("s")
                .link("g", 0, "a").link("a", 0, "b").link("b", 0, "d").link("d", 0, "s");
        try (var engine = new Engine(placed(plans, Scheduling.RUN_TO_COMPLETION, TOGETHER), new EventLog(10))) {
            engine.begin();
            Await.until("all clients are served", LIMIT, () -> node(engine.snapshot(), "d").instances() == 100);
            Snapshot before = engine.snapshot();
            Await.until("the heavy one ran", LIMIT, () -> node(engine.snapshot(), "heavy").runs() > node(before, "heavy").runs() + 50);
            Snapshot after = engine.snapshot();
            long runs = node(after, "heavy").runs() - node(before, "heavy").runs();
            long carried = node(after, "d").in() - node(before, "d").in();
            assertTrue(carried > 4 * MOST_BURST * runs, "carried=" + carried + " runs=" + runs);
        }
    }

    /** Only gates, movers, and the manager are held by who looks. What waits is enough for most of a second, in case that those have to wait for their turn on a busy machine before they are held. */
    @Test
    void shouldRunFwpsWhileTheDataPlaneIsHeld() throws Exception {
        var plans = new Plans().generator("g", 0, 4, 0).node(heavy("heavy", 2_000)).sink("s").link("g", 0, "heavy").link("heavy", 0, "s");
        try (var engine = new Engine(placed(plans, Scheduling.RUN_TO_COMPLETION, APART), new EventLog(10))) {
            engine.begin();
            Ring ring = engine.topology().shared().get("heavy").ring();
            Await.until("messages wait", LIMIT, () -> engine.snapshot().ledger().delivered() > 0 && ring.fill() > 0.5);
            var asked = new boolean[1];
            engine.search("heavy", _ -> {
                for (int run = asked[0] ? 3 : 0; run < 3; run++) {
                    long processed = ring.processedAcquire();
                    Await.until("run " + run + " while held", LIMIT, () -> ring.processedAcquire() > processed);
                }
                asked[0] = true;
                return false;
            });
            assertTrue(asked[0]);
        }
    }

    private static NodeSpec hurried(String id, int clients) {
        var settings = new LinkedHashMap<String, Object>(Map.of("ratePerSecond", 0, "sizesBytes", "64", "clients", clients, "packetsPerClient", 0,
                "arrivals", "constant", "seed", 7, "protocol", "udp", "clientNetwork", "10.22.0.0/16", "serverAddress", "10.30.0.1"));
        settings.put("serverPorts", "80");
        settings.put("deadlinesMicros", "900,700");
        return new NodeSpec(id, id, Role.SOURCE, "generator", "", Settings.of(settings), null, 1, 0, 0, 0);
    }

    private static void workOut(List<? extends DutyCycle> cycles) {
        for (DutyCycle cycle : cycles) {
            while (cycle.doWork() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    /** The core looks when each of hundreds is due, and then runs one: the least of many rounds, so that nobody else's time counts. */
    @Test
    void shouldChargeNoFwpForFindingOutWhoIsDueFirst() throws Exception {
        int clients = 500;
        var plans = new Plans().node(hurried("g", clients)).chain("c", Policy.PER_FLOW, clients, clients, 0).fwp("a", "c").sink("s").link("g", 0, "a").link("a", 0, "s");
        try (var engine = new Engine(placed(plans, Scheduling.EARLIEST_DEADLINE, TOGETHER), new EventLog(10))) {
            Roles roles = engine.topology().roles();
            roles.clock().run();
            RunCounters counters = engine.topology().templates().get("a").runs(0);
            long leastCharged = Long.MAX_VALUE;
            long leastTaken = Long.MAX_VALUE;
            for (int round = 0; round < 10; round++) {
                for (int turn = 0; turn < 15; turn++) {
                    engine.topology().gates().forEach(gate -> gate.doWork());
                    roles.movers().forEach(DutyCycle::doWork);
                }
                long charged = counters.nanos();
                long start = System.nanoTime();
                roles.cores().forEach(DutyCycle::doWork);
                leastTaken = Math.min(leastTaken, System.nanoTime() - start);
                leastCharged = Math.min(leastCharged, counters.nanos() - charged);
                workOut(roles.cores());
                workOut(roles.movers());
            }
            assertTrue(leastCharged < leastTaken / 2, "charged=" + leastCharged + " taken=" + leastTaken);
        }
    }

    /** Who sends as fast as there is room, and longer messages, gets no more bytes of a ring that stays full than another one. */
    @Test
    void shouldGiveAllThatSendIntoOneFullRingAsManyBytes() throws Exception {
        var large = new NodeSpec("large", "large", Role.SOURCE, "generator", "", Settings.of(Map.of("sizesBytes", "512", "ratePerSecond", 0.0, "clients", 4, "clientNetwork", "10.21.0.0/16", "serverAddress", "10.30.0.1",
                "serverPorts", "80", "protocol", "udp")), null, 1, 0, 0, 0);
        var plans = new Plans().generator("small", 0, 4, 0).node(large).generator("other", 0, 4, 0).node(heavy("heavy", 200)).sink("s")
                .link("small", 0, "heavy").link("large", 0, "heavy").link("other", 0, "heavy").link("heavy", 0, "s");
        try (var engine = new Engine(plans.plan(), new EventLog(10))) {
            engine.runLive();
            Await.until("the ring was full", LIMIT, () -> engine.snapshot().links().stream().limit(3).allMatch(link -> link.stalls() > 100));
            Snapshot before = engine.snapshot();
            Await.until("messages came through", LIMIT, () -> engine.snapshot().ledger().delivered() > before.ledger().delivered() + 20_000);
            Snapshot after = engine.snapshot();
            double most = 0;
            double least = Double.MAX_VALUE;
            for (int link = 0; link < 3; link++) {
                double bytes = after.links().get(link).bytes() - before.links().get(link).bytes();
                most = Math.max(most, bytes);
                least = Math.min(least, bytes);
            }
            assertTrue(least > 0.7 * most, after.links()::toString);
            assertTrue(after.links().stream().limit(3).allMatch(link -> link.state() == LinkState.BACK_PRESSURED), after.links()::toString);
        }
    }
}
