package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EngineException;
import edgeos.engine.spec.EnginePlan;
import edgeos.engine.spec.NodeSpec;
import edgeos.engine.spec.NodeSpec.Role;
import edgeos.notation.Placement;
import edgeos.notation.Settings;
import edgeos.program.trial.Lingerer;
import edgeos.telemetry.Event;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Protection;
import edgeos.telemetry.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits that concern an FWP while a core is within it: the core's last words harm nobody, and no other core runs the FWP before it is out. */
class EditBesideRunTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Placement TWO_CORES = new Placement(2, 1, Map.of(Placement.core(0), 0, Placement.core(1), 1));

    private final EventLog events = new EventLog(100);

    @BeforeEach
    void nobodyLingers() {
        Lingerer.WANTED.set(0);
        Lingerer.LINGERED.set(0);
        Lingerer.OVERLAPS.set(0);
    }

    private static Plans lingering(Plans plans, String chain, boolean fails, int memoryBytes) {
        var settings = Settings.of(Map.of("fails", fails, "memoryBytes", memoryBytes));
        return plans.node(new NodeSpec("linger", "linger", Role.FWP, "lingerer", "trial.Lingerer", settings, chain, 8, 65_536, 4, 100_000));
    }

    private static EnginePlan chained(Policy policy, boolean fails) {
        var plans = new Plans().generator("g", 0, 1, 0).generator("h", 20_000, 4, 0).sink("s").sink("t").chain("c", policy, 2, 4, 0).fwp("keep", null);
        return lingering(plans, "c", fails, 4096).link("g", 0, "linger").link("linger", 0, "s").link("h", 0, "keep").link("keep", 0, "t").plan();
    }

    private static EnginePlan outside(boolean fails, int memoryBytes) {
        var plans = new Plans().generator("g", 0, 1, 0).sink("s");
        return lingering(plans, null, fails, memoryBytes).link("g", 0, "linger").link("linger", 0, "s").plan();
    }

    /** The edit is carried out while a core is within the FWP, and then much is done by all others. */
    private Snapshot editBesideRun(EnginePlan before, EnginePlan after, String sink) throws EngineException {
        try (var engine = new Engine(before, events)) {
            engine.runLive();
            Await.until("messages pass", LIMIT, () -> in(engine.snapshot(), sink) > 1_000);
            Lingerer.WANTED.set(1);
            Await.until("a core is within", LIMIT, () -> Lingerer.LINGERED.get() == 1);
            engine.apply(after);
            long passed = in(engine.snapshot(), sink);
            Await.until("messages pass after the edit", LIMIT, () -> in(engine.snapshot(), sink) > passed + 5_000);
            Snapshot end = engine.snapshot();
            assertEquals(0, end.ledger().imbalance());
            assertEquals(List.of(), events.after(0).stream().filter(event -> event.level() == Event.Level.ERROR).map(Event::text).toList());
            assertEquals(List.of(), events.after(0).stream().filter(event -> event.topic() == Event.Topic.FAULT).map(Event::text).toList());
            return end;
        }
    }

    private static long in(Snapshot snapshot, String node) {
        return snapshot.node(node).orElseThrow().in();
    }

    private static long faults(Snapshot snapshot) {
        return snapshot.protection().faults().stream().mapToLong(Protection.FaultFigures::faults).sum();
    }

    @Test
    void shouldGoOnWhenAnFwpOfADissolvedChainFailsAfterTheEdit() throws EngineException {
        editBesideRun(chained(Policy.PER_FLOW, true), chained(Policy.HASHED, true), "t");
    }

    @Test
    void shouldNotTakeTheLastWordsOfADissolvedChainForAForgery() throws EngineException {
        Snapshot end = editBesideRun(chained(Policy.PER_FLOW, false), chained(Policy.HASHED, false), "t");
        assertEquals(0, faults(end), () -> end.protection().faults().toString());
    }

    @Test
    void shouldServeOnWhenAnFwpFailsThatAnEditHasReplaced() throws EngineException {
        Snapshot end = editBesideRun(outside(true, 4096), outside(true, 8192), "s");
        assertEquals(0, faults(end), () -> end.protection().faults().toString());
    }

    @Test
    void shouldNotTakeTheLastWordsOfAReplacedFwpForAForgery() throws EngineException {
        Snapshot end = editBesideRun(outside(false, 4096), outside(false, 8192), "s");
        assertEquals(0, faults(end), () -> end.protection().faults().toString());
    }

    /** What comes behind it moves it to the other core. */
    @Test
    void shouldNotLetTwoCoresRunAnFwpThatAnEditMoves() throws EngineException {
        var alone = placed(lingering(new Plans().generator("g", 0, 1, 0).sink("s").fwp("last", null), null, false, 4096)
                .link("g", 0, "linger").link("linger", 0, "last").link("last", 0, "s"));
        var more = placed(lingering(new Plans().generator("g", 0, 1, 0).sink("s").fwp("more", null).fwp("most", null).fwp("last", null), null, false, 4096)
                .link("g", 0, "linger").link("linger", 0, "more").link("more", 0, "most").link("most", 0, "last").link("last", 0, "s"));
        Snapshot end = editBesideRun(alone, more, "s");
        assertEquals(0, Lingerer.OVERLAPS.get(), "two cores ran an FWP at once");
        assertEquals(0, faults(end), () -> end.protection().faults().toString());
    }

    private static EnginePlan placed(Plans plans) {
        EnginePlan plan = plans.plan();
        return new EnginePlan(plan.scheduling(), TWO_CORES, plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
    }
}
