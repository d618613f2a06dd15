package edgeos.lab.experiment.inference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import edgeos.program.digits.DigitLayout;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The experiment as users run it, only smaller. */
class InferenceExperimentTest {
    private static final Duration SHORT = Duration.ofMillis(150);

    private static Experiment small(Duration turn) {
        return InferenceExperiment.of(new Scale(List.of(2), 200, 0, 1, new Pace(40, turn.toMillis() / 3, turn.toMillis())));
    }

    @Test
    void shouldReadTheSameDigitsInFwpsAndInProcesses() throws InterruptedException {
        ExperimentResult result = Patient.longerAndLonger(SHORT, turn -> small(turn).run(Optional.empty(), Progress.NONE), Enough.of("answersPerSecond", "steadyP50Nanos"));
        assertEquals(List.of("fwp.2", "process.2"), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.passed(), () -> result.rows().toString());
        for (ExperimentRow row : result.rows()) {
            assertTrue(Plot.figure(row, "answersPerSecond") > 0, row.values()::toString);
            assertTrue(Plot.figure(row, "rightShare") > 0.95, row.values()::toString);
            assertTrue(Plot.figure(row, "steadyP99Nanos") >= Plot.figure(row, "steadyP50Nanos") && Plot.figure(row, "steadyP50Nanos") > 0, row.values()::toString);
        }
        assertTrue(Plot.figure(result.rows().getFirst(), "bytesRatioToProcess") < 0.5, "an FWP is no Java");
    }

    @Test
    void shouldAnswerEveryQuestionThatIsReadAndStopAtTheEnd() throws IOException {
        var images = new Images(3);
        var asked = new ByteArrayOutputStream();
        byte[] first = images.next();
        byte[] second = images.next();
        asked.write(first);
        asked.write(second);
        asked.write(first, 0, 100);
        var answers = new ByteArrayOutputStream();
        NetworkProcess.answer(new ByteArrayInputStream(asked.toByteArray()), answers);
        byte[] all = answers.toByteArray();
        assertEquals(2 * NetworkProcess.ANSWER_BYTES, all.length, "a part of a question is none");
        for (int at = 0; at < 2; at++) {
            byte[] question = at == 0 ? first : second;
            assertEquals(DigitLayout.ANSWER, all[at * NetworkProcess.ANSWER_BYTES + DigitLayout.PURPOSE]);
            assertEquals(question[DigitLayout.LABEL], all[at * NetworkProcess.ANSWER_BYTES + DigitLayout.DIGIT]);
            assertArrayEquals(Arrays.copyOfRange(question, DigitLayout.NUMBER, DigitLayout.NUMBER + 8),
                    Arrays.copyOfRange(all, at * NetworkProcess.ANSWER_BYTES + DigitLayout.NUMBER, at * NetworkProcess.ANSWER_BYTES + DigitLayout.NUMBER + 8));
        }
    }
}
