package edgeos.ui.shell;

import edgeos.lab.Moments;
import edgeos.ui.editor.Run;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Starts the sample as soon as the first frame is under way: the engine gets ready while that is drawn. What can wait comes once messages were seen to move: what is in the panels at the sides, a panel a frame, so that none takes long, then what is measured and drawn for charts, and what is told. JavaFX application thread;
 * what is measured may be asked by any thread.
 */
final class FirstFrame extends AnimationTimer {
    /** A frame is drawn between the pulse that lays it out and the one after the next. */
    private static final int DRAWN = 2;
    /** What runs and moves nothing for so long keeps nobody waiting for the rest of the window. */
    private static final long LONGEST_NANOS = 400_000_000L;
    private static volatile boolean ends;
    private static volatile long movedNanos;
    private static volatile long wholeNanos;

    private final Lab lab;
    private final boolean runs;
    private final LongConsumer opened;
    private final Runnable settled;
    private int pulses;
    private int moving;
    private int whole;
    private long startedNanos;
    private Iterator<Runnable> rooms = Collections.emptyIterator();
    private boolean furnishing;

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

    /** From now on the first window of this program closes as soon as a frame with figures of messages that moved is there, and after it one with all that belongs to the window. */
    static void endWhenMoving() {
        ends = true;
    }

    /** When it was there, by {@link System#nanoTime}. */
    static long movedNanos() {
        return movedNanos;
    }

    /** When the first frame was there that had nothing left out but the curves of charts, by {@link System#nanoTime}. */
    static long wholeNanos() {
        return wholeNanos;
    }

    @Override
    public void handle(long now) {
        pulses++;
        if (pulses < DRAWN) {
            return;
        }
        if (pulses == DRAWN) {
            begin();
        }
        if (movedNanos == 0 && hasMoved() && ++moving > DRAWN) {
            movedNanos = System.nanoTime();
        }
        if (furnishing) {
            furnish();
        } else if (movedNanos != 0 || !runs || System.nanoTime() - startedNanos > LONGEST_NANOS) {
            furnishing = true;
            rooms = lab.window().rooms().iterator();
        }
    }

    private void begin() {
        long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
        if (runs) {
            lab.editor().run().start();
        }
        startedNanos = System.nanoTime();
        opened.accept(millis);
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

    /** A room a frame; the last is drawn when two more frames have come. */
    private void furnish() {
        if (rooms.hasNext()) {
            rooms.next().run();
        } else if (++whole > DRAWN && wholeNanos == 0) {
            wholeNanos = System.nanoTime();
        }
        if (wholeNanos != 0 && (movedNanos != 0 || !ends)) {
            stop();
            if (ends) {
                Platform.exit();
            } else {
                lab.window().begin();
                settled.run();
            }
        }
    }
}
