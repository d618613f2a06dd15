package edgeos.lab;

import edgeos.os.ProcessSpawner;
import edgeos.os.SpawnTimes;
import edgeos.os.SystemCallException;
import edgeos.telemetry.Distribution;
import edgeos.telemetry.Distributions;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the lab compares itself with: how long this machine takes to start, run, and reap an empty process.
 *
 * <p>One daemon thread measures a few runs at a time with long pauses between, so that it hardly disturbs what runs, and ends by itself
 * after less than a second of work; {@link #result()} grows meanwhile. All methods may be called by any thread.
 */
public final class StartupBaseline implements AutoCloseable {
    private static final int BATCHES = 16;
    private static final int RUNS_IN_A_BATCH = 12;
    private static final long PAUSE_MILLIS = 150;
    private static final long MOST_WORK_NANOS = 700_000_000;

    /** What one of them came to, for those who need no figures of their own. */
    private static final AtomicReference<Result> KNOWN = new AtomicReference<>(Result.PENDING);

    private final Runnable changed;
    private volatile Result result = Result.PENDING;
    private Thread worker;

    /** What is known so far. Immutable. */
    public sealed interface Result {
        /** Nothing measured yet. */
        Result PENDING = new Pending();

        /** Nothing measured yet. */
        record Pending() implements Result { }

        /**
         * Measured on this machine.
         *
         * @param program the empty program
         * @param startNanos from just before posix_spawn until the process was reaped
         */
        record Measured(String program, Distribution startNanos) implements Result { }

        /**
         * It cannot be measured here.
         *
         * @param reason one sentence
         */
        record Unsupported(String reason) implements Result { }
    }

    /** A baseline that nobody waits for. */
    public StartupBaseline() {
        this(() -> { });
    }

    /**
     * A baseline that measures nothing yet.
     *
     * @param changed told on the measuring thread each time that more is known
     */
    public StartupBaseline(Runnable changed) {
        this.changed = changed;
    }

    /**
     * A baseline for windows: what one of them measured to its end the next one knows already, since it is the same machine.
     *
     * @param changed told on the measuring thread each time that more is known
     */
    public static StartupBaseline once(Runnable changed) {
        StartupBaseline baseline = new StartupBaseline(changed);
        baseline.result = KNOWN.get();
        return baseline;
    }

    /** Starts to measure in the background; has no effect the second time, nor where all is known. */
    public synchronized void start() {
        if (worker == null && result == Result.PENDING) {
            worker = Thread.ofPlatform().daemon().name("start-up baseline").priority(Thread.MIN_PRIORITY).start(this::measure);
        }
    }

    /** What is known so far. */
    public Result result() {
        return result;
    }

    /** Waits until all is measured, at most this long; true if it is. Leaves the flag set if interrupted. */
    public boolean await(long millis) {
        Thread measuring;
        synchronized (this) {
            measuring = worker;
        }
        try {
            return measuring == null ? result != Result.PENDING : measuring.join(java.time.Duration.ofMillis(millis));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends measuring; what is known stays. */
    @Override
    public synchronized void close() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void measure() {
        Optional<ProcessSpawner> spawner = ProcessSpawner.ofEmptyProgram();
        if (spawner.isEmpty()) {
            know(new Result.Unsupported(ProcessSpawner.unsupportedReason().orElse("There is no empty program to start here.")));
            return;
        }
        try {
            measure(spawner.get());
        } catch (SystemCallException | IllegalStateException e) {
            if (result instanceof Result.Pending) {
                know(new Result.Unsupported("fork()+exec() cannot be measured here: " + e.getMessage()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void know(Result more) {
        result = more;
        changed.run();
    }

    private void measure(ProcessSpawner spawner) throws InterruptedException {
        long[] nanos = new long[0];
        long work = 0;
        for (int batch = 0; batch < BATCHES && work < MOST_WORK_NANOS; batch++) {
            long started = System.nanoTime();
            SpawnTimes times = spawner.measure(RUNS_IN_A_BATCH);
            work += System.nanoTime() - started;
            int known = nanos.length;
            nanos = Arrays.copyOf(nanos, known + times.runs());
            System.arraycopy(times.exitNanos(), 0, nanos, known, times.runs());
            if (nanos.length > 0) {
                know(new Result.Measured(times.program(), Distributions.ofEach(nanos)));
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        KNOWN.set(result);
    }
}
