package edgeos.cli;

import edgeos.lab.click.ClickExport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes drawings as Click configurations. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a drawing as a configuration of the Click modular router, as far as Click has elements for it.")
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DRAWING", description = "The drawing.")
    private Path file;

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where to write it, such as router.click (default: to standard output).")
    private Path out;

    @Override
    public Integer call() throws IOException {
        return DrawingText.write(spec.commandLine(), file, out, (drawing, lost) -> {
            ClickExport.Result result = ClickExport.write(drawing);
            lost.accept(result.findings());
            return result.text();
        });
    }
}
