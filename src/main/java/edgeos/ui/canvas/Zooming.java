package edgeos.ui.canvas;

import java.util.function.IntPredicate;
import javafx.animation.AnimationTimer;

/**
 * Says when cards are stretched rather than painted anew: while somebody zooms without a pause and many cards are in view, painting all of them at each step would take longer than a frame. A few are painted at each step all the same, those that
 * would look worst, and all others as soon as there is a pause, some at each frame. JavaFX application thread only.
 */
final class Zooming {
    /** Without another step; frames and not time, as on a busy machine steps come late. */
    private static final int PAUSE_FRAMES = 9;
    /** So many are painted as quickly as they are stretched. */
    private static final int FEW = 24;
    private static final int AT_ONCE = 16;
    private static final double MOST_STRETCHED = 1.5;

    private final IntPredicate repaint;
    private final AnimationTimer rest = new AnimationTimer() {
        @Override
        public void handle(long now) {
            rest();
        }
    };
    private boolean going;
    private boolean recent;
    private int frames;
    private int left;

    /**
     * Nobody zooms.
     *
     * @param repaint paints so many of the cards that are stretched; true if there are more
     */
    Zooming(IntPredicate repaint) {
        this.repaint = repaint;
    }

    /** The zoom has changed, with so many cards in view. */
    void step(int inView) {
        going = inView > FEW && recent;
        recent = true;
        frames = 0;
        left = AT_ONCE;
        rest.start();
    }

    /** True if a card that was painted at a zoom, this many times less than now, is only stretched at this step. */
    boolean stretches(double times) {
        if (!going) {
            return false;
        }
        boolean well = times < MOST_STRETCHED && times > 1 / MOST_STRETCHED;
        return well || left-- <= 0;
    }

    private void rest() {
        if (++frames < PAUSE_FRAMES) {
            return;
        }
        going = false;
        recent = false;
        if (!repaint.test(AT_ONCE)) {
            rest.stop();
        }
    }
}
