package edgeos.lab.experiment.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Patient;
import edgeos.lab.experiment.Enough;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.contest.DrawnTurns.Pace;
import edgeos.model.Link;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class CopyExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(60);
    private static final Scale SMALL = small(SHORT);

    private static Scale small(Duration turn) {
        long millis = turn.toMillis();
        return new Scale(3, List.of(64, 1024), List.of(1 << 15), 0, 2, new Pace(millis * 2 / 3, millis / 3, millis));
    }

    @Test
    void shouldHoldCopyingAgainstSharingOfTheSameChain() throws InterruptedException {
        Experiment experiment = CopyExperiment.of(SMALL);
        ExperimentResult result = Patient.longerAndLonger(SHORT, turn -> CopyExperiment.of(small(turn)).run(Optional.empty(), Progress.NONE), Enough.of("messagesPerSecond"));
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertEquals(List.of("copy.none.64", "share.none.64", "copy.firewall.64", "share.firewall.64"), experiment.rowNames().subList(0, 4));
        assertTrue(result.passed(), () -> result.rows().toString());
        for (ExperimentRow row : result.rows()) {
            assertTrue(Plot.figure(row, "messagesPerSecond") > 0, row.values()::toString);
            assertEquals(row.name().startsWith("copy"), Double.isFinite(Plot.figure(row, "overheadShare")), row.name());
            assertEquals(2, row.raw().get("messagesPerSecond").size());
        }
        assertTrue(result.rows().stream().noneMatch(row -> row.values().get("tuning").toString().isEmpty()));
    }

    @Test
    void shouldKeepDrawingsThatDifferInTheirLinksAlone() {
        var copied = DrawingFormat.read(new Hops(Link.Mode.COPY, Hops.Work.FIREWALL, 64, SMALL).drawing(), "copied").drawing();
        var shared = DrawingFormat.read(new Hops(Link.Mode.SHARE, Hops.Work.FIREWALL, 64, SMALL).drawing(), "shared").drawing();
        assertEquals(copied.nodes(), shared.nodes());
        assertEquals(2, shared.links().stream().filter(link -> link.mode() == Link.Mode.SHARE).count());
        assertTrue(copied.links().stream().noneMatch(link -> link.mode() == Link.Mode.SHARE));
        for (var drawing : List.of(copied, shared)) {
            assertFalse(Checker.check(drawing).stream().anyMatch(finding -> finding.severity() == Finding.Severity.ERROR), () -> Checker.check(drawing).toString());
        }
    }
}
