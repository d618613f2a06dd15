package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.study.Subject;
import edgeos.lab.experiment.sweep.SweepExperiment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures any figures of a drawing against any of its settings. */
@Command(name = "sweep", mixinStandardHelpOptions = true,
        description = "Runs a drawing with each value of a setting, or each combination of values of several, and measures figures of it.",
        footerHeading = "%nSuch as:%n",
        footer = {"  experiment sweep samples/chain-of-six.json --set '*.ringBytes=4096..262144x4' --figure messagesPerSecond --figure six.latencyP99Nanos",
            "  experiment sweep samples/thousand-clients.json --set clients.ratePerSecond=10k..80kx2 --set 'machine.fwpCores=1,2'"})
final class SweepCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private Outlets outlets;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The drawing; none: how large rings should be in a chain of six.")
    private Path file;

    @Option(names = "--set", paramLabel = "PART.SETTING=VALUES", description = "What to vary: a setting of a node, chain, or link, of machine, or of every node that has it (*.ringBytes); or load. Values: "
            + "1000..8000:1000, 1000..8000x2, 1000..8000, or 1000,3000. May be given again; figures are drawn against the first.")
    private List<String> settings = List.of();

    @Option(names = "--figure", paramLabel = "FIGURE", description = "What to measure, such as latencyP99Nanos, six.latencyP99Nanos, firewall.dropped, 'core 0.busyShare'; any other word lists them. May be given again.")
    private List<String> figures = SweepExperiment.USUAL;

    @Option(names = "--seconds", paramLabel = "N", description = "How long each run is measured (default: 2; quick: 0.6).")
    private Double seconds;

    @Option(names = "--runs", paramLabel = "N", description = "How often each combination is run (default: 5; quick: 2).")
    private Integer runs;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return outlets.carryOut(experiment(), seconds != null || runs != null, spec.commandLine());
    }

    private Experiment experiment() {
        if (file == null && !settings.isEmpty() || file != null && settings.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "name a drawing and at least one --set of what to vary, or neither");
        }
        Consent consent = Allowed.of(spec.commandLine(), outlets.allowed());
        try {
            if (file == null) {
                return outlets.isQuick() ? SweepExperiment.standard().quick() : SweepExperiment.standard();
            }
            Optional<Duration> length = Outlets.length(seconds).or(() -> Optional.of(SweepExperiment.QUICK_LENGTH).filter(_ -> outlets.isQuick()));
            Optional<Integer> times = Optional.ofNullable(runs).or(() -> Optional.of(SweepExperiment.QUICK_RUNS).filter(_ -> outlets.isQuick()));
            return SweepExperiment.of(Subject.of(file, consent), settings, figures, length, times);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }
}
