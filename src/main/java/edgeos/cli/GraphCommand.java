package edgeos.cli;

import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.DotExport;
import java.io.IOException;
import java.nio.file.Path;
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
        return DrawingText.write(spec.commandLine(), file, out, (drawing, _) -> DotExport.dot(drawing.title(), CapabilityGraph.of(drawing)));
    }
}
