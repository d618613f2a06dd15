package edgeos.ui.experiments;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.results.Kept;
import edgeos.lab.results.ResultStore;
import edgeos.lab.results.Study;
import edgeos.lab.suite.ExperimentRunner;
import edgeos.lab.suite.Standing;
import edgeos.ui.editor.Metronome;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;

/**
 * Carries out experiments for the window and keeps what they come to. It looks at them once a second, and not whenever something happens, nor by an animation, for which JavaFX would lay out sixty times a second: whoever measures is not to be disturbed. Its methods and what it
 * tells belong to the JavaFX application thread; results are written by the thread that measured them.
 */
final class Laboratory {
    private static final long LOOK_NANOS = 1_000_000_000L;

    /** Who wants to know. */
    interface Events {
        /** It has come so far. */
        void came(Standing now);

        /** An experiment has ended, and this is what it came to. */
        void ended(Kept kept);

        /** A result could not be kept beyond the program's end. */
        void notKept(String why);

        /** Nothing runs any more. */
        void finished();
    }

    private final ResultStore store;
    private final Events events;
    private final ExperimentRunner runner = new ExperimentRunner(new Watcher());
    private final Metronome looks;
    private volatile Standing standing;
    private List<Experiment> all = List.of();
    private volatile Study.Extent extent = Study.Extent.UNKNOWN;
    private volatile boolean closed;

    Laboratory(ResultStore store, Events events) {
        this.store = store;
        this.events = events;
        looks = new Metronome(() -> standing().ifPresent(events::came));
    }

    /** Begins; only while nothing is under way. */
    void start(List<Experiment> wanted, Study.Extent how) {
        standing = null;
        extent = how;
        all = List.copyOf(wanted);
        runner.start(wanted);
        looks.every(LOOK_NANOS);
    }

    void cancel() {
        runner.cancel();
    }

    boolean isRunning() {
        return runner.isRunning();
    }

    /** How far it has come; empty when nothing was begun. */
    Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    /** What comes after the one that is under way. */
    List<Experiment> after(Standing now) {
        return all.subList(Math.min(now.number(), all.size()), all.size());
    }

    Study.Extent extent() {
        return extent;
    }

    /** Ends what is under way, and tells nobody. */
    void close() {
        closed = true;
        looks.end();
        runner.close();
    }

    private void later(Runnable work) {
        Platform.runLater(() -> {
            if (!closed) {
                work.run();
            }
        });
    }

    /** Follows the runner, on its thread. */
    private final class Watcher implements ExperimentRunner.Audience {
        @Override
        public void changed(Standing now) {
            boolean first = standing == null || standing.experiment() != now.experiment();
            standing = now;
            if (first) {
                later(() -> events.came(now));
            }
        }

        @Override
        public void ended(Experiment experiment, ExperimentResult result, Duration took, String trouble) {
            Study study = Study.of(experiment, result, extent, Optional.of(took), trouble);
            if (result.rows().isEmpty() && trouble.isEmpty()) {
                return;
            }
            try {
                Kept kept = store.keep(study);
                later(() -> events.ended(kept));
            } catch (IOException e) {
                later(() -> {
                    events.ended(new Kept(study, Optional.empty(), true));
                    events.notKept(e.getMessage());
                });
            }
        }

        @Override
        public void finished() {
            later(() -> {
                looks.every(0);
                events.finished();
            });
        }
    }
}
