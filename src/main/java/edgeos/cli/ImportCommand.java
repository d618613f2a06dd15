package edgeos.cli;

import edgeos.lab.click.ClickFiles;
import edgeos.lab.click.ClickImport;
import edgeos.model.check.Finding;
import edgeos.model.format.DrawingFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes drawings of Click configurations. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Makes a drawing of a configuration of the Click modular router.")
final class ImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The configuration, such as router.click.")
    private Path file;

    @Option(names = {"-o", "--out"}, paramLabel = "DRAWING", description = "Where to write the drawing (default: beside it, as .json).")
    private Path out;

    @Option(names = "--links", paramLabel = "share|copy", defaultValue = "share",
            description = "share: elements that follow each other run as one FWP, as in Click (default); copy: each as an FWP of its own.")
    private ClickImport.Joining links;

    @Override
    public Integer call() throws IOException {
        Path target = target();
        FileAccess.requireWritable(target);
        ClickImport.Result result;
        try {
            result = ClickFiles.read(file, target.getParent(), links);
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(FileAccess.sentence(unreadable));
            return ExitCode.NOT_FIT;
        }
        boolean fits = result.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        if (!result.findings().isEmpty()) {
            FindingLines.print(spec.commandLine().getOut(), file, result.findings());
        }
        if (!fits && Files.isRegularFile(target)) {
            spec.commandLine().getErr().println(target + " is left as it was, as the configuration has errors. Mend them, or name a new file to see what could be read.");
            return ExitCode.NOT_FIT;
        }
        FileAccess.write(target, DrawingFormat.write(result.drawing()));
        spec.commandLine().getOut().println(target.getFileName() + ": nodes=" + result.drawing().nodes().size() + " links=" + result.drawing().links().size());
        return fits ? ExitCode.OK : ExitCode.NOT_FIT;
    }

    /** A drawing that was made of the configuration before, and edited since, is nothing to lose by a slip. */
    private Path target() throws IOException {
        if (out != null) {
            return out.toAbsolutePath().normalize();
        }
        Path beside = file.toAbsolutePath().normalize().resolveSibling(String.valueOf(file.getFileName()).replaceAll("\\.click$", "") + ".json");
        if (Files.exists(beside)) {
            throw new IOException(beside + " is there already. Name it with -o to write over it, or another file.");
        }
        return beside;
    }
}
