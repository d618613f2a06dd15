package edgeos.lab.experiment.memcached;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class MemcachedExperimentTest {
    private static final Scale SMALL = new Scale(1, 100, 200, 200, List.of(1, 8));

    private static double figure(ExperimentRow row, String name) {
        return ((Number) row.values().get(name)).doubleValue();
    }

    @Test
    void shouldAskFwpsAndProcessesTheSame() throws InterruptedException {
        var experiment = new MemcachedExperiment(SMALL);
        ExperimentResult result = experiment.run(Optional.empty(), Progress.NONE);
        assertEquals(List.of("fwp.1", "process.1", "fwp.8", "process.8"), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.passed(), () -> result.rows().toString());
        for (ExperimentRow row : result.rows()) {
            if (row.name().startsWith("process") && Processes.program().isEmpty()) {
                assertTrue(Double.isNaN(figure(row, "answersPerSecond")) && row.remark().contains("apt-get install memcached"), row::remark);
            } else {
                assertTrue(figure(row, "answersPerSecond") > 0 && figure(row, "steadyPerSecond") > 0, row.values()::toString);
                assertTrue(figure(row, "p99Nanos") >= figure(row, "p50Nanos") && figure(row, "steadyP50Nanos") > 0, row.values()::toString);
                assertTrue(figure(row, "bytesPerClient") > 100_000, row.values()::toString);
            }
        }
    }

    @Test
    void shouldMakeOneGroupOnly() throws InterruptedException {
        ExperimentResult result = new MemcachedExperiment(SMALL).run(Optional.of("fwp.8"), Progress.NONE);
        assertEquals(List.of("fwp.8"), result.rows().stream().map(ExperimentRow::name).toList());
    }
}
