package edgeos.lab.experiment.watching;

import edgeos.lab.ProcessorTime;
import edgeos.telemetry.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What one run came to.
 *
 * @param messagesPerSecond messages that left by the transmit gate
 * @param processCores processor time of this process over the time that passed: 1 is one core, used all the time
 * @param parts the same by who used it
 * @param seconds how long it was
 * @param frames the window's; empty: there was none
 * @param answers of the window to clicks
 */
record Reading(double messagesPerSecond, double processCores, Map<Part, Double> parts, double seconds, Optional<Windows.Frames> frames, List<Windows.Answer> answers) {
    private static final double NANOS = 1e9;

    Reading {
        parts = Map.copyOf(parts);
        answers = List.copyOf(answers);
    }

    /** This, with what the window did. */
    Reading seen(Windows.Frames seen, List<Windows.Answer> answered) {
        return new Reading(messagesPerSecond, processCores, parts, seconds, Optional.of(seen), answered);
    }

    /** What is looked at before and after. */
    static final class Watch {
        private final Supplier<Snapshot> engine;
        private final Snapshot before;
        private final Map<Part, Long> usedNanos = Part.usedNanos();
        private final long processNanos = ProcessorTime.ofProcessNanos();
        private final long startNanos = System.nanoTime();

        /** Begins. */
        Watch(Supplier<Snapshot> engine) {
            this.engine = engine;
            before = engine.get();
        }

        /** What happened since. */
        Reading end() {
            Snapshot after = engine.get();
            long passedNanos = System.nanoTime() - startNanos;
            long usedByAll = ProcessorTime.ofProcessNanos() - processNanos;
            double engineSeconds = Math.max(1, after.atNanos() - before.atNanos()) / NANOS;
            return new Reading((after.ledger().delivered() - before.ledger().delivered()) / engineSeconds, (double) usedByAll / passedNanos,
                    Part.cores(usedNanos, Part.usedNanos(), usedByAll, passedNanos), passedNanos / NANOS, Optional.empty(), List.of());
        }
    }
}
