package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.Garbage;
import edgeos.engine.spec.ChainSpec;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.EnginePlan.Scheduling;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.topology.Roles;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.telemetry.Act;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.ScheduleTrace;
import edgeos.telemetry.Snapshot.NodeFigures;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Deadlines from the gate, through FWPs that inherit them, to where messages leave. */
class DeadlineTest {
    private static final long MICRO = 1000;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static NodeSpec source(String id, double rate, int clients, String network, String deadlinesMicros) {
        var settings = new LinkedHashMap<String, Object>(Map.of("ratePerSecond", rate, "sizesBytes", "64", "clients", clients, "packetsPerClient", 0,
                "arrivals", "constant", "seed", 7, "protocol", "udp", "clientNetwork", network, "serverAddress", "10.30.0.1"));
        settings.put("serverPorts", "80");
        settings.put("deadlinesMicros", deadlinesMicros);
        return new NodeSpec(id, id, NodeSpec.Role.SOURCE, "generator", "", Settings.of(settings), null, 1, 0, 0, 0);
    }

    private static EnginePlan by(Scheduling scheduling, EnginePlan plan) {
        return new EnginePlan(scheduling, new Placement(1, 1, Map.of(Placement.core(0), 1)), plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
    }

    /** One FWP for each of 8 bulk clients, of whom four have deadlines, and one, the last in turn, that is in a hurry. */
    private static EnginePlan hurryBesideBulk(Scheduling scheduling) {
        return by(scheduling, new Plans().node(source("alarms", 1e5, 1, "10.21.0.0/16", "50")).node(source("bulk", 1e6, 8, "10.22.0.0/16", "900, 0, 700, 0"))
                .chain("b", ChainSpec.Policy.PER_FLOW, 8, 8, 0).fwp("long", "b").chain("h", ChainSpec.Policy.PER_FLOW, 1, 1, 0).fwp("hurry", "h")
                .sink("inTime").sink("anyTime")
                .link("alarms", 0, "hurry").link("hurry", 0, "inTime").link("bulk", 0, "long").link("long", 0, "anyTime").plan());
    }

    private static NodeFigures node(Engine engine, String id) {
        return engine.snapshot().node(id).orElseThrow();
    }

    private static List<Long> dueFirst(List<Long> deadlines) {
        return deadlines.stream().sorted(Comparator.comparing(due -> due == 0 ? Long.MAX_VALUE : due)).toList();
    }

    /** While held: lets gates and movers work for a while, but no core. */
    private static void fillRings(Engine engine, long nanos) {
        Roles roles = engine.topology().roles();
        roles.clock().advanceTo(roles.clock().nanos() + nanos);
        for (int round = 0; round < 100; round++) {
            engine.topology().gates().forEach(gate -> gate.doWork());
            roles.movers().forEach(mover -> mover.doWork());
        }
    }

    /** While held: lets the core run so often; returns the deadlines of those runs. */
    private static List<Long> runs(Engine engine, int most) {
        int before = engine.schedule().tracks().getFirst().count();
        for (int run = 0; run < most; run++) {
            assertEquals(1, engine.topology().roles().cores().getFirst().doWork());
        }
        ScheduleTrace.Track track = engine.schedule().tracks().getFirst();
        return Arrays.stream(track.deadlineNanos()).skip(before).boxed().toList();
    }

    @Test
    void shouldRunInTurnOrWhatIsDueFirstAndSwitchBetweenTwoRuns() throws EngineException {
        try (var engine = new Engine(hurryBesideBulk(Scheduling.RUN_TO_COMPLETION), new EventLog(100))) {
            fillRings(engine, 30 * MICRO);
            List<Long> inTurn = runs(engine, 9);
            assertNotEquals(dueFirst(inTurn), inTurn, "in turn, whoever is due");
            assertEquals(1, inTurn.stream().filter(due -> due > 0 && due < 200 * MICRO).count(), "one alarm");
            assertEquals(4, inTurn.stream().filter(due -> due == 0).count());

            fillRings(engine, 30 * MICRO);
            runs(engine, 2);
            engine.apply(hurryBesideBulk(Scheduling.EARLIEST_DEADLINE));
            List<Long> byDeadline = runs(engine, 7);
            assertEquals(dueFirst(byDeadline), byDeadline);
            assertTrue(byDeadline.getFirst() > 0 && byDeadline.getLast() == 0, "the latest are those that have no deadline");

            fillRings(engine, 30 * MICRO);
            runs(engine, 2);
            engine.apply(hurryBesideBulk(Scheduling.FIXED_PRIORITY));
            runs(engine, 7);
            assertEquals(0, engine.topology().roles().cores().getFirst().doWork(), "nobody is forgotten, and nobody runs twice");
        }
    }

    /** An alone message crosses three FWPs in 154 + 3 x (154 + 156) = 1,084 ns of the virtual clock: too late for a deadline of 1 us, in time for one of 2. */
    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void shouldCountMetAndMissedAsComputedByHand(Scheduling scheduling) throws EngineException {
        EnginePlan plan = by(scheduling, new Plans().node(source("g", 1e5, 3, "10.21.0.0/16", "1, 0, 2")).chain("c", ChainSpec.Policy.PER_FLOW, 3, 3, 0)
                .fwp("a", "c").fwp("b", "c").fwp("d", "c").sink("out").link("g", 0, "a").link("a", 0, "b").link("b", 0, "d").link("d", 0, "out").plan());
        try (var engine = new Engine(plan, new EventLog(100))) {
            while (node(engine, "out").in() < 300) {
                assertTrue(engine.step());
            }
            assertEquals(100, node(engine, "out").met());
            assertEquals(100, node(engine, "out").missed());
            var byLink = engine.snapshot().links().stream().collect(java.util.stream.Collectors.toMap(link -> link.id(), link -> List.of(link.met(), link.missed())));
            assertEquals(List.of(100L, 100L), byLink.get("d.0-out"), "the wire by which they leave their chain");
            assertEquals(List.of(0L, 0L), byLink.get("a.0-b"));
            assertEquals(0, node(engine, "g").met() + node(engine, "a").missed());
        }
    }

    @Test
    void shouldTellTheDeadlineOfEachRun() throws EngineException {
        EnginePlan plan = by(Scheduling.EARLIEST_DEADLINE, new Plans().node(source("g", 1000, 1, "10.21.0.0/16", "40")).fwp("a", null).sink("out")
                .link("g", 0, "a").link("a", 0, "out").plan());
        try (var engine = new Engine(plan, new EventLog(100))) {
            var due = new ArrayList<Long>();
            while (due.size() < 20) {
                assertTrue(engine.step());
                engine.takeActs().stream().filter(Act.Produced.class::isInstance).forEach(act -> due.add(act.atNanos() + 40 * MICRO));
            }
            ScheduleTrace.Track track = engine.schedule().tracks().getFirst();
            assertTrue(track.count() >= 18);
            for (int run = 0; run < track.count(); run++) {
                assertEquals(due.get(run), track.deadlineNanos()[run]);
                assertEquals(track.stopNanos()[run] > due.get(run), track.isMissed(run));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scheduling.class)
    void shouldAllocateNothingForRunsMovesAndDeadlines(Scheduling scheduling) throws Exception {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        EnginePlan plan = by(scheduling, new Plans().node(source("g", 0, 8, "10.21.0.0/16", "50, 500, 0")).chain("c", ChainSpec.Policy.PER_FLOW, 8, 8, 0)
                .fwp("a", "c").fwp("b", "c").sink("out").link("g", 0, "a").link("a", 0, "b").link("b", 0, "out").plan());
        try (var engine = new Engine(plan, new EventLog(100))) {
            engine.runLive();
            long[] cores = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("edgeos core")).mapToLong(Thread::threadId)
                    .toArray();
            assertTrue(cores.length > 0);
            long least = Garbage.leastBytes(0, () -> {
                long runsBefore = node(engine, "a").runs();
                long before = allocated(threads, cores);
                Await.until("2,000 runs", LIMIT, () -> node(engine, "a").runs() >= runsBefore + 2000);
                return allocated(threads, cores) - before;
            });
            assertEquals(0, least, "bytes of 2,000 runs and more");
        }
    }

    private static long allocated(com.sun.management.ThreadMXBean threads, long[] ids) {
        long sum = 0;
        for (long id : ids) {
            sum += threads.getThreadAllocatedBytes(id);
        }
        return sum;
    }
}
