package edgeos.lab.experiment.study;

import java.time.Duration;

/**
 * How long a run takes.
 *
 * @param warmUp from its start until figures count
 * @param length how long they count
 */
public record Timing(Duration warmUp, Duration length) {
    private static final int WARM_UP_PART = 4;
    private static final Duration LEAST_WARM_UP = Duration.ofMillis(200);
    private static final Duration MOST_WARM_UP = Duration.ofSeconds(2);

    /** Figures count so long, after a quarter of that as warm-up: 0.2 to 2 seconds. */
    public static Timing of(Duration length) {
        Duration part = length.dividedBy(WARM_UP_PART);
        return new Timing(part.compareTo(LEAST_WARM_UP) < 0 ? LEAST_WARM_UP : part.compareTo(MOST_WARM_UP) > 0 ? MOST_WARM_UP : part, length);
    }

    /** In words, such as {@code 1 s after 0.25 s of warm-up}. */
    public String words() {
        return seconds(length) + " s after " + seconds(warmUp) + " s of warm-up";
    }

    private static String seconds(Duration of) {
        return java.math.BigDecimal.valueOf(of.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
