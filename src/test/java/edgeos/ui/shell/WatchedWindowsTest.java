package edgeos.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Alone;
import edgeos.Patient;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.watching.WatchingExperiment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

@Alone
class WatchedWindowsTest {
    private static final Duration SHORT = Duration.ofMillis(400);
    private final WatchingExperiment experiment = watching(SHORT);

    private static WatchingExperiment watching(Duration each) {
        return new WatchingExperiment(new WatchedWindows(false), 1, each.multipliedBy(3).dividedBy(4), each);
    }

    @BeforeEach
    void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void shouldMeasureEverySightAndLeaveNoWindow() throws InterruptedException {
        ExperimentResult result = Patient.longerAndLonger(SHORT, each -> watching(each).run(Optional.empty(), Progress.NONE), WatchedWindowsTest::isSeen);
        assertEquals(experiment.rowNames(), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(result.complete());
        for (ExperimentRow row : result.rows()) {
            boolean idle = row.name().startsWith("idle");
            assertEquals(row.name(), row.values().firstEntry().getValue());
            assertEquals(!idle, figure(row, "messagesPerSecond") > 0, () -> row.values().toString());
            assertEquals(!idle && !row.name().contains("200 nodes"), figure(row, "ratioToHeadless") > 0, () -> row.values().toString());
            assertEquals(row.name().contains("window"), figure(row, "framesPerSecond") >= 0, () -> row.values().toString());
        }
        ExperimentRow charts = result.rows().get(1);
        assertTrue(figure(charts, "windowThreadCores") > 0 && figure(charts, "drawingThreadCores") > 0 && figure(charts, "engineThreadsCores") > 0,
                () -> charts.values().toString());
        assertTrue(figure(charts, "inputUsedP50Millis") > 0, () -> charts.values().toString());
        assertTrue(figure(result.rows().getFirst(), "drawingThreadCores") < 0.05, "nobody draws without a window");
        assertTrue(figure(charts, "inputP99Millis") > 0 && figure(charts, "inputShownP99Millis") >= figure(charts, "inputP50Millis"), () -> charts.values().toString());
        assertEquals(List.of(), Toolkit.onWindow(() -> Window.getWindows().stream().filter(Window::isShowing).toList()));
    }

    /** Whoever is busy had time for something, and somebody's input for its way there and back. */
    private static boolean isSeen(ExperimentResult result) {
        return result.rows().stream().allMatch(row -> row.name().startsWith("idle") || figure(row, "messagesPerSecond") > 0)
                && Stream.of("windowThreadCores", "drawingThreadCores", "engineThreadsCores", "inputUsedP50Millis", "inputP99Millis").allMatch(figure -> figure(result.rows().get(1), figure) > 0);
    }

    @Test
    void shouldMakeOneRowBesideWhatItIsComparedWith() throws InterruptedException {
        ExperimentResult result = experiment.run(Optional.of("window, charts folded"), Progress.NONE);
        assertEquals(List.of("window, charts folded"), result.rows().stream().map(ExperimentRow::name).toList());
        assertTrue(figure(result.rows().getFirst(), "ratioToHeadless") > 0);
    }

    @Test
    void shouldEndWhenCancelled() throws InterruptedException {
        ExperimentResult result = experiment.run(Optional.empty(), new Progress() {
            @Override
            public void begins(String row, int number, int of) { }

            @Override
            public void ends(ExperimentRow row) { }

            @Override
            public boolean isCancelled() {
                return true;
            }
        });
        assertFalse(result.complete());
        assertEquals(List.of(), result.rows());
    }

    private static double figure(ExperimentRow row, String name) {
        return ((Number) row.values().get(name)).doubleValue();
    }
}
