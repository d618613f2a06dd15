package edgeos.lab.results;

import java.time.Duration;
import java.util.Optional;

/** What is to be known of a study, in words, for windows and pages. Stateless; any thread. */
public final class StudyText {
    private static final long MANY_SECONDS = 90;

    private StudyText() { }

    /** How much was measured. */
    public static String extent(Study study) {
        return switch (study.extent()) {
            case QUICK -> "quick: measured less, and less surely";
            case FULL -> "in full";
            case CHOSEN -> "for as long as was asked for";
            case UNKNOWN -> "quick or in full: not written down";
        };
    }

    /** Why it is not all that was asked for; empty if it is. */
    public static Optional<String> partial(Study study) {
        if (!study.trouble().isEmpty()) {
            return Optional.of("partial: it could not go on: " + study.trouble());
        }
        return study.result().complete() ? Optional.empty() : Optional.of("partial: somebody cancelled it, and rows are missing");
    }

    /** That rows are not as they should be; empty if all are. */
    public static Optional<String> failures(Study study) {
        long failed = study.result().rows().stream().filter(row -> !row.passed()).count();
        return failed == 0 ? Optional.empty() : Optional.of(failed + (failed == 1 ? " row is" : " rows are") + " not as they should be");
    }

    /** A duration as people say it. */
    public static String duration(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1e3);
        return seconds < 1 ? "less than a second" : seconds < MANY_SECONDS ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }
}
