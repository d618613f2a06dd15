package edgeos.cli;

import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.DotExport;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes down who may do what in a drawing. */
@Command(name = "graph", mixinStandardHelpOptions = true, description = "Writes who may do what in a drawing, as a graph for Graphviz (DOT).")
final class GraphCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The drawing.")
    private Path file;

    @Option(names = "--out", paramLabel = "DOT", description = "Where to write it (default: to standard output).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        List<Finding> errors = reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            FindingLines.print(spec.commandLine().getErr(), file, errors);
            return ExitCode.NOT_FIT;
        }
        String dot = DotExport.dot(reading.drawing().title(), CapabilityGraph.of(reading.drawing()));
        if (out == null) {
            spec.commandLine().getOut().print(dot);
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, dot);
        }
        return ExitCode.OK;
    }
}
