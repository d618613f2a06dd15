package edgeos.engine.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.Await;
import edgeos.engine.Engine;
import edgeos.engine.Plans;
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

    private static Map<String, Integer> seats(int processors, Placement wanted) {
        return Seating.of(wanted, processors).placement().seats();
    }

    @Test
    void shouldKeepTheFirstCoreWithItsMoverWhereProcessorsAreFew() {
        assertEquals(0, seats(1, Placement.AUTOMATIC).get(Placement.core(0)));
        assertEquals(Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 0), seats(2, Placement.AUTOMATIC));
        assertEquals(1, seats(2, new Placement(2, 1, Map.of())).get(Placement.core(1)));
        assertEquals(1, seats(2, new Placement(1, 1, Map.of(Placement.core(0), 1))).get(Placement.core(0)));
        assertEquals(Map.of(Placement.GATE, 0, Placement.MANAGER, 0, Placement.mover(0), 0, Placement.core(0), 1, Placement.core(1), 2, Placement.core(2), 3), seats(4, Placement.AUTOMATIC));
    }

    @Test
    void shouldRunAsManyCoresAsADrawingMaySay() throws Exception {
        EnginePlan plan = new Plans().generator("g", 1_000, 4, 0).sink("s").fwp("a", null).link("g", 0, "a").link("a", 0, "s").plan();
        var wide = new EnginePlan(plan.scheduling(), new Placement(MOST_CORES, 1, Map.of()), plan.nodes(), plan.links(), plan.chains(), plan.assets(), plan.grants());
        try (var engine = new Engine(wide, new EventLog(10))) {
            assertEquals(MOST_CORES, engine.placement().fwpCores());
            engine.runLive();
            Await.until("messages", Duration.ofSeconds(60), () -> engine.snapshot().ledger().delivered() > 100);
        }
    }
}
