package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.program.trial.Stubborn;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Runaway;
import edgeos.telemetry.ScheduleTrace.Track;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A built-in program that never returns: its core is lost, but everybody learns whose fault it is, and nothing waits for it for ever. */
class RunawayTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private final EventLog events = new EventLog(100);

    @BeforeEach
    void hold() {
        Stubborn.leave = new CountDownLatch(1);
    }

    @AfterEach
    void letGo() {
        Stubborn.leave.countDown();
    }

    private static EnginePlan plan(boolean together, Map<String, Object> more) {
        return plan(together, Map.of(), more);
    }

    private static EnginePlan plan(boolean together, Map<String, Object> how, Map<String, Object> more) {
        EnginePlan plan = new Plans().generator("g", 5000, 4, 0).node(new NodeSpec("b", "Bee", NodeSpec.Role.FWP, "stubborn", "trial.Stubborn", Settings.of(how), null, 8, 16_384, 4, 100_000))
                .fwp("c", null, more).sink("s").link("g", 0, "b").link("b", 0, "c").link("c", 0, "s").plan();
        var seats = Map.of(Placement.core(0), together ? 0 : 1);
        return new EnginePlan(plan.scheduling(), new Placement(1, 1, seats), plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldSayWhoDoesNotComeBackAndRefuseEditsInsteadOfHanging(boolean sharesItsThreadWithTheDataPlane) throws Exception {
        var engine = new Engine(plan(sharesItsThreadWithTheDataPlane, Map.of()), events);
        engine.runLive();
        Await.until("a run that goes on", LIMIT, () -> engine.schedule().tracks().getFirst().goesOn());
        Await.until("a runaway", LIMIT, () -> engine.runaway().isPresent());
        Runaway runaway = engine.runaway().orElseThrow();
        assertEquals("b", runaway.node());
        assertTrue(runaway.nanos() >= Runaway.LEAST_NANOS);
        Track track = engine.schedule().tracks().getFirst();
        assertTrue(track.isGoingOn(track.count() - 1) && track.isOverrun(track.count() - 1), "the run that goes on is the last of the schedule");
        assertTimeoutPreemptively(LIMIT, () -> {
            engine.snapshot();
            EngineException refusal = assertThrows(EngineException.class, () -> engine.apply(plan(sharesItsThreadWithTheDataPlane, Map.of("memoryBytes", 8192))));
            assertEquals("b", refusal.node());
            assertTrue(refusal.getMessage().startsWith("Bee has not come back"), refusal::getMessage);
            engine.setLoad(2);
            engine.fwps("c", 10);
            engine.close();
        });
        List<Event> told = events.after(0).stream().filter(event -> event.subject().equals("b") && event.text().contains("has not come back")).toList();
        assertEquals(1, told.size(), "told once: " + events.after(0));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void shouldGoOnWhenItComesBackLate(boolean sharesItsThreadWithTheDataPlane) throws Exception {
        try (var engine = new Engine(plan(sharesItsThreadWithTheDataPlane, Map.of()), events)) {
            engine.runLive();
            Await.until("a runaway", LIMIT, () -> engine.runaway().isPresent());
            engine.snapshot();
            Stubborn.leave.countDown();
            Await.until("no runaway", LIMIT, () -> engine.runaway().isEmpty());
            engine.apply(plan(sharesItsThreadWithTheDataPlane, Map.of("memoryBytes", 8192)));
            Await.until("messages", LIMIT, () -> engine.snapshot().ledger().delivered() > 500);
            assertEquals(0, engine.snapshot().ledger().imbalance());
            assertFalse(engine.schedule().tracks().isEmpty());
        }
    }

    @Test
    void shouldFindOneThatNeverRests() throws Exception {
        try (var engine = new Engine(plan(false, Map.of("spins", 1), Map.of()), events)) {
            engine.runLive();
            Await.until("a runaway", LIMIT, () -> engine.runaway().isPresent());
            assertEquals("b", engine.runaway().orElseThrow().node());
            Stubborn.leave.countDown();
        }
    }

    @Test
    void shouldWaitForOneThatOnlyTakesLong() throws Exception {
        try (var engine = new Engine(plan(true, Map.of("at", 0, "batchMicros", 20_000), Map.of()), events)) {
            engine.runLive();
            Await.until("messages", LIMIT, () -> engine.snapshot().ledger().delivered() > 0);
            long serial = engine.snapshot().serial();
            for (int look = 1; look <= 20; look++) {
                Await.until("a run that goes on", LIMIT, () -> engine.schedule().tracks().getFirst().goesOn());
                assertEquals(serial + look, engine.snapshot().serial(), "it was looked at, and not told of what was before");
            }
            engine.apply(plan(true, Map.of("at", 0, "batchMicros", 20_000), Map.of("memoryBytes", 8192)));
        }
    }
}
