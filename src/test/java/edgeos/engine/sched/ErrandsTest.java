package edgeos.engine.sched;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.telemetry.EventLog;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What FWPs ask of the data plane cannot keep it. */
class ErrandsTest {
    @Test
    void shouldEndItsTurnWhileAnFwpGoesOnSignalling() {
        var errands = new Errands();
        assertTrue(errands.signal(null, "a"));
        int rung = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> errands.empty(new EventLog(1), (from, node) -> errands.signal(from, node)));
        assertTrue(rung > 0);
        assertTrue(errands.empty(new EventLog(1), (_, _) -> { }) > 0, "what was not rung is rung in the next turn");
    }
}
