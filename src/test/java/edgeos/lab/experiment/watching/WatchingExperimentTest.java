package edgeos.lab.experiment.watching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.suite.CarriedOut;
import edgeos.model.Drawing;
import edgeos.telemetry.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** In which order and how often is measured, and what is left when it ends early; the windows only say what is asked of them. */
class WatchingExperimentTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Panes panes = new Panes();
    private final Watcher watcher = new Watcher();

    @Test
    void shouldTakeTurnsThroughAsFewWindowsAsPeopleDoAndTellHowFarItIs() throws InterruptedException {
        ExperimentResult result = experiment(1, 2, 1, DAY).run(Optional.empty(), watcher);
        assertTrue(result.complete());
        assertEquals(Sight.names(), names(result.rows()));
        assertEquals(List.of(2, 2, 2, 2, 2, 1, 1), result.rows().stream().map(row -> ((Number) row.values().get("runs")).intValue()).toList());
        assertEquals(IntStream.rangeClosed(1, 17).mapToObj(part -> part + " of 17").toList(), watcher.told);
        String through = "open CHARTS, show FOLDED, show MINIMISED, close";
        String crowd = "open CHARTS, close";
        assertEquals(String.join(", ", through, crowd, crowd, through, through, crowd, crowd), String.join(", ", panes.asked));
    }

    @Test
    void shouldKeepWhatThereWasWhenSomebodyEndsIt() {
        panes.interruptsAt = Windows.Shape.MINIMISED;
        CarriedOut ended = CarriedOut.of(experiment(0, 10, 1, DAY), Optional.empty(), watcher);
        assertTrue(ended.interrupted());
        assertFalse(ended.result().complete());
        assertEquals(List.of("headless", "window, all charts", "window, charts folded"), names(ended.result().rows()));
        assertEquals("close", panes.asked.getLast());
        watcher.told.clear();
        watcher.cancelsAfter = 2;
        panes.interruptsAt = null;
        CarriedOut cancelled = CarriedOut.of(experiment(0, 10, 1, DAY), Optional.of("window, charts folded"), watcher);
        assertFalse(cancelled.interrupted() || cancelled.result().complete());
        assertEquals(List.of("window, charts folded"), names(cancelled.result().rows()));
    }

    @Test
    void shouldBeginNoRoundThatWouldNotEndInTime() throws InterruptedException {
        ExperimentResult result = experiment(1, 10, 1, Duration.ZERO).run(Optional.of("window, minimised"), watcher);
        assertTrue(result.complete(), "as many as there was time for");
        assertEquals(List.of(1L), result.rows().stream().map(row -> row.values().get("runs")).toList());
    }

    private WatchingExperiment experiment(int warmUps, int rounds, int idleRounds, Duration most) {
        return new WatchingExperiment(panes, new Scale(warmUps, rounds, idleRounds, MOMENT, MOMENT, MOMENT, MOMENT, MOMENT, most));
    }

    private static List<String> names(List<? extends ExperimentRow> rows) {
        return rows.stream().map(ExperimentRow::name).toList();
    }

    /** Remembers what it is told, and wants no more after some parts. */
    private static final class Watcher implements Progress {
        private final List<String> told = new ArrayList<>();
        private int cancelsAfter = Integer.MAX_VALUE;

        @Override
        public void begins(String row, int number, int of) {
            told.add(number + " of " + of);
        }

        @Override
        public void ends(ExperimentRow row) { }

        @Override
        public boolean isCancelled() {
            return told.size() >= cancelsAfter;
        }
    }

    /** Windows that show nothing and remember what was asked of them. */
    private static final class Panes implements Windows {
        private final List<String> asked = new ArrayList<>();
        private Shape interruptsAt;

        @Override
        public String surface() {
            return "none";
        }

        @Override
        public Window open(Drawing drawing, Path folder, Shape shape) {
            asked.add("open " + shape);
            return new Pane();
        }

        private final class Pane implements Window {
            @Override
            public void run(double load) { }

            @Override
            public void show(Shape shape) {
                asked.add("show " + shape);
                if (shape == interruptsAt) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public Snapshot snapshot() {
                return Snapshot.EMPTY;
            }

            @Override
            public void beginFrames() { }

            @Override
            public Frames endFrames() {
                return new Frames(new long[0], 0, 60);
            }

            @Override
            public Answer click(int number) {
                return new Answer(1, 1, 1);
            }

            @Override
            public void close() {
                asked.add("close");
            }
        }
    }
}
