package edgeos.ui.experiments;

import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Kept;
import edgeos.lab.results.Study;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What is to be known of a study, in words. Stateless. */
final class StudyFacts {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final String BETWEEN = "  ·  ";
    private static final long MANY_SECONDS = 90;

    private StudyFacts() { }

    /** Where, when, and how long, in a line. */
    static String line(Kept kept) {
        Study study = kept.study();
        Surroundings where = study.result().surroundings();
        return date(study) + BETWEEN + kept.origin() + BETWEEN + where.machine() + ", " + where.cores() + (where.cores() == 1 ? " processor" : " processors") + ", Java " + where.jdk()
                + BETWEEN + extent(study) + study.took().map(took -> ", took " + duration(took)).orElse("");
    }

    /** When it was begun, or what was written there instead. */
    static String date(Study study) {
        OffsetDateTime begun = study.begun();
        return begun.equals(OffsetDateTime.MIN) ? "no date" : DATE.format(begun);
    }

    /** How much was measured. */
    static String extent(Study study) {
        return switch (study.extent()) {
            case QUICK -> "quick: measured less, and less surely";
            case FULL -> "in full";
            case UNKNOWN -> "quick or in full: not written down";
        };
    }

    /** What is not as one would like it to be; empty if all is. */
    static Optional<String> warning(Study study) {
        if (!study.trouble().isEmpty()) {
            return Optional.of("▲ partial: it could not go on: " + study.trouble());
        }
        if (!study.result().complete()) {
            return Optional.of("▲ partial: somebody cancelled it, and rows are missing");
        }
        long failed = study.result().rows().stream().filter(row -> !row.passed()).count();
        return failed == 0 ? Optional.empty() : Optional.of("✕ " + failed + (failed == 1 ? " row is" : " rows are") + " not as they should be");
    }

    /** A duration as people say it. */
    static String duration(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1e3);
        return seconds < 1 ? "less than a second" : seconds < MANY_SECONDS ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }
}
