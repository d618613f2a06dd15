package edgeos.ui.shell;

import edgeos.lab.Moments;
import edgeos.ui.editor.Run;
import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Starts the sample as soon as the first frame is under way: the engine gets ready while that is drawn. What can wait, such as charts and what is measured for them, and pages of the inspector that nobody asked for, begins once messages were seen to move. JavaFX application thread; what is
 * measured may be asked by any thread.
 */
final class FirstFrame extends AnimationTimer {
    /** A frame is drawn between the pulse that lays it out and the one after the next. */
    private static final int DRAWN = 2;
    /** What runs and moves nothing for so long keeps nobody waiting. */
    private static final long LONGEST_NANOS = 3_000_000_000L;
    private static volatile boolean ends;
    private static volatile long movedNanos;

    private final Lab lab;
    private final boolean runs;
    private final LongConsumer opened;
    private final Runnable settled;
    private int pulses;
    private int moving;
    private long openedNanos;

    /**
     * Waits for the first frame once it is started.
     *
     * @param runs whether to start the drawing then
     * @param opened told how many milliseconds after the start of Java it came
     * @param settled what can wait until messages were seen to move, if any are to
     */
    FirstFrame(Lab lab, boolean runs, LongConsumer opened, Runnable settled) {
        this.lab = lab;
        this.runs = runs;
        this.opened = opened;
        this.settled = settled;
    }

    /** From now on the first window of this program closes as soon as a frame with figures of messages that moved is there. */
    static void endWhenMoving() {
        ends = true;
    }

    /** When it was there, by {@link System#nanoTime}. */
    static long movedNanos() {
        return movedNanos;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses < DRAWN) {
            return;
        }
        if (pulses == DRAWN) {
            openedNanos = System.nanoTime();
            long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
            if (runs) {
                lab.editor().run().start();
            }
            opened.accept(millis);
        }
        if (hasMoved() && ++moving > DRAWN) {
            moved();
        } else if (!ends && (!runs || System.nanoTime() - openedNanos > LONGEST_NANOS)) {
            end();
        }
    }

    /** Whether figures say so; if only the engine does, they come with the next frame. */
    private boolean hasMoved() {
        Run run = lab.editor().run();
        if (run.snapshotProperty().get().ledger().delivered() > 0) {
            return true;
        }
        Moments shown = lab.editor().shown();
        if (shown.snapshot().ledger().delivered() > 0) {
            run.hurryFigures();
        }
        return false;
    }

    private void moved() {
        if (ends) {
            movedNanos = System.nanoTime();
            stop();
            Platform.exit();
        } else {
            end();
        }
    }

    private void end() {
        stop();
        lab.window().begin();
        settled.run();
    }
}
