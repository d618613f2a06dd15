package edgeos.lab.experiment.startup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Progress;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    private static final Scale ROUNDS = new Scale(4, 1, 1, 1, 1, 1, 1, 1, 1);

    /** Starts one a round, and cannot any more after so many rounds. */
    private static Starter starter(String name, int rounds, long nanos) {
        return new Starter() {
            private int left = rounds;

            @Override
            public Way way() {
                return new Way(name, "none", "as always");
            }

            @Override
            public Distribution round() {
                if (left-- == 0) {
                    throw new IllegalStateException("it went away");
                }
                return Distributions.ofEach(new long[] {nanos});
            }
        };
    }

    @Test
    void shouldKeepWhatABaselineGaveBeforeItFailedAndGoOnWithTheOthers() throws InterruptedException {
        var measured = new Measured(List.of(starter("ours", 9, 10), starter(StartupExperiment.BASELINE, 3, 1_000)), ROUNDS, Progress.NONE);
        assertTrue(measured.run());
        List<FigureRow> rows = measured.rows();
        assertEquals(4, rows.getFirst().raw().get("p50Nanos").size());
        assertEquals(100.0, rows.getFirst().values().get("ratioToPosixSpawn"), "against the rounds that the baseline had");
        assertTrue(rows.getFirst().passed());
        assertEquals(2, rows.getLast().raw().get("p50Nanos").size(), "the warm-up does not count");
        assertFalse(rows.getLast().passed());
        assertEquals("failed after 2 rounds: it went away", rows.getLast().remark());
    }

    @Test
    void shouldSayOfOneThatNeverStartedWhyItHasNoFigures() throws InterruptedException {
        var measured = new Measured(List.of(starter("ours", 0, 10)), ROUNDS, Progress.NONE);
        assertTrue(measured.run());
        assertEquals("failed after 0 rounds: it went away", measured.rows().getFirst().remark());
        assertEquals(Double.NaN, measured.rows().getFirst().values().get("p50Nanos"));
    }
}
