package edgeos.lab.experiment.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.Enough;
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
class TlsExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(400);

    private static Experiment small(Duration each) {
        return TlsExperiment.of(new Scale(List.of(2), 20, 0, 1, each.toMillis() / 2, each.toMillis()));
    }

    /** Of few visits, the first of each is much. */
    private static boolean cameAgain(ExperimentResult result) {
        return result.rows().stream().filter(row -> row.name().contains("resumed") && row.values().containsKey("resumedShare")).allMatch(row -> Plot.figure(row, "resumedShare") > 0.8);
    }

    @Test
    void shouldAgreeOnKeysWithFwpsAndWithProcessesAsAStrangerAndAgain() throws InterruptedException {
        ExperimentResult result = Patient.longerAndLonger(SHORT, each -> small(each).run(Optional.empty(), Progress.NONE),
                measured -> Enough.of("handshakesPerSecond", "steadyP50Nanos").test(measured) && cameAgain(measured));
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
                assertTrue(cameAgain(result), row.values()::toString);
            }
        }
    }
}
