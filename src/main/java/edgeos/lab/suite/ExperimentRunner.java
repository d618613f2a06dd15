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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries out experiments one after another, on one daemon thread of its own while there are any. What fails or is cancelled leaves the answers that it gave before. Its methods may be called by any
 * thread; the audience is told by the runner's own.
 */
public final class ExperimentRunner {
    /** For so long somebody who cancels waits for the part that is under way; then its thread is interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Who watches. Called by the runner's thread; must not take long. */
    public interface Audience {
        /** It has come so far. */
        void changed(Standing now);

        /**
         * One experiment has ended.
         *
         * @param experiment which
         * @param result what it came to; not complete if it was cancelled or failed
         * @param took how long it took
         * @param trouble why it could not go on; empty if it could
         */
        void ended(Experiment experiment, ExperimentResult result, Duration took, String trouble);

        /** Nothing runs any more. */
        void finished();
    }

    private final Audience audience;
    private Thread worker;
    private volatile boolean running;
    private volatile boolean cancelled;

    /** A runner without anything to do. */
    public ExperimentRunner(Audience audience) {
        this.audience = audience;
    }

    /**
     * Begins.
     *
     * @throws IllegalStateException if something is under way
     */
    public synchronized void start(List<Experiment> wanted) {
        if (running) {
            throw new IllegalStateException("phase=experiment another one is under way");
        }
        running = true;
        cancelled = false;
        List<Experiment> all = List.copyOf(wanted);
        worker = Thread.ofPlatform().daemon().name("experiments").start(() -> work(all));
    }

    /** True from the start until the audience is told that all is finished. */
    public boolean isRunning() {
        return running;
    }

    /** Ends with the part that is under way, or, if that takes long, in the middle of it. What was to come after is left out. */
    public synchronized void cancel() {
        cancelled = true;
        Thread impatient = worker;
        if (impatient != null) {
            CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).execute(impatient::interrupt);
        }
    }

    /** Ends in the middle, and waits for as long as it takes to take away what was started for it, but not for long. */
    public void close() {
        cancelled = true;
        Thread ending;
        synchronized (this) {
            ending = worker;
        }
        if (ending != null && ending != Thread.currentThread()) {
            ending.interrupt();
            try {
                ending.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void work(List<Experiment> wanted) {
        try {
            for (int at = 0; at < wanted.size() && !cancelled; at++) {
                carryOut(wanted.get(at), at + 1, wanted.size());
            }
        } finally {
            running = false;
            audience.finished();
        }
    }

    private void carryOut(Experiment experiment, int number, int of) {
        var watched = new Watched(experiment, number, of);
        watched.tell();
        CarriedOut ending = CarriedOut.of(experiment, Optional.empty(), watched);
        if (ending.interrupted()) {
            cancelled = true;
        }
        audience.ended(experiment, ending.result(), ending.took(), ending.trouble());
    }

    /** Follows one experiment. Runner's thread. */
    private final class Watched implements Progress {
        private final Experiment experiment;
        private final int number;
        private final int of;
        private final Surroundings where;
        private final List<ExperimentRow> rows = new ArrayList<>();
        private final long begunNanos = System.nanoTime();
        private long partBegunNanos = begunNanos;
        private String part = "";
        private int partNumber;
        private int parts;

        Watched(Experiment experiment, int number, int of) {
            this.experiment = experiment;
            this.number = number;
            this.of = of;
            this.where = Surroundings.here(experiment.seed());
        }

        @Override
        public void begins(String row, int partNow, int ofParts) {
            part = row;
            partNumber = partNow;
            parts = ofParts;
            partBegunNanos = System.nanoTime();
            tell();
        }

        @Override
        public void ends(ExperimentRow row) {
            rows.add(row);
            tell();
        }

        @Override
        public boolean isCancelled() {
            return cancelled;
        }

        Standing standing() {
            return new Standing(experiment, number, of, where, part, partNumber, parts, rows, begunNanos, partBegunNanos, cancelled);
        }

        void tell() {
            audience.changed(standing());
        }
    }
}
