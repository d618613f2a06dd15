package edgeos.ui.editor;

import edgeos.telemetry.Snapshot;

/** Whether there is any of a run: something came, went, or was made within the last second. JavaFX application thread only. */
final class News {
    /** A message a second is news enough. */
    private static final long QUIET_NANOS = 1_500_000_000L;

    private Snapshot last = Snapshot.EMPTY;
    private boolean quiet;

    /** Takes the figures of now. */
    void listen(Snapshot now) {
        if (now.atNanos() < last.atNanos() || now.fwps() != last.fwps() || !now.ledger().equals(last.ledger())) {
            last = now;
        }
        quiet = now.atNanos() - last.atNanos() > QUIET_NANOS;
    }

    /** True if there was none, as of the figures that it took last. */
    boolean isQuiet() {
        return quiet;
    }
}
