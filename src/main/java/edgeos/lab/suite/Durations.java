package edgeos.lab.suite;

import edgeos.lab.results.Study;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** About how long experiments take on two processors where nothing else runs, by what they are planned to measure and what starting it takes, for whoever has not run them yet. Stateless; any thread. */
public final class Durations {
    /**
     * How long one takes.
     *
     * @param quick in seconds
     * @param full in seconds
     */
    private record Seconds(int quick, int full) { }

    private static final Map<String, Seconds> KNOWN = Map.ofEntries(
            Map.entry("attacks", new Seconds(44, 130)),
            Map.entry("startup", new Seconds(5, 30)),
            Map.entry("copy", new Seconds(15, 120)),
            Map.entry("chain", new Seconds(58, 960)),
            Map.entry("scale", new Seconds(10, 60)),
            Map.entry("churn", new Seconds(12, 75)),
            Map.entry("memcached", new Seconds(26, 330)),
            Map.entry("crowd", new Seconds(6, 65)),
            Map.entry("tls", new Seconds(22, 260)),
            Map.entry("inference", new Seconds(18, 180)),
            Map.entry("middlebox", new Seconds(10, 60)),
            Map.entry("compare", new Seconds(7, 60)),
            Map.entry("soak", new Seconds(11, 600)),
            Map.entry("sweep", new Seconds(8, 60)),
            Map.entry("capacity", new Seconds(25, 120)),
            Map.entry("watching", new Seconds(50, 220)));

    private Durations() { }

    /** How long the experiment of this name takes; empty where nobody wrote it down. */
    public static Optional<Duration> of(String experiment, Study.Extent extent) {
        return Optional.ofNullable(KNOWN.get(experiment)).flatMap(known -> switch (extent) {
            case QUICK -> Optional.of(Duration.ofSeconds(known.quick()));
            case FULL -> Optional.of(Duration.ofSeconds(known.full()));
            case CHOSEN, UNKNOWN -> Optional.empty();
        });
    }
}
