package edgeos.lab.experiment.soak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Progress;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SoakExperimentTest {
    private static final Duration LENGTH = Duration.ofSeconds(10);
    private static final long SEED = 3;

    @Test
    @Timeout(180)
    void shouldSurviveEverythingAtOnceWithoutLosingAMessageOrGrowing() throws InterruptedException {
        ExperimentResult result = new SoakExperiment(LENGTH, SEED).run(Optional.empty(), Progress.NONE);
        assertEquals(1, result.rows().size());
        var values = result.rows().getFirst().values();
        assertTrue(result.passed(), () -> "seed=" + SEED + " " + result.rows().getFirst().remark());
        assertTrue((long) values.get("edits") > 3, values::toString);
        assertTrue((long) values.get("delivered") > 1_000, values::toString);
    }
}
