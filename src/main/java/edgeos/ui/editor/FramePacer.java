package edgeos.ui.editor;

/**
 * Decides which of the display's frames are used: all of them, or fewer when frames take long, but no fewer than 15 a second; and measures them.
 * Not thread-safe; knows no clock of its own.
 */
public final class FramePacer {
    /** The longest time between two pulses that is chosen on purpose. */
    public static final long SLOWEST_NANOS = 1_000_000_000L / 15;

    private static final long FASTEST_NANOS = 1_000_000_000L / 60;
    /** Share of the time that the window may work; beyond it the pulses come further apart. */
    private static final double BUSY_SHARE = 0.35;
    /** A display's frames jitter: a frame so much too early still counts. */
    private static final long TOLERANCE_NANOS = 4_000_000;

    private final long[] recentNanos = new long[512];
    private int frames;
    private long lastNanos;
    private long intervalNanos = FASTEST_NANOS;
    private double busyNanos;

    /** True if this frame is to be used. */
    public boolean due(long nowNanos) {
        return nowNanos - lastNanos >= intervalNanos - TOLERANCE_NANOS;
    }

    /** A frame that was used started at {@code nowNanos} and took {@code tookNanos}. */
    public void used(long nowNanos, long tookNanos) {
        long gap = nowNanos - lastNanos;
        if (lastNanos != 0 && gap < 1_000_000_000L) {
            recentNanos[frames++ % recentNanos.length] = gap;
        }
        lastNanos = nowNanos;
        busyNanos += 0.1 * (Math.max(tookNanos, lateness(gap)) - busyNanos);
        intervalNanos = Math.clamp((long) (busyNanos / BUSY_SHARE), FASTEST_NANOS, SLOWEST_NANOS);
    }

    /** How long the frames' gaps were lately, in nanoseconds; sorted, ascending, at most 512. */
    public long[] gapsNanos() {
        long[] sorted = java.util.Arrays.copyOf(recentNanos, Math.min(frames, recentNanos.length));
        java.util.Arrays.sort(sorted);
        return sorted;
    }

    /** The gap that is aimed at now. */
    public long intervalNanos() {
        return intervalNanos;
    }

    /** How many frames a second are aimed at now. */
    public int hertz() {
        return (int) Math.round(1e9 / intervalNanos);
    }

    /** By how much a frame came later than the display's frame after the one aimed at: what layout, rendering, and other threads took. */
    private long lateness(long gap) {
        return gap > 1_000_000_000L ? 0 : Math.max(0, gap - intervalNanos - FASTEST_NANOS);
    }
}
