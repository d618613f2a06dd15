package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.model.check.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is wrong with drawings. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "Says what is wrong with drawings, without running them.")
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The drawings.")
    private List<Path> files;

    @Option(names = "--allow", paramLabel = "WHAT",
            description = "A path outside of their folders that the drawings may use, or net:HOST, whom they may connect to or let in; may be given again.")
    private List<String> allowed = List.of();

    @Override
    public Integer call() {
        boolean fit = true;
        Consent consent = Allowed.of(spec.commandLine(), allowed);
        for (Path file : files) {
            try (OpenedDrawing opened = OpenedDrawing.of(file, consent)) {
                List<Finding> findings = opened.findings();
                FindingLines.print(spec.commandLine().getOut(), file, findings);
                fit &= opened.isFit();
            }
        }
        return fit ? ExitCode.OK : ExitCode.NOT_FIT;
    }
}
