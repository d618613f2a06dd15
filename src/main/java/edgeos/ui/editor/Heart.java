package edgeos.ui.editor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/**
 * The window's only clock. It beats as often as something moves and the processors have room for; five times a second while something runs and nothing
 * moves, twice while there is not even news, and then every other beat only looks for some; once a second while it spares the machine; likewise, and without any figures, while nobody sees the window; and not at all when nothing
 * runs and nothing was done for a while.
 * JavaFX application thread only.
 */
final class Heart {
    private static final double NANOS = 1e9;
    private static final long LABELS_NANOS = 100_000_000L;
    private static final long CHARTS_NANOS = 200_000_000L;
    /**
     * Figures and curves are read, not followed: while processors are full they come seldom before motion does. Writing them anew, with all that is laid out and drawn for it, costs more than the frames between. Whoever just did
     * something, such as moving through a recording, sees it at once.
     */
    private static final long LOWERED_LABELS_NANOS = 500_000_000L;
    private static final long LOWERED_CHARTS_NANOS = 1_000_000_000L;
    /** Frames come a little early or late; what is due within this time is due. */
    private static final long TOLERANCE_NANOS = 8_000_000L;
    private static final long MOVING_NANOS = 300_000_000L;
    private static final long AWAKE_NANOS = 2_000_000_000L;
    private static final int FULL_HERTZ = 60;
    private static final int LOWERED_HERTZ = 20;
    private static final int STILL_HERTZ = 5;
    private static final int QUIET_HERTZ = 2;
    /** Without news, figures, curves, and the machine are looked at so seldom: each costs far more than a beat that finds nothing new. */
    private static final long QUIET_NANOS = 1_000_000_000L;
    /** So that it is every other beat, although one comes a little late: the clock is to show every second. */
    private static final long QUIET_LABELS_NANOS = 750_000_000L;
    private static final int UNSEEN_HERTZ = 1;
    private static final int SPARING_HERTZ = 1;
    /** Curves are of minutes: so seldom they are true still, once they began. */
    private static final long SPARING_CHARTS_NANOS = 5_000_000_000L;
    private static final long SPARING_FIRST_CHARTS_NANOS = 1_000_000_000L;

    /** Makes a pulse. */
    interface Beat {
        Pulse at(long nowNanos, boolean labels, boolean charts);

        /** True while what runs has no news as of now: nothing came, and nothing went. */
        boolean isQuiet();
    }

    /** Finds out, elsewhere, who uses the processors. */
    interface LoadSource {
        /** Who used them since this was asked last? The answer can be taken some beats later; until then nothing else is asked. */
        void ask(double lateShare);

        /** The answer, once. */
        Optional<RateGovernor.Load> take();
    }

    private final List<PulseListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final Set<PulseListener> failed = Collections.newSetFromMap(new WeakHashMap<>());
    private final Consumer<Throwable> trouble;
    private final FrameTimes times = new FrameTimes();
    private final RateGovernor governor = new RateGovernor();
    private final LoadSource load;
    private final ReadOnlyIntegerWrapper hertz = new ReadOnlyIntegerWrapper(this, "hertz", governor.hertz());
    private final Beat beat;
    private final AnimationTimer everyFrame = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame(System.nanoTime());
        }
    };
    private final Metronome metronome = new Metronome(() -> frame(System.nanoTime()));
    private boolean runs;
    private boolean paced;
    private boolean spares;
    private long sparedNanos;
    private boolean seen = true;
    private boolean ended;
    private int beating;
    private long wokenNanos = -AWAKE_NANOS;
    private long labelsAtNanos;
    private long chartsAtNanos;
    private long governedNanos;

    /**
     * A clock that stands still.
     *
     * @param trouble told once of each listener that fails; all others are served as before
     */
    Heart(Beat beat, LoadSource load, Consumer<Throwable> trouble) {
        this.trouble = trouble;
        this.beat = beat;
        this.load = load;
    }

    FrameTimes times() {
        return times;
    }

    /** Frames a second that may move: 60, or fewer while the processors are full. */
    ReadOnlyIntegerProperty hertzProperty() {
        return hertz.getReadOnlyProperty();
    }

    void add(PulseListener listener) {
        listeners.add(listener);
    }

    void remove(PulseListener listener) {
        listeners.remove(listener);
    }

    /**
     * Something runs, or nothing does.
     *
     * @param byActs true if what it does is shown act by act
     */
    void run(boolean running, boolean byActs) {
        runs = running;
        paced = running && byActs;
    }

    /** Whether who runs is to have the machine: a second between two beats, but for a moment after somebody did something. */
    void spare(boolean machine) {
        sparedNanos = machine && !spares ? System.nanoTime() : sparedNanos;
        spares = machine;
    }

    /** Whether anybody can see the window. */
    void see(boolean visible) {
        seen = visible;
        wake();
    }

    /** Figures are due with the next beat. */
    void hurryFigures() {
        labelsAtNanos = System.nanoTime() - LOWERED_LABELS_NANOS;
    }

    /** Beats at full rate for a moment, and for two seconds at least. */
    void wake() {
        wokenNanos = System.nanoTime();
        choose(wokenNanos);
    }

    /** Beats no more until it is woken; whoever lets go of it for good calls {@link #end}. */
    private void stop() {
        beating = 0;
        everyFrame.stop();
        metronome.every(0);
        times.rest();
        doWaiting();
    }

    /**
     * Does this at the next beat; at once while there is none. What comes from elsewhere at any time and is shown then costs no frame of its own.
     */
    void withNextBeat(Runnable work) {
        if (beating == 0) {
            work.run();
        } else {
            waiting.add(work);
        }
    }

    private void doWaiting() {
        List<Runnable> due = List.copyOf(waiting);
        waiting.clear();
        due.forEach(work -> {
            try {
                work.run();
            } catch (RuntimeException | Error problem) {
                trouble.accept(problem);
            }
        });
    }

    /** Beats no more, whatever wakes it. */
    void end() {
        ended = true;
        runs = false;
        stop();
        metronome.end();
    }

    private void frame(long now) {
        boolean lowered = governor.hertz() <= LOWERED_HERTZ && now - wokenNanos >= MOVING_NANOS;
        boolean quiet = beating == QUIET_HERTZ && beat.isQuiet();
        long labelsAfter = quiet ? QUIET_LABELS_NANOS : lowered ? LOWERED_LABELS_NANOS : LABELS_NANOS;
        long chartsAfter = spares ? sparingCharts(now) : beating == QUIET_HERTZ ? QUIET_NANOS : lowered ? LOWERED_CHARTS_NANOS : CHARTS_NANOS;
        boolean labels = seen && now - labelsAtNanos >= labelsAfter - TOLERANCE_NANOS;
        boolean charts = seen && now - chartsAtNanos >= chartsAfter - TOLERANCE_NANOS;
        labelsAtNanos = labels ? now : labelsAtNanos;
        chartsAtNanos = charts ? now : chartsAtNanos;
        Pulse pulse = beat.at(now, labels, charts);
        doWaiting();
        for (PulseListener listener : listeners) {
            guarded(listener, () -> {
                listener.pulse(pulse);
                return false;
            });
        }
        times.came(now, (long) (NANOS / Math.max(1, beating)));
        govern(now);
        if (beating > 0) {
            choose(now);
        }
    }

    /** As soon as there is a curve it is shown: else charts would say that nothing ran. */
    private long sparingCharts(long now) {
        return now - sparedNanos < SPARING_CHARTS_NANOS ? SPARING_FIRST_CHARTS_NANOS : SPARING_CHARTS_NANOS;
    }

    /** What the listener says; false if it fails, which is told the first time. A part of the window that is broken must not stop the others. */
    private boolean guarded(PulseListener listener, BooleanSupplier call) {
        try {
            return call.getAsBoolean();
        } catch (RuntimeException | Error problem) {
            if (failed.add(listener)) {
                trouble.accept(problem);
            }
            return false;
        }
    }

    private void govern(long now) {
        if (load.take().map(governor::take).orElse(false)) {
            hertz.set(governor.hertz());
        }
        if (now - governedNanos >= (beating == QUIET_HERTZ ? QUIET_NANOS : RateGovernor.LOOK_NANOS)) {
            governedNanos = now;
            load.ask(times.takeLateShare());
        }
    }

    /** Beats as often as there is reason to. */
    private void choose(long now) {
        int wanted = ended ? 0 : wanted(now);
        if (wanted == beating) {
            return;
        }
        if (wanted == 0) {
            stop();
            return;
        }
        beating = wanted;
        times.rest();
        if (wanted == FULL_HERTZ) {
            metronome.every(0);
            everyFrame.start();
        } else {
            everyFrame.stop();
            metronome.every((long) (NANOS / wanted));
        }
    }

    private int wanted(long now) {
        if (!runs && now - wokenNanos >= AWAKE_NANOS) {
            return 0;
        }
        if (!seen) {
            return UNSEEN_HERTZ;
        }
        if (runs && spares && now - wokenNanos >= MOVING_NANOS) {
            return SPARING_HERTZ;
        }
        boolean moves = paced || now - wokenNanos < MOVING_NANOS || listeners.stream().anyMatch(listener -> guarded(listener, listener::moves));
        return moves ? governor.hertz() : beat.isQuiet() ? QUIET_HERTZ : STILL_HERTZ;
    }
}
