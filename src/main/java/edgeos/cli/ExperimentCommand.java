package edgeos.cli;

import edgeos.lab.experiment.Experiment;
import edgeos.lab.results.Study;
import edgeos.lab.suite.Experiments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Carries out an experiment and prints its rows as they come. */
@Command(name = "experiment", mixinStandardHelpOptions = true, subcommands = {SweepCommand.class, CapacityCommand.class},
        description = "Carries out an experiment and prints a row for each answer. attacks: tries every hostile FWP beside an unharmed neighbour."
            + " startup: how long FWPs, threads, processes, and containers take to start."
            + " copy: links that copy against links that share, by length of message and work at each hop."
            + " chain: our mover against other ways to carry messages, on the same threads."
            + " scale: busy FWPs among up to 100,000 idle ones."
            + " churn: how many clients a second can come, be served, and go without a trace."
            + " watching: what an open window costs the engine, and how fluid it is."
            + " memcached: an FWP for each client against a process of the installed memcached for each."
            + " crowd: a thousand clients of memcached FWPs, half of whom are killed."
            + " sweep and capacity, of any drawing: see below."
            + " tls: FWPs for each connection against a process of OpenSSL's for each client."
            + " inference: a neural network for each client, in an FWP and in a process."
            + " middlebox: Click routers on real packets, isolated and shared."
            + " compare: the table of process, container, virtual machine, and FWP."
            + " soak: does everything at once at random, for a long time.")
final class ExperimentCommand implements Callable<Integer> {
    private static final String ALL = "all";
    private static final long LONGEST_SECONDS = 604_800;

    @ParentCommand
    private LabCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which one, such as attacks; all: one after another; any other word, or none, lists them.")
    private String name;

    @Option(names = "--json", paramLabel = "OUT", description = "Where to write all rows as JSON.")
    private Path json;

    @Option(names = "--only", paramLabel = "ROW", description = "The one row to make, or a group of rows such as 6x64 of chain; rows are named such as forgedRecord.merged.")
    private String only;

    @Option(names = "--quick", description = "Measure less and therefore less surely, in less than a minute each.")
    private boolean quick;

    @Option(names = "--report", paramLabel = "DIR", description = "Where to write a page, a table, and the data of each result, and a page with all.")
    private Path report;

    @Option(names = "--seconds", paramLabel = "N", description = "For how long, where that is yours to choose: soak, crowd.")
    private Long seconds;

    @Option(names = "--seed", paramLabel = "N", description = "What to make its choices from, where that is yours to choose: soak.")
    private Long seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Experiment> wanted = wanted();
        var output = new ExperimentOutput(spec.commandLine().getOut(), spec.commandLine().getErr(), Optional.ofNullable(json), Optional.ofNullable(report), extent());
        boolean passed = true;
        for (Experiment experiment : wanted) {
            passed &= output.carryOut(experiment, Optional.ofNullable(only));
        }
        output.end();
        return passed ? ExitCode.OK : ExitCode.EXPECTATION_FAILED;
    }

    private Study.Extent extent() {
        return seconds != null ? Study.Extent.CHOSEN : quick ? Study.Extent.QUICK : Study.Extent.FULL;
    }

    private List<Experiment> wanted() {
        List<Experiment> all = Experiments.all(parent.desk().windows());
        List<Experiment> named = all.stream().filter(each -> each.name().equals(name) || ALL.equals(name)).map(each -> quick ? each.quick() : each).map(this::asWished).toList();
        if (named.isEmpty()) {
            throw wrong((name == null ? "name an experiment; there is: " : "there is no experiment '" + name + "'; there is: ") + all.stream().map(Experiment::name).collect(Collectors.joining(", ")) + ", and all of them: " + ALL);
        }
        if (named.size() > 1 && (only != null || json != null)) {
            throw wrong("--only and --json are for one experiment; --report writes the data of each");
        }
        if (only != null && !named.getFirst().rowNames().contains(only) && !named.getFirst().groupNames().contains(only)) {
            throw wrong("there is no row '" + only + "'; there are: " + String.join(", ", named.getFirst().rowNames()));
        }
        return named;
    }

    private Experiment asWished(Experiment experiment) {
        if (seconds == null && seed == null) {
            return experiment;
        }
        if (seconds != null && (seconds < 1 || seconds > LONGEST_SECONDS)) {
            throw wrong("this must be 1 to " + LONGEST_SECONDS + ": seconds=" + seconds);
        }
        return experiment.lasting(Optional.ofNullable(seconds).map(Duration::ofSeconds), Optional.ofNullable(seed))
                .orElseThrow(() -> wrong("'" + experiment.name() + "' has its own length and seed"));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }
}
