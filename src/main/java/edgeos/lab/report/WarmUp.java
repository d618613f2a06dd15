package edgeos.lab.report;

import java.time.Duration;

/** From when on rates, loss, latencies, and shares of a run count: from the first sample that is not before. What is compiled meanwhile would be told as the system's. Stateless; any thread. */
public final class WarmUp {
    /** Of a run of which nobody knows how long it will be. */
    public static final Duration OPEN = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int PART = 5;

    private WarmUp() { }

    /** Of a run of this length: a fifth, at most two seconds. */
    public static Duration of(Duration length) {
        Duration part = length.dividedBy(PART);
        return part.compareTo(LONGEST) < 0 ? part : LONGEST;
    }
}
