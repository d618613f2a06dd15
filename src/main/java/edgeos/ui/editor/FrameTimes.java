package edgeos.ui.editor;

import java.util.Arrays;

/** How far apart the window's frames came lately. Knows no clock of its own; not thread-safe. */
public final class FrameTimes {
    private static final int KEPT = 512;
    private static final long STILL_NANOS = 1_000_000_000L;
    /** Displays jitter, and other threads take their turn: only what is later than this shows. */
    private static final double LATE = 1.6;

    private final long[] recentNanos = new long[KEPT];
    private int frames;
    private long lastNanos;
    private int counted;
    private int late;

    /** A frame came now, and {@code intervalNanos} after the one before it was wanted. */
    void came(long nowNanos, long intervalNanos) {
        long gap = nowNanos - lastNanos;
        if (lastNanos != 0 && gap < STILL_NANOS) {
            recentNanos[frames++ % KEPT] = gap;
            counted++;
            late += gap > intervalNanos * LATE ? 1 : 0;
        }
        lastNanos = nowNanos;
    }

    /** Nothing moved for a while: the gap to the next frame is nobody's fault. */
    void rest() {
        lastNanos = 0;
    }

    /** Share of the frames that came late since the last call, 0 to 1. */
    double takeLateShare() {
        double share = counted == 0 ? 0 : (double) late / counted;
        counted = 0;
        late = 0;
        return share;
    }

    /** How long the frames' gaps were lately, in nanoseconds; sorted, ascending, at most 512. */
    public long[] gapsNanos() {
        long[] sorted = Arrays.copyOf(recentNanos, Math.min(frames, KEPT));
        Arrays.sort(sorted);
        return sorted;
    }
}
