package edgeos.ui.shell;

import java.lang.management.ManagementFactory;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/** Starts the sample after the first frame: it would come later otherwise. JavaFX application thread; what is measured may be asked by any thread. */
final class FirstFrame extends AnimationTimer {
    /** A frame is drawn between the pulse that lays it out and the one after the next. */
    private static final int DRAWN = 2;
    private static volatile boolean ends;
    private static volatile long movedNanos;

    private final Lab lab;
    private final boolean runs;
    private final LongConsumer opened;
    private int pulses;
    private int moving;

    /**
     * Waits for the first frame once it is started.
     *
     * @param runs whether to start the drawing then
     * @param opened told how many milliseconds after the start of Java it came
     */
    FirstFrame(Lab lab, boolean runs, LongConsumer opened) {
        this.lab = lab;
        this.runs = runs;
        this.opened = opened;
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
        if (++pulses == DRAWN) {
            if (runs) {
                lab.editor().run().start();
            }
            opened.accept(System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime());
        }
        if (pulses >= DRAWN && !ends) {
            stop();
        } else if (lab.editor().snapshotProperty().get().ledger().delivered() > 0 && ++moving == DRAWN) {
            stop();
            movedNanos = System.nanoTime();
            Platform.exit();
        }
    }
}
