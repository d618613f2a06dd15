package edgeos.lab.experiment.middlebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.Enough;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.contest.DrawnTurns.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class MiddleboxExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(60);

    private static Experiment small(Duration turn) {
        long millis = turn.toMillis();
        return MiddleboxExperiment.of(new Scale(List.of(1 << 15), 0, 1, new Pace(millis * 2 / 3, millis / 3, millis)));
    }

    @Test
    void shouldDecideAlikeWhetherElementsShareOrNot() throws InterruptedException {
        Experiment experiment = small(SHORT);
        ExperimentResult result = Patient.longerAndLonger(SHORT, turn -> small(turn).run(Optional.empty(), Progress.NONE), Enough.of("packetsPerSecond"));
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.passed(), () -> result.rows().toString());
        for (int at = 0; at < result.rows().size(); at += 2) {
            ExperimentRow copied = result.rows().get(at);
            ExperimentRow shared = result.rows().get(at + 1);
            assertEquals(copied.values().get("passedPackets"), shared.values().get("passedPackets"), copied.name());
            assertEquals(copied.values().get("droppedPackets"), shared.values().get("droppedPackets"), copied.name());
            assertTrue(Plot.figure(copied, "copyLinks") > Plot.figure(shared, "copyLinks"), copied.name());
            assertTrue(Plot.figure(copied, "packetsPerSecond") > 0 && Plot.figure(copied, "bitsPerSecond") > 0 && Plot.figure(shared, "packetsPerSecond") > 0, result.rows()::toString);
            assertTrue(Double.isFinite(Plot.figure(copied, "overheadShare")), copied.name());
        }
        assertEquals(6L, result.rows().getFirst().values().get("copyLinks"), "of its eight links two are last hops, over which nothing is copied");
        assertEquals(4_354L + 16, result.rows().getFirst().values().get("passedPackets"), "as samples/traffic and the sample of the same firewall say");
        assertEquals(617L, result.rows().getFirst().values().get("droppedPackets"));
    }
}
