package edgeos.lab.experiment.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class CompareExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    @Test
    void shouldFillTheTableWithWhatThisMachineMeasuresAndMarkTheRest() throws InterruptedException {
        Experiment experiment = small(SHORT);
        ExperimentResult result = Patient.longerAndLonger(SHORT, each -> small(each).run(Optional.empty(), Progress.NONE), measured -> Plot.figure(row(measured, "FWP"), "messagesPerSecond") > 0);
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.passed(), () -> result.rows().toString());
        ExperimentRow fwp = row(result, "FWP");
        assertTrue(Plot.figure(fwp, "timesSoonerThanProcess") > 0 && Plot.figure(fwp, "timesSmallerThanProcess") > 1, fwp.values()::toString);
        assertTrue(Plot.figure(fwp, "messagesPerSecond") > 0 && Plot.figure(fwp, "createNanos") > 0, fwp.values()::toString);
        assertTrue(Double.isFinite(Plot.figure(row(result, "process"), "messagesPerSecond")), row(result, "process").values()::toString);
        assertTrue(Plot.figure(row(result, "thread"), "startNanos") > 0, row(result, "thread").values()::toString);
        assertTrue(row(result, "virtual machine").remark().contains("not measured"));
        for (ExperimentRow row : result.rows()) {
            boolean measured = !row.raw().isEmpty();
            assertEquals(row.name().startsWith("reference"), !String.valueOf(row.values().getOrDefault("mark", "")).isEmpty(), row.name());
            assertTrue(!measured || !row.name().startsWith("reference"), row.name());
        }
        assertEquals(List.of("process"), experiment.run(Optional.of("process"), Progress.NONE).rows().stream().map(ExperimentRow::name).toList());
    }

    private static Experiment small(Duration each) {
        return CompareExperiment.of(new CompareExperiment.Scale(1, each.toMillis(), 2, 2));
    }

    private static ExperimentRow row(ExperimentResult result, String name) {
        return result.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }
}
