package edgeos.ui.editor;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.animation.AnimationTimer;

/** The window's only animation timer. It beats while something runs and for a while after {@link #wake}; else it costs nothing. */
final class Heart {
    private static final long LABELS_NANOS = 100_000_000L;
    private static final long CHARTS_NANOS = 200_000_000L;
    private static final long AWAKE_NANOS = 2_000_000_000L;

    /** Makes a pulse. */
    interface Beat {
        Pulse at(long nowNanos, boolean labels, boolean charts);
    }

    private final List<PulseListener> listeners = new CopyOnWriteArrayList<>();
    private final FramePacer pacer = new FramePacer();
    private final Beat beat;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(System.nanoTime());
        }
    };
    private boolean runs;
    private boolean started;
    private long awakeUntilNanos;
    private long labelsAtNanos;
    private long chartsAtNanos;

    Heart(Beat beat) {
        this.beat = beat;
    }

    FramePacer pacer() {
        return pacer;
    }

    void add(PulseListener listener) {
        listeners.add(listener);
    }

    void remove(PulseListener listener) {
        listeners.remove(listener);
    }

    /** Something runs, or nothing does. */
    void run(boolean running) {
        runs = running;
    }

    /** Beats for two seconds at least. */
    void wake() {
        awakeUntilNanos = System.nanoTime() + AWAKE_NANOS;
        if (!started) {
            started = true;
            timer.start();
        }
    }

    void stop() {
        runs = false;
        started = false;
        timer.stop();
    }

    private void frame(long now) {
        if (!pacer.due(now)) {
            return;
        }
        boolean labels = now - labelsAtNanos >= LABELS_NANOS;
        boolean charts = now - chartsAtNanos >= CHARTS_NANOS;
        labelsAtNanos = labels ? now : labelsAtNanos;
        chartsAtNanos = charts ? now : chartsAtNanos;
        Pulse pulse = beat.at(now, labels, charts);
        listeners.forEach(listener -> listener.pulse(pulse));
        pacer.used(now, System.nanoTime() - now);
        if (!runs && now > awakeUntilNanos) {
            stop();
        }
    }
}
