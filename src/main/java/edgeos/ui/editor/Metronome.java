package edgeos.ui.editor;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/**
 * Beats on the JavaFX application thread less often than the display. An animation timer would make JavaFX lay out sixty times a second whether or not
 * anything is different; between these beats it sleeps. A beat that comes before the last was heard is left out.
 *
 * <p>All methods: JavaFX application thread. A daemon thread of its own counts the time.
 */
public final class Metronome {
    private final Runnable beat;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private ScheduledExecutorService clock;
    private Future<?> ticking;
    private long intervalNanos;

    /** Does this at each beat; it stands still. */
    public Metronome(Runnable beat) {
        this.beat = beat;
    }

    /** Beats this often from now on; 0: not at all. */
    public void every(long nanos) {
        if (nanos == intervalNanos) {
            return;
        }
        intervalNanos = nanos;
        if (ticking != null) {
            ticking.cancel(false);
            ticking = null;
        }
        if (nanos > 0) {
            clock = clock == null ? Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("frames").factory()) : clock;
            ticking = clock.scheduleAtFixedRate(this::post, nanos, nanos, TimeUnit.NANOSECONDS);
        }
    }

    /** Ends the thread. */
    public void end() {
        every(0);
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    private void post() {
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(this::heard);
        }
    }

    private void heard() {
        waiting.set(false);
        if (intervalNanos > 0) {
            beat.run();
        }
    }
}
