package edgeos.ui.experiments;

import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Kept;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyText;
import edgeos.ui.text.Texts;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What is to be known of a study, in words. Stateless. */
final class StudyFacts {
    private static final Texts TEXTS = Texts.of(StudyFacts.class);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
    private static final String BETWEEN = "  ·  ";

    private StudyFacts() { }

    /** Where, when, and how long, in a line. */
    static String line(Kept kept) {
        Study study = kept.study();
        Surroundings where = study.result().surroundings();
        return date(study) + BETWEEN + kept.origin() + BETWEEN + TEXTS.get("facts.machine", where.machine(), where.cores(), where.jdk())
                + BETWEEN + study.took().map(took -> TEXTS.get("facts.took", StudyText.extent(study), StudyText.duration(took))).orElse(StudyText.extent(study));
    }

    /** When it was begun, or what was written there instead. */
    static String date(Study study) {
        OffsetDateTime begun = study.begun();
        return begun.equals(OffsetDateTime.MIN) ? TEXTS.get("facts.undated") : DATE.format(begun);
    }

    /** What is not as one would like it to be; empty if all is. */
    static Optional<String> warning(Study study) {
        return StudyText.partial(study).map(text -> "▲ " + text).or(() -> StudyText.failures(study).map(text -> "✕ " + text)).or(() -> StudyText.doubts(study).map(text -> "▲ " + text));
    }
}
