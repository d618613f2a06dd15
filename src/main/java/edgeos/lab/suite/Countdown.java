package edgeos.lab.suite;

import java.time.Duration;
import java.util.Optional;

/** How long something will still take that comes in parts, from how long it is expected to take and how it has gone so far: the more is done, the less the expectation counts. */
public final class Countdown {
    private Countdown() { }

    /**
     * What is left.
     *
     * @param expected how long all of it took before, or should; empty where nobody knows
     * @param share how much is done, 0 to 1
     * @param until how long it took from the beginning until so much was done
     * @param since how long the part that is under way has taken
     * @return empty where nothing is known yet; never below zero
     */
    public static Optional<Duration> left(Optional<Duration> expected, double share, Duration until, Duration since) {
        if (expected.isEmpty() && share <= 0) {
            return Optional.empty();
        }
        double seen = share > 0 ? until.toNanos() / share : 0;
        double whole = expected.map(known -> known.toNanos() * (1 - share) + seen * share).orElse(seen);
        return Optional.of(Duration.ofNanos((long) Math.max(0, whole * (1 - share) - since.toNanos())));
    }
}
