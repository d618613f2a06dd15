package edgeos.lab.suite;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** About how long experiments take on two processors where nothing else runs, for whoever has not run them yet. Stateless; any thread. */
public final class Durations {
    private static final Map<String, Duration> FULL = Map.of(
            "attacks", Duration.ofMinutes(2),
            "startup", Duration.ofMinutes(1),
            "chain", Duration.ofMinutes(12),
            "scale", Duration.ofMinutes(1),
            "churn", Duration.ofMinutes(1),
            "memcached", Duration.ofMinutes(5),
            "soak", Duration.ofMinutes(10),
            "sweep", Duration.ofMinutes(1),
            "capacity", Duration.ofMinutes(2),
            "watching", Duration.ofMinutes(5));

    private Durations() { }

    /** How long the experiment of this name takes in full; empty where nobody wrote it down. */
    public static Optional<Duration> full(String experiment) {
        return Optional.ofNullable(FULL.get(experiment));
    }
}
