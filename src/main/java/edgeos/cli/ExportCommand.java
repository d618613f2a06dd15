package edgeos.cli;

import edgeos.lab.click.ClickExport;
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
        DrawingFormat.Reading reading = DrawingFormat.read(file);
        List<Finding> errors = reading.findings().stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).toList();
        if (!errors.isEmpty()) {
            FindingLines.print(spec.commandLine().getErr(), file, errors);
            return ExitCode.NOT_FIT;
        }
        ClickExport.Result result = ClickExport.write(reading.drawing());
        if (!result.findings().isEmpty()) {
            FindingLines.print(spec.commandLine().getErr(), file, result.findings());
        }
        if (out == null) {
            spec.commandLine().getOut().print(result.text());
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(out, result.text());
        }
        return ExitCode.OK;
    }
}
