package edgeos.lab.experiment.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class TlsExperimentTest {
    private static final Scale SMALL = new Scale(List.of(2), 20, 0, 1, 200, 400);

    @Test
    void shouldAgreeOnKeysWithFwpsAndWithProcessesAsAStrangerAndAgain() throws InterruptedException {
        Experiment experiment = TlsExperiment.of(SMALL);
        ExperimentResult result = experiment.run(Optional.empty(), Progress.NONE);
        assertEquals(List.of("fwp.new.2", "process.new.2", "fwp.resumed.2", "process.resumed.2"), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.passed(), () -> result.rows().toString());
        for (ExperimentRow row : result.rows()) {
            if (row.name().startsWith("process") && !Servers.OPENSSL.absence().isEmpty()) {
                assertTrue(row.remark().contains("apt-get install openssl"), row::remark);
                continue;
            }
            assertTrue(Plot.figure(row, "handshakesPerSecond") > 0 && Plot.figure(row, "serverPerHandshakeNanos") >= 0, row.values()::toString);
            assertTrue(Plot.figure(row, "p99Nanos") >= Plot.figure(row, "p50Nanos") && Plot.figure(row, "steadyP50Nanos") > 0, row.values()::toString);
            if (row.name().contains("new")) {
                assertEquals(0, Plot.figure(row, "resumedShare"), row.values()::toString);
            } else {
                assertTrue(Plot.figure(row, "resumedShare") > 0.8, row.values()::toString);
            }
        }
    }
}
