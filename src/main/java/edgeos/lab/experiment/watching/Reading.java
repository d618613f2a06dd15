package edgeos.lab.experiment.watching;

import edgeos.telemetry.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What one run came to.
 *
 * @param messagesPerSecond messages that left by the transmit gate
 * @param processCores processor time of this process over the time that passed: 1 is one core, used all the time
 * @param seconds how long it was
 * @param frames the window's; empty: there was none
 * @param answers of the window to clicks
 */
record Reading(double messagesPerSecond, double processCores, double seconds, Optional<Windows.Frames> frames, List<Windows.Answer> answers) {
    private static final double NANOS = 1e9;

    /** From what was there before and after. */
    static Reading between(Snapshot before, Snapshot after, long processNanos, long nanos) {
        double engineSeconds = Math.max(1, after.atNanos() - before.atNanos()) / NANOS;
        return new Reading((after.ledger().delivered() - before.ledger().delivered()) / engineSeconds, (double) processNanos / nanos, nanos / NANOS,
                Optional.empty(), List.of());
    }

    /** This, with what the window did. */
    Reading seen(Windows.Frames seen, List<Windows.Answer> answered) {
        return new Reading(messagesPerSecond, processCores, seconds, Optional.of(seen), List.copyOf(answered));
    }
}
