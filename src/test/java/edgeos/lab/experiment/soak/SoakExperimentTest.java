package edgeos.lab.experiment.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Progress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SoakExperimentTest {
    private static final Duration SHORT = Duration.ofSeconds(10);
    /** Enough for a machine that others load, and still one row. */
    private static final Duration LONG = Duration.ofSeconds(28);
    private static final long SEED = 3;
    private static final long FEW_EDITS = 3;

    @Test
    @Timeout(180)
    void shouldSurviveEverythingAtOnceWithoutLosingAMessageOrGrowing() throws InterruptedException {
        var values = soak(SHORT);
        if ((long) values.get("edits") <= FEW_EDITS) {
            values = soak(LONG);
        }
        assertTrue((long) values.get("edits") > FEW_EDITS, values.toString());
        assertTrue((long) values.get("delivered") > 1_000, values.toString());
    }

    private static Map<String, Object> soak(Duration length) throws InterruptedException {
        ExperimentResult result = new SoakExperiment(length, SEED).run(Optional.empty(), Progress.NONE);
        assertEquals(1, result.rows().size());
        assertTrue(result.passed(), () -> "seed=" + SEED + " " + result.rows().getFirst().remark());
        return result.rows().getFirst().values();
    }
}
