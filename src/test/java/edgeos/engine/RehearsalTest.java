package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.LinkSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Settings;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** What is made of modules is rehearsed before a run, and nobody can tell but by how quick it is. */
class RehearsalTest {
    private static final int MOST_REHEARSALS = 20;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static EnginePlan plan(NodeSpec... more) {
        var text = new NodeSpec("a", "a", Role.FWP, "wasm", "wasm.WasmProgram",
                Settings.of(Map.of("file", Path.of("samples", "programs", "packet-counter.wasm").toString(), "limitPages", 16)), "c", 4, 16_384, 4, 100_000);
        var plans = new Plans().generator("g", 1_000, 40, 0).sink("s").chain("c", Policy.PER_FLOW, 40, 40, 0).node(text).link("g", 0, "a").link("a", 0, "s");
        for (NodeSpec node : more) {
            plans.node(node);
        }
        return plans.plan();
    }

    private static boolean isRehearsing() {
        return Thread.getAllStackTraces().keySet().stream().anyMatch(thread -> thread.getName().equals("edgeos rehearsal"));
    }

    /** On a busy machine, whoever looks at a rehearsal may come when it is over. */
    @Test
    void shouldCountNothingOfTheRehearsalAndBeginAtTheBeginning() throws Exception {
        boolean seen = false;
        for (int rehearsal = 0; rehearsal < MOST_REHEARSALS && !seen; rehearsal++) {
            seen = isSeenToBeginAtTheBeginning();
        }
        assertTrue(seen, "there is no rehearsal, or time begins with it");
    }

    private static boolean isSeenToBeginAtTheBeginning() throws Exception {
        var events = new EventLog(10);
        boolean seen;
        try (var engine = new Engine(plan(), events)) {
            long beginning = engine.snapshot().atNanos();
            engine.runLive();
            Snapshot meanwhile = engine.snapshot();
            seen = isRehearsing() && meanwhile.atNanos() == beginning;
            assertTrue(!seen || meanwhile.ledger().produced() == 0, meanwhile.ledger()::toString);
            Await.until("it runs", LIMIT, () -> engine.snapshot().ledger().delivered() > 0);
            Snapshot early = engine.snapshot();
            assertTrue(early.ledger().produced() <= early.atNanos() / 1_000_000 + 100, "what was due since it began: " + early.ledger());
            assertEquals(0, early.ledger().imbalance());
            engine.hold();
            engine.runLive();
            assertFalse(isRehearsing(), "once is enough");
        }
        assertEquals(0, events.after(0).size());
        return seen;
    }

    @Test
    void shouldNotBeginWhenItWasHeldMeanwhile() throws Exception {
        untilInTime(RehearsalTest::isSeenNotToBeginWhenHeld);
    }

    private static boolean isSeenNotToBeginWhenHeld() throws Exception {
        try (var engine = new Engine(plan(), new EventLog(10))) {
            long beginning = engine.snapshot().atNanos();
            engine.runLive();
            engine.hold();
            if (!isRehearsing()) {
                return false;
            }
            Await.until("the rehearsal ended", LIMIT, () -> !isRehearsing());
            assertEquals(beginning, engine.snapshot().atNanos());
            assertTrue(engine.step(), "held, so that it can be stepped");
            return true;
        }
    }

    /** A rehearsal is short: on a busy machine, what is done meanwhile may come too late. */
    private static void untilInTime(Callable<Boolean> isInTime) throws Exception {
        boolean inTime = false;
        for (int rehearsal = 0; rehearsal < MOST_REHEARSALS && !inTime; rehearsal++) {
            inTime = isInTime.call();
        }
        assertTrue(inTime, "nothing was done while it was rehearsed");
    }

    /** A link by a port that no FWP has: plans that are compiled have none, so that only a defect of ours leaves an edit midway. */
    @Test
    void shouldNotBeginAfterAnEditWasLeftMidwayMeanwhile() throws Exception {
        untilInTime(RehearsalTest::isSeenToStayWhereAnEditLeftIt);
    }

    private static boolean isSeenToStayWhereAnEditLeftIt() throws Exception {
        EnginePlan plan = plan();
        var links = new ArrayList<>(plan.links());
        LinkSpec last = links.removeLast();
        links.add(new LinkSpec("x", last.from(), 99, last.to(), 0, false, false));
        try (var engine = new Engine(plan, new EventLog(10))) {
            engine.runLive();
            assertThrows(EngineException.class, () -> engine.apply(new EnginePlan(plan.scheduling(), plan.placement(), plan.nodes(), links, plan.chains(), plan.assets(), plan.grants())));
            if (!isRehearsing()) {
                return false;
            }
            Await.until("the rehearsal ended", LIMIT, () -> !isRehearsing());
            assertTrue(engine.topology().roles().clock().isVirtual(), "what is neither the old plan nor the new one runs");
            assertThrows(EngineException.class, () -> engine.apply(plan));
            return true;
        }
    }

    @Test
    void shouldRehearseNothingThatSomebodyOutsideWouldHearTwice() throws Exception {
        Await.until("no other rehearsal", LIMIT, () -> !isRehearsing());
        var port = new NodeSpec("u", "u", Role.SOURCE, "udpIn", "", Settings.of(Map.of("port", 0)), null, 1, 0, 0, 0);
        try (var engine = new Engine(plan(port), new EventLog(10))) {
            engine.runLive();
            assertFalse(isRehearsing());
            Await.until("it runs", LIMIT, () -> engine.snapshot().ledger().delivered() > 0);
        }
    }
}
