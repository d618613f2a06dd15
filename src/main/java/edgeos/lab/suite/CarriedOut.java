package edgeos.lab.suite;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.experiment.Surroundings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an experiment ended, which always leaves a result.
 *
 * @param result what it came to; not complete if it was cancelled or failed
 * @param took how long it took
 * @param trouble why it could not go on; empty if it could
 * @param interrupted true if its thread was interrupted
 */
public record CarriedOut(ExperimentResult result, Duration took, String trouble, boolean interrupted) {
    /** Carries it out on the caller's thread. What fails or is interrupted keeps the answers that it gave before; nothing is thrown. */
    public static CarriedOut of(Experiment experiment, Optional<String> only, Progress progress) {
        var gathered = new Gathered(progress);
        Surroundings where = Surroundings.here(experiment.seed());
        long begunNanos = System.nanoTime();
        Optional<ExperimentResult> whole = Optional.empty();
        String trouble = "";
        boolean interrupted = false;
        try {
            whole = Optional.of(experiment.run(only, gathered));
        } catch (InterruptedException _) {
            interrupted = true;
        } catch (RuntimeException | Error broken) {
            trouble = Optional.ofNullable(broken.getMessage()).orElseGet(broken::toString);
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begunNanos);
        return new CarriedOut(whole.orElseGet(() -> new ExperimentResult(experiment.name(), experiment.description(), where, gathered.rows, false, experiment.drawings())), took, trouble, interrupted);
    }

    /** Keeps each row when it is there. */
    private static final class Gathered implements Progress {
        private final Progress watcher;
        private final List<ExperimentRow> rows = new ArrayList<>();

        Gathered(Progress watcher) {
            this.watcher = watcher;
        }

        @Override
        public void begins(String row, int number, int of) {
            watcher.begins(row, number, of);
        }

        @Override
        public void ends(ExperimentRow row) {
            rows.add(row);
            watcher.ends(row);
        }

        @Override
        public boolean isCancelled() {
            return watcher.isCancelled();
        }
    }
}
