package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Protection.Denial;
import edgeos.telemetry.Snapshot;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.Split;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The engine does what the plan grants, and nothing else. */
class CapabilityTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SEND = "node:f0>inRing:f1#f0.0-f1";

    private static Plans row() {
        return row(0);
    }

    private static Plans row(double rate) {
        return new Plans().generator("g", rate, 8, 0).fwp("f0", null).fwp("f1", null).fwp("f2", null).sink("s")
                .link("g", 0, "f0").link("f0", 0, "f1").link("f1", 0, "f2").link("f2", 0, "s");
    }

    private static Snapshot lawful(Engine engine) {
        Snapshot snapshot = engine.snapshot();
        assertEquals(0, snapshot.ledger().imbalance(), snapshot.ledger()::toString);
        return snapshot;
    }

    private static void awaitDelivered(Engine engine, long more) {
        long goal = engine.snapshot().ledger().delivered() + more;
        Await.until("messages delivered", LIMIT, () -> lawful(engine).ledger().delivered() >= goal);
    }

    /** Waits until what is not denied has run dry. */
    private static Snapshot settled(Engine engine) {
        var last = new long[] {-1, 0};
        Await.until("everything waits", LIMIT, () -> {
            Snapshot now = lawful(engine);
            long sum = now.nodes().stream().mapToLong(node -> node.in() + node.out()).sum();
            last[1] = sum == last[0] ? last[1] + 1 : 0;
            last[0] = sum;
            return last[1] > 20;
        });
        return lawful(engine);
    }

    @Test
    void shouldTellWhereTheTimeOfMessagesWentThatLeftWhateverIsHeld() throws Exception {
        try (var engine = new Engine(row(20_000).plan(), new EventLog(100))) {
            engine.runLive();
            awaitDelivered(engine, 10_000);
            double before = moveShare(lawful(engine));
            engine.apply(row(20_000).revoke(SEND).plan());
            long heldSince = lawful(engine).atNanos();
            Await.until("what is held is held for long", LIMIT, () -> lawful(engine).atNanos() > heldSince + 1_000_000_000);
            Snapshot later = lawful(engine);
            assertEquals(before, moveShare(later), 0.2, later.split()::toString);
            assertEquals(later.latency().meanNanos(), sum(later.split()), later.latency().meanNanos() * 0.02);
        }
    }

    private static double sum(Split split) {
        return split.gateNanos() + split.waitNanos() + split.runNanos() + split.moveNanos();
    }

    private static double moveShare(Snapshot snapshot) {
        return snapshot.split().moveNanos() / sum(snapshot.split());
    }

    @Test
    void shouldDenyAWireWhoseCapabilityIsRevokedInTheMiddleOfARunAndResumeItLater() throws Exception {
        var events = new EventLog(100);
        try (var engine = new Engine(row().plan(), events)) {
            engine.runLive();
            awaitDelivered(engine, 1_000);
            engine.apply(row().revoke(SEND).plan());
            long crossed = lawful(engine).links().get(1).messages();
            Snapshot denied = settled(engine);
            assertEquals(crossed, denied.links().get(1).messages(), "once apply has returned, nothing crosses");
            assertEquals(LinkState.DENIED, denied.links().get(1).state());
            assertEquals(0, denied.ledger().dropped() + denied.ledger().discarded());
            Denial denial = denied.protection().denials().getFirst();
            assertEquals("f0.0-f1", denial.link());
            assertEquals(SEND, denial.capability());
            assertTrue(denial.waiting() > 0);
            var figures = denied.protection().capabilities().stream().filter(each -> each.id().equals(SEND)).findFirst().orElseThrow();
            assertTrue(figures.revoked() && figures.refused() > 0);
            assertTrue(denied.protection().capabilityFaults() >= figures.refused());
            assertTrue(events.after(0).stream().anyMatch(event -> event.topic() == Event.Topic.CAPABILITY && event.subject().equals("f0")));
            engine.apply(row().plan());
            awaitDelivered(engine, 1_000);
            Snapshot resumed = lawful(engine);
            assertTrue(resumed.protection().denials().isEmpty());
            assertTrue(resumed.links().get(1).state() != LinkState.DENIED);
            assertEquals(0, resumed.ledger().dropped() + resumed.ledger().discarded());
        }
    }

    @Test
    void shouldDenyAWireWhoseCapabilityWasDerivedFromARevokedOne() throws Exception {
        try (var engine = new Engine(row().plan(), new EventLog(100))) {
            engine.runLive();
            awaitDelivered(engine, 100);
            engine.apply(row().revoke("owner/inRing:f1").plan());
            Snapshot denied = settled(engine);
            assertEquals(LinkState.DENIED, denied.links().get(1).state());
            engine.apply(row().plan());
            awaitDelivered(engine, 1_000);
        }
    }

    /** What stops when a capability is missing, by what it is for. */
    @Test
    void shouldHandOutNothingThatIsNotNeededAndNeedAllThatIsHandedOut() throws Exception {
        var stopped = new TreeMap<String, String>();
        List<String> ids = row().plan().grants().stream().map(grant -> grant.id()).filter(id -> !id.startsWith("owner/")).toList();
        for (String id : ids) {
            try (var engine = new Engine(row().without(id).plan(), new EventLog(100))) {
                for (int step = 0; step < 400 && engine.step(); step++) {
                    lawful(engine);
                }
                stopped.put(id, reach(lawful(engine)));
            }
        }
        var expected = new TreeMap<String, String>();
        ids.forEach(id -> expected.put(id, expectation(id)));
        assertEquals(expected, stopped);
    }

    /** Ids of nodes at which something arrived. */
    private static String reach(Snapshot snapshot) {
        var reached = new TreeSet<String>();
        snapshot.nodes().stream().filter(node -> node.in() > 0).forEach(node -> reached.add(node.id()));
        return String.join(" ", reached);
    }

    private static String expectation(String id) {
        List<String> row = List.of("g", "f0", "f1", "f2", "s");
        String object = id.substring(id.indexOf('>') + 1);
        String of = object.substring(object.indexOf(':') + 1).replaceAll("#.*", "");
        int stopsAt = switch (id.replaceAll(":.*>", ">").replaceAll("(>[a-zA-Z]+):.*", "$1")) {
            case "node>thread", "node>gate" -> row.size();
            case "node>port" -> of.equals("g") ? 0 : row.indexOf(of);
            case "role>port", "node>inRing", "role>inRing" -> id.contains("#") || id.startsWith("role") ? row.indexOf(of) : row.indexOf(of) + 1;
            case "role>thread", "node>memory", "role>memory", "node>outRing", "role>outRing" -> row.indexOf(of) + 1;
            default -> throw new IllegalArgumentException(id);
        };
        return String.join(" ", new TreeSet<>(row.subList(0, stopsAt)));
    }

    @Test
    void shouldNotRunAnFwpOnceItsTimeIsRevoked() throws Exception {
        try (var engine = new Engine(row().plan(), new EventLog(100))) {
            engine.runLive();
            awaitDelivered(engine, 1_000);
            engine.apply(row().revoke("role:scheduler>thread:f1").plan());
            long runs = lawful(engine).nodes().get(2).runs();
            Snapshot later = settled(engine);
            assertEquals(runs, later.nodes().get(2).runs(), "no core runs it once apply has returned");
            assertTrue(later.protection().capabilities().stream().anyMatch(each -> each.id().equals("role:scheduler>thread:f1") && each.revoked()));
            engine.apply(row().plan());
            awaitDelivered(engine, 1_000);
        }
    }

    @Test
    void shouldDenyAShareLinkWhenEitherEndLosesTheOthersMemory() throws Exception {
        for (String id : List.of("node:a>memory:b", "node:b>memory:a")) {
            try (var engine = new Engine(sharing().plan(), new EventLog(100))) {
                engine.runLive();
                awaitDelivered(engine, 500);
                engine.apply(sharing().revoke(id).plan());
                Snapshot denied = settled(engine);
                assertEquals(LinkState.DENIED, denied.links().get(1).state(), id);
                assertEquals(List.of(id), denied.protection().denials().stream().map(Denial::capability).toList());
                assertTrue(denied.protection().denials().getFirst().waiting() > 0);
                engine.apply(sharing().plan());
                awaitDelivered(engine, 500);
            }
        }
    }

    private static Plans sharing() {
        return new Plans().generator("g", 0, 4, 0).sink("s").fwp("a", null).fwp("b", null).link("g", 0, "a").link("a", 0, "b", true, false).link("b", 0, "s");
    }

    private static Plans chain(Policy policy) {
        return new Plans().generator("g", 0, 8, 0).sink("s").chain("c", policy, 8, 8, 0).fwp("a", "c").fwp("b", "c")
                .link("g", 0, "a").link("a", 0, "b").link("b", 0, "s");
    }

    @Test
    void shouldMakeAndCleanInstancesOnlyWithTheManagersCapabilities() throws Exception {
        try (var engine = new Engine(chain(Policy.PER_PACKET).revoke("role:manager>memory:b").plan(), new EventLog(100))) {
            engine.runLive();
            Snapshot none = settled(engine);
            assertEquals(0, none.chains().getFirst().created());
            assertEquals(0, none.ledger().dropped(), "messages wait for an instance");
            engine.apply(chain(Policy.PER_PACKET).plan());
            awaitDelivered(engine, 1_000);
            engine.apply(chain(Policy.PER_PACKET).revoke("role:manager>memory:a").plan());
            Snapshot stuck = settled(engine);
            assertTrue(stuck.chains().getFirst().cachedUncleaned() > 0);
            assertTrue(stuck.protection().capabilityFaults() > 0);
            engine.apply(chain(Policy.PER_PACKET).plan());
            awaitDelivered(engine, 1_000);
        }
    }

    @Test
    void shouldDenyAllThatLeadsPastABypassedChain() throws Exception {
        for (String id : List.of("node:g>inRing:a#g.0-a", "node:a>inRing:b#a.0-b", "node:b>port:s#b.0-s")) {
            try (var engine = new Engine(chain(Policy.BYPASS).revoke(id).plan(), new EventLog(100))) {
                engine.runLive();
                assertEquals(0, settled(engine).ledger().delivered(), id);
                engine.apply(chain(Policy.BYPASS).plan());
                awaitDelivered(engine, 100);
            }
        }
    }

    @Test
    void shouldHoldTheLawWhileGrantsComeAndGoAThousandTimes() throws Exception {
        var random = new Random(20_260_303);
        List<String> ids = chain(Policy.PER_FLOW).plan().grants().stream().map(grant -> grant.id()).toList();
        try (var engine = new Engine(chain(Policy.PER_FLOW).plan(), new EventLog(100))) {
            engine.runLive();
            awaitDelivered(engine, 100);
            for (int edit = 0; edit < 1_000; edit++) {
                String id = ids.get(random.nextInt(ids.size()));
                engine.apply(edit % 2 == 0 ? chain(Policy.PER_FLOW).revoke(id).plan() : chain(Policy.PER_FLOW).plan());
                Snapshot now = lawful(engine);
                if (edit % 2 == 0) {
                    Map<String, Long> before = crossings(now);
                    Map<String, Long> after = crossings(lawful(engine));
                    now.protection().denials().forEach(denial -> assertEquals(before.get(denial.link()), after.get(denial.link())));
                }
            }
            Snapshot end = lawful(engine);
            assertFalse(end.links().stream().anyMatch(link -> link.state() == LinkState.DENIED));
            assertEquals(0, end.ledger().dropped() + end.ledger().discarded());
            awaitDelivered(engine, 1_000);
        }
    }

    private static Map<String, Long> crossings(Snapshot snapshot) {
        var crossings = new TreeMap<String, Long>();
        snapshot.links().forEach(link -> crossings.put(link.id(), link.messages()));
        return crossings;
    }

    @Test
    void shouldLetNothingFlowUnderAPlanThatGrantsNothing() throws Exception {
        EnginePlan plan = row().plan();
        var nothing = new EnginePlan(plan.scheduling(), plan.placement(), plan.nodes(), plan.links(), plan.chains(), List.of(), List.of());
        try (var engine = new Engine(nothing, new EventLog(100))) {
            assertFalse(engine.step());
            assertEquals(0, lawful(engine).ledger().produced());
        }
    }
}
