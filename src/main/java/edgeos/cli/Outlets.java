package edgeos.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Options of studies of a drawing: how much is done, what the drawing may use, and where results go. */
final class Outlets {
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

    ExperimentOutput output(PrintWriter out) {
        return new ExperimentOutput(out, Optional.ofNullable(json), Optional.ofNullable(report));
    }
}
