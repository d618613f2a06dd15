package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Alone;
import edgeos.Await;
import edgeos.engine.spec.ChainSpec.Policy;
import edgeos.engine.spec.EnginePlan;
import edgeos.notation.Placement;
import edgeos.telemetry.EventLog;
import edgeos.telemetry.Snapshot.RoleFigures;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who has nothing to do sleeps, whoever looks; and is there at once when there is something. */
@Alone
class IdleTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SECOND_NANOS = 1_000_000_000L;
    /** It wakes some ten times a second; each look at it would add some hundred duty cycles, if it had to be woken for that. */
    private static final long MOST_CYCLES = 100;

    private static Plans chain(double rate) {
        return new Plans().generator("g", rate, 4, 0).sink("s").chain("c", Policy.PER_FLOW, 4, 8, 50_000_000L).fwp("a", "c").fwp("b", "c")
                .link("g", 0, "a").link("a", 0, "b").link("b", 0, "s");
    }

    private static EnginePlan placed(EnginePlan plan, Placement placement) {
        return new EnginePlan(plan.scheduling(), placement, plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
    }

    private static long cycles(Engine engine) {
        return engine.snapshot().roles().stream().mapToLong(RoleFigures::dutyCycles).max().orElseThrow();
    }

    @Test
    void shouldSleepWhileThereIsNoTrafficThoughSomebodyLooksAllTheTime() throws Exception {
        try (var engine = new Engine(chain(1_000).plan(), new EventLog(10))) {
            engine.runLive();
            Await.until("messages", LIMIT, () -> engine.snapshot().ledger().delivered() > 10);
            engine.setLoad(0);
            Await.until("every client has gone", LIMIT, () -> engine.snapshot().chains().getFirst().active() == 0 && engine.snapshot().chains().getFirst().cachedUncleaned() == 0);
            long settled = engine.snapshot().atNanos() + SECOND_NANOS / 10;
            Await.until("all is quiet", LIMIT, () -> engine.snapshot().atNanos() > settled);
            long before = cycles(engine);
            long start = engine.snapshot().atNanos();
            Await.until("a second passed", LIMIT, () -> engine.snapshot().atNanos() > start + SECOND_NANOS);
            long seconds = 1 + (engine.snapshot().atNanos() - start) / SECOND_NANOS;
            long idle = cycles(engine) - before;
            assertTrue(idle <= MOST_CYCLES * seconds, "dutyCycles=" + idle + " seconds=" + seconds);
            long delivered = engine.snapshot().ledger().delivered();
            engine.setLoad(1);
            Await.until("messages again", LIMIT, () -> engine.snapshot().ledger().delivered() > delivered + 10);
            assertEquals(0, engine.snapshot().ledger().imbalance());
        }
    }

    /** A gate with a thread of its own, whose ring is full nearly always: only its mover can tell it that there is room. */
    @Test
    void shouldWakeTheGateAsSoonAsItsMoverMadeRoom() throws Exception {
        var apart = new Placement(1, 1, Map.of(Placement.GATE, 1, Placement.mover(0), 0, Placement.MANAGER, 0, Placement.core(0), 0));
        try (var engine = new Engine(placed(chain(0).plan(), apart), new EventLog(10))) {
            engine.runLive();
            Await.until("ring after ring", LIMIT, () -> engine.snapshot().ledger().delivered() > 2_000_000);
            long millis = engine.snapshot().atNanos() / 1_000_000;
            assertTrue(millis < LIMIT.toMillis(), "millis=" + millis);
        }
    }

    /** Mover and manager on two threads: a message waits for an instance that the manager is only then to clean. */
    @Test
    void shouldTellTheManagerWhatIsToBeCleaned() throws Exception {
        var plan = new Plans().generator("g", 0, 4, 0).sink("s").chain("c", Policy.PER_PACKET, 2, 2, 0).fwp("a", "c").link("g", 0, "a").link("a", 0, "s").plan();
        var apart = new Placement(1, 1, Map.of(Placement.GATE, 0, Placement.mover(0), 0, Placement.MANAGER, 1, Placement.core(0), 0));
        try (var engine = new Engine(placed(plan, apart), new EventLog(10))) {
            engine.runLive();
            Await.until("1,000 instances served and cleaned", LIMIT, () -> engine.snapshot().ledger().delivered() > 1_000);
            assertEquals(0, engine.snapshot().ledger().imbalance());
        }
    }
}
