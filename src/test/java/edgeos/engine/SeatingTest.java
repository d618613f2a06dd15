package edgeos.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.Await;
import edgeos.engine.spec.EnginePlan;
import edgeos.notation.Placement;
import edgeos.telemetry.EventLog;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where roles run. */
class SeatingTest {
    /** What a drawing may say; on most machines more than there are processors, which cores then share. */
    private static final int MOST_CORES = 64;

    @Test
    void shouldRunAsManyCoresAsADrawingMaySay() throws Exception {
        EnginePlan plan = new Plans().generator("g", 1_000, 4, 0).sink("s").fwp("a", null).link("g", 0, "a").link("a", 0, "s").plan();
        var wide = new EnginePlan(plan.scheduling(), new Placement(MOST_CORES, 1, Map.of()), plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
        try (var engine = new Engine(wide, new EventLog(10))) {
            assertEquals(MOST_CORES, engine.placement().fwpCores());
            engine.runLive();
            Await.until("messages", Duration.ofSeconds(30), () -> engine.snapshot().ledger().delivered() > 100);
        }
    }
}
