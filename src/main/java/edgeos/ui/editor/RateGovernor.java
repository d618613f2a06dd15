package edgeos.ui.editor;

/**
 * Chooses how many frames a second the window may move: 60 while there is room, down to 15 when the processors are full, one step at a time.
 *
 * <p>A step down follows half a second of want, a step up more than a second in which there would be room for what the next rate costs: what the window
 * itself uses is part of the load, so that a rate that would fill the processors again is not tried. Knows no clock and no machine. Not thread-safe.
 */
public final class RateGovernor {
    /** How often {@link #take} is to be called. */
    public static final long LOOK_NANOS = 250_000_000;

    /** Each divides 60: frames come evenly on a display with 60 a second. */
    private static final int[] HERTZ = {60, 30, 20, 15};
    private static final double FULL = 0.8;
    private static final double ROOM = 0.65;
    private static final double THREAD_FULL = 0.75;
    private static final double THREAD_ROOM = 0.6;
    private static final double MANY_LATE = 0.3;
    private static final double FEW_LATE = 0.1;
    private static final int LOOKS_DOWN = 2;
    private static final int LOOKS_UP = 5;

    private int step;
    private int pressed;
    private int relieved;

    /**
     * Who uses the processors.
     *
     * @param machine share of all processors that anybody uses, 0 to 1
     * @param window share of all processors that the window's threads use
     * @param thread share of one processor that the busiest of them uses
     * @param late share of the frames that came later than they should have
     */
    public record Load(double machine, double window, double thread, double late) { }

    /** Frames a second that the window may move now. */
    public int hertz() {
        return HERTZ[step];
    }

    /** True if the window moves less often than it would on an idle machine. */
    public boolean isLowered() {
        return step > 0;
    }

    /** Takes the load since the last call into account; true if the rate is another one now. */
    public boolean take(Load load) {
        pressed = isFull(load) ? pressed + 1 : 0;
        relieved = step > 0 && hasRoom(load, (double) HERTZ[step - 1] / HERTZ[step]) ? relieved + 1 : 0;
        int next = pressed >= LOOKS_DOWN ? Math.min(step + 1, HERTZ.length - 1) : relieved >= LOOKS_UP ? step - 1 : step;
        if (next == step) {
            return false;
        }
        step = next;
        pressed = 0;
        relieved = 0;
        return true;
    }

    private static boolean isFull(Load load) {
        return load.machine() > FULL || load.thread() > THREAD_FULL || load.late() > MANY_LATE;
    }

    private static boolean hasRoom(Load load, double times) {
        return load.machine() + load.window() * (times - 1) < ROOM && load.thread() * times < THREAD_ROOM && load.late() < FEW_LATE;
    }
}
