package edgeos.lab.experiment.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class CrowdExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(800);

    private static long whole(ExperimentRow row, String name) {
        return ((Number) row.values().get(name)).longValue();
    }

    @Test
    void shouldServeThoseWhoAreLeftAndCleanUpAfterAll() throws InterruptedException {
        var experiment = new CrowdExperiment(new Crowd(30, SHORT));
        ExperimentResult result = Patient.longerAndLonger(SHORT, length -> new CrowdExperiment(new Crowd(30, length)).run(Optional.empty(), Progress.NONE),
                came -> whole(came.rows().get(1), "answersPerSecondAndClient") > 0 && whole(came.rows().get(2), "served") == 30);
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.passed(), () -> result.rows().toString());
        List<? extends ExperimentRow> rows = result.rows();
        ExperimentResult opened = ExperimentJson.read(ExperimentJson.write(result));
        assertEquals(2, experiment.plots().getFirst().rows(opened).size(), "what was kept has the picture, too");
        assertEquals(30, whole(rows.get(0), "clients"));
        assertEquals(15, whole(rows.get(1), "clients"));
        assertTrue(whole(rows.get(1), "answersPerSecondAndClient") > 0 && whole(rows.get(1), "p50Nanos") > 0, () -> rows.get(1).values().toString());
        assertEquals(30, whole(rows.get(2), "served"));
        assertEquals(30, whole(rows.get(2), "cleaned"));
        assertEquals(30, whole(rows.get(2), "readyAndClean"));
        assertTrue(whole(rows.get(2), "resetByClients") >= 15, () -> "a half did not hang up, but was killed; of those who hung up, some may have left an answer unread: " + rows.get(2).values());
    }
}
