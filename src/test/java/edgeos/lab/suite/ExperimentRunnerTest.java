package edgeos.lab.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edgeos.Await;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.soak.SoakExperiment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ExperimentRunnerTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<ExperimentResult> results = new CopyOnWriteArrayList<>();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile Standing last;
    private final ExperimentRunner runner = new ExperimentRunner(new ExperimentRunner.Audience() {
        @Override
        public void changed(Standing now) {
            last = now;
        }

        @Override
        public void ended(Experiment experiment, ExperimentResult result, Duration took, String trouble) {
            results.add(result);
            troubles.add(trouble);
        }

        @Override
        public void finished() {
            finished.countDown();
        }
    });

    private void end() throws InterruptedException {
        assertTrue(finished.await(LIMIT.toSeconds(), TimeUnit.SECONDS), "it did not end");
        assertFalse(runner.isRunning());
    }

    private static List<String> names(ExperimentResult result) {
        return result.rows().stream().map(ExperimentRow::name).toList();
    }

    @Test
    void shouldCarryOutOneAfterAnotherAndTellHowFarItIs() throws InterruptedException {
        var first = new Probe("first", 2);
        var second = new Probe("second", 1);
        runner.start(List.of(first, second));
        assertThrows(IllegalStateException.class, () -> runner.start(List.of(first)));
        first.may.release();
        Await.until("the second row", LIMIT, () -> last != null && last.partNumber() == 2);
        assertEquals(0.5, last.share());
        assertEquals(List.of("row 0"), names(last.soFar()));
        assertFalse(last.soFar().complete());
        first.may.release();
        second.may.release();
        end();
        assertEquals(List.of("first", "second"), results.stream().map(ExperimentResult::experiment).toList());
        assertTrue(results.stream().allMatch(ExperimentResult::complete));
        assertEquals(List.of("", ""), troubles);
    }

    @Test
    void shouldKeepWhatThereIsWhenSomebodyCancels() throws InterruptedException {
        var first = new Probe("first", 3);
        runner.start(List.of(first, new Probe("never", 1)));
        first.may.release();
        Await.until("a row", LIMIT, () -> last != null && last.rows().size() == 1);
        runner.cancel();
        first.may.release();
        end();
        assertEquals(List.of("first"), results.stream().map(ExperimentResult::experiment).toList());
        assertEquals(List.of("row 0"), names(results.getFirst()));
        assertFalse(results.getFirst().complete());
    }

    @Test
    void shouldInterruptAPartThatDoesNotEndByItself() throws InterruptedException {
        var stuck = new Probe("stuck", 2);
        runner.start(List.of(stuck));
        stuck.may.release();
        Await.until("a row", LIMIT, () -> last != null && last.rows().size() == 1);
        runner.cancel();
        end();
        assertEquals(List.of("row 0"), names(results.getFirst()));
        assertFalse(results.getFirst().complete());
        assertEquals(List.of(""), troubles);
    }

    @Test
    void shouldKeepWhatThereIsWhenSomethingFailsAndGoOnWithTheNext() throws InterruptedException {
        var broken = new Probe("broken", 3, 1);
        var next = new Probe("next", 1);
        runner.start(List.of(broken, next));
        broken.may.release(2);
        next.may.release();
        end();
        assertEquals(List.of("row 0"), names(results.getFirst()));
        assertFalse(results.getFirst().complete());
        assertEquals(List.of("the baseline went away", ""), troubles);
        assertTrue(results.getLast().complete());
    }

    @Test
    void shouldCarryOutARealOne() throws InterruptedException {
        runner.start(List.of(new SoakExperiment().lasting(Optional.of(Duration.ofSeconds(1)), Optional.of(7L)).orElseThrow()));
        end();
        assertFalse(results.getFirst().rows().isEmpty());
        assertEquals(List.of(""), troubles);
    }

    @Test
    void shouldCountDownByWhatIsKnownAtFirstAndByWhatItSawLater() {
        Duration none = Duration.ZERO;
        Optional<Duration> minute = Optional.of(Duration.ofSeconds(60));
        assertEquals(Optional.empty(), Countdown.left(Optional.empty(), 0, none, none));
        assertEquals(minute, Countdown.left(minute, 0, none, none));
        assertEquals(Duration.ofSeconds(50), Countdown.left(minute, 0, none, Duration.ofSeconds(10)).orElseThrow());
        assertEquals(Duration.ofSeconds(30), Countdown.left(Optional.empty(), 0.25, Duration.ofSeconds(10), none).orElseThrow());
        assertEquals(Duration.ofSeconds(35), Countdown.left(minute, 0.5, Duration.ofSeconds(40), none).orElseThrow(), "half by the 60 s, half by the 80 s that it seems to take");
        assertEquals(none, Countdown.left(minute, 0.5, Duration.ofSeconds(30), Duration.ofSeconds(300)).orElseThrow());
    }
}
