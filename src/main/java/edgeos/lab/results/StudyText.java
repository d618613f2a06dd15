package edgeos.lab.results;

import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
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

    /** That rows are not as they should be; empty if all are, or could be. */
    public static Optional<String> failures(Study study) {
        long failed = failed(study.result());
        return failed == 0 ? Optional.empty() : Optional.of(failed + (failed == 1 ? " row is" : " rows are") + " not as they should be");
    }

    /** That the machine could not tell of some rows; empty if it could of all. */
    public static Optional<String> doubts(Study study) {
        long untold = untold(study.result());
        return untold == 0 ? Optional.empty() : Optional.of(untold + (untold == 1 ? " row " : " rows ") + ExperimentRow.UNTOLD);
    }

    /** How many rows are not as they should be. */
    public static long failed(ExperimentResult result) {
        return result.rows().stream().filter(row -> !row.passed()).count();
    }

    /** Of how many rows the machine could not tell. */
    private static long untold(ExperimentResult result) {
        return result.rows().stream().filter(row -> !row.isTold()).count();
    }

    /** How many rows there are and whether they are as they should be, such as "3 rows, 1 not as they should be, 1 cannot be told". */
    public static String verdict(ExperimentResult result) {
        long failed = failed(result);
        long untold = untold(result);
        return result.rows().size() + (result.rows().size() == 1 ? " row, " : " rows, ") + (failed > 0 ? failed + " not as they should be" : untold > 0 ? "none not as it should be" : "all as they should be")
                + (untold > 0 ? ", " + untold + " " + ExperimentRow.UNTOLD : "");
    }

    /** A duration as people say it. */
    public static String duration(Duration duration) {
        long seconds = Math.round(duration.toMillis() / 1e3);
        return seconds < 1 ? "less than a second" : seconds < MANY_SECONDS ? seconds + " s" : Math.round(seconds / 60.0) + " min";
    }
}
