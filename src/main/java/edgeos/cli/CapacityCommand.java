package edgeos.cli;

import edgeos.lab.Consent;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.capacity.CapacityExperiment;
import edgeos.lab.experiment.capacity.CapacityExperiment.Effort;
import edgeos.lab.experiment.capacity.CapacityExperiment.Question;
import edgeos.lab.experiment.capacity.Placements;
import edgeos.lab.experiment.study.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for the highest load at which drawings do what they are expected to. */
@Command(name = "capacity", mixinStandardHelpOptions = true,
        description = "Looks for the highest load at which the expectations of drawings hold, and says what keeps them from more.",
        footerHeading = "%nSuch as:%n",
        footer = {"  experiment capacity samples/thousand-clients.json --placement together --placement apart",
            "  experiment capacity samples/echo-swarm.json --vary swarm.clients --most 2000"})
final class CapacityCommand implements Callable<Integer> {
    private static final double PER_CENT = 100;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Outlets outlets;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Drawings, side by side; none: one whose capacity is known, and one with a thousand clients.")
    private List<Path> files = List.of();

    @Option(names = "--vary", paramLabel = "PART.SETTING", description = "The setting that is the load, such as source.ratePerSecond or swarm.clients; if nothing is said: the rate of the only source, the number of the only clients, or load.")
    private String vary;

    @Option(names = "--start", paramLabel = "N", description = "The first load to try (default: as drawn).")
    private Double start;

    @Option(names = "--most", paramLabel = "N", description = "The highest load to try (default: as high as the setting goes).")
    private Double most;

    @Option(names = "--placement", paramLabel = "PLACING", description = "Where roles run: drawn, together, apart, beside, or seats such as 'mover 0 = 1, core 0 = 1'. May be given again, to compare.")
    private List<String> placements = List.of();

    @Option(names = "--seconds", paramLabel = "N", description = "How long each trial is measured (default: 2).")
    private Double seconds;

    @Option(names = "--within", paramLabel = "PERCENT", description = "How near the load that holds and the one that does not come (default: 2).")
    private Double within;

    @Override
    public Integer call() throws IOException, InterruptedException {
        return outlets.carryOut(experiment(), seconds != null, spec.commandLine());
    }

    private Experiment experiment() {
        Consent consent = Allowed.of(spec.commandLine(), outlets.allowed());
        try {
            if (files.isEmpty()) {
                return outlets.isQuick() ? CapacityExperiment.standard().quick() : CapacityExperiment.standard();
            }
            List<Subject> subjects = files.stream().map(file -> Subject.of(file, consent))
                    .flatMap(subject -> placements.isEmpty() ? Stream.of(subject) : placements.stream().map(word -> Placements.of(subject, word))).toList();
            return new CapacityExperiment(subjects, new Question(Optional.ofNullable(vary), optional(start), optional(most)), effort());
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
    }

    private Effort effort() {
        Effort usual = outlets.isQuick() ? Effort.QUICK : Effort.FULL;
        if (within != null && !(within > 0 && within <= PER_CENT)) {
            throw new IllegalArgumentException("within=" + within + " is not above 0 and up to 100 per cent");
        }
        return new Effort(Outlets.length(seconds).orElse(usual.length()), within == null ? usual.within() : within / PER_CENT, usual.growth());
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
