package edgeos.cli;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.results.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Options of studies of a drawing: how much is done, what the drawing may use, and where results go. */
final class Outlets {
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double LONGEST_SECONDS = 86_400;

    @Option(names = "--quick", description = "Measure less and therefore less surely.")
    private boolean quick;

    @Option(names = "--json", paramLabel = "OUT", description = "Where to write all rows as JSON.")
    private Path json;

    @Option(names = "--report", paramLabel = "DIR", description = "Where to write a page with pictures, a table, and the data.")
    private Path report;

    @Option(names = "--allow", paramLabel = "WHAT", description = "A path outside of its folder that the drawing may use, or net:HOST, whom it may connect to or let in; may be given again.")
    private List<String> allowed = List.of();

    boolean isQuick() {
        return quick;
    }

    List<String> allowed() {
        return allowed;
    }

    /**
     * Carries a study out, written where it is to go; returns the code to exit with.
     *
     * @param chosen true if somebody said how much is measured
     */
    int carryOut(Experiment study, boolean chosen, CommandLine line) throws IOException, InterruptedException {
        Study.Extent extent = chosen ? Study.Extent.CHOSEN : quick ? Study.Extent.QUICK : Study.Extent.FULL;
        var output = new ExperimentOutput(line.getOut(), line.getErr(), Optional.ofNullable(json), Optional.ofNullable(report), extent);
        boolean passed = output.carryOut(study, Optional.empty());
        output.end();
        return passed ? ExitCode.OK : ExitCode.EXPECTATION_FAILED;
    }

    /** How long somebody wants a study to be measured; empty: nobody said. */
    static Optional<Duration> length(Double seconds) {
        if (seconds != null && !(seconds > 0 && seconds <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException("seconds=" + seconds + " is not above 0 and up to " + (long) LONGEST_SECONDS);
        }
        return Optional.ofNullable(seconds).map(length -> Duration.ofMillis(Math.round(length * MILLIS_PER_SECOND)));
    }
}
