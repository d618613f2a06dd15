package edgeos.engine.fwp;

/** How many lines the FWPs of a node may still write into the event log within this second. Any core. */
public final class LineRate {
    private static final int LINES_PER_WINDOW = 10;
    private static final long WINDOW_NANOS = 1_000_000_000L;

    private long windowNanos = -WINDOW_NANOS;
    private int written;

    /** Takes one of the lines that are left; false if none is. */
    public synchronized boolean take(long nowNanos) {
        if (nowNanos - windowNanos >= WINDOW_NANOS) {
            windowNanos = nowNanos;
            written = 0;
        }
        if (written == LINES_PER_WINDOW) {
            return false;
        }
        written++;
        return true;
    }
}
