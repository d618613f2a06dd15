package edgeos.lab.results;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Plots;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * A result with all that one needs to show it, whichever lab made it.
 *
 * @param result what was measured
 * @param extent how much was measured
 * @param took how long that took; empty where nobody wrote it down
 * @param trouble why it could not go on; empty if it could
 * @param how how it was measured; may be empty
 * @param plots its pictures, the most telling first
 */
public record Study(ExperimentResult result, Extent extent, Optional<Duration> took, String trouble, String how, List<Plot> plots) {
    /** How much an experiment measures. */
    public enum Extent {
        /** Less, and therefore less surely. */
        QUICK,
        /** All that it can. */
        FULL,
        /** For as long as somebody asked for. */
        CHOSEN,
        /** Nobody wrote it down. */
        UNKNOWN
    }

    public Study {
        plots = List.copyOf(plots);
    }

    /** What an experiment has come to, so far or in the end. */
    public static Study of(Experiment experiment, ExperimentResult result, Extent extent, Optional<Duration> took, String trouble) {
        return new Study(result, extent, took, trouble, experiment.how(), experiment.plots());
    }

    /** True if it came to its end and every row is what it should be. */
    public boolean passed() {
        return trouble.isEmpty() && result.passed();
    }

    /** The name of its experiment. */
    public String experiment() {
        return result.experiment();
    }

    /**
     * The same, with how it was measured and its pictures from the experiment of the same name where the result itself does not say. Where that asked something else, nobody knows how; where it knows other
     * columns, there are pictures of what there is.
     */
    public Study completedBy(List<Experiment> known) {
        Optional<Experiment> own = known.stream().filter(each -> each.name().equals(experiment())).findFirst();
        Optional<String> sameHow = own.filter(each -> each.description().equals(result.description())).map(Experiment::how);
        return new Study(result, extent, took, trouble, how.isEmpty() ? sameHow.orElse("") : how, plots.isEmpty() ? fitting(own) : plots);
    }

    private List<Plot> fitting(Optional<Experiment> own) {
        List<Plot> fit = own.stream().flatMap(each -> each.plots().stream()).filter(plot -> !plot.rows(result).isEmpty()).toList();
        return fit.isEmpty() ? Plots.of(result) : fit;
    }

    /** When it was begun; the beginning of time where nobody can tell. */
    public OffsetDateTime begun() {
        try {
            return OffsetDateTime.parse(result.surroundings().date());
        } catch (DateTimeParseException unknown) {
            return OffsetDateTime.MIN;
        }
    }
}
