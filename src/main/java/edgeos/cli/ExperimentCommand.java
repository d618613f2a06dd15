package edgeos.cli;

import edgeos.charts.report.ReportFolder;
import edgeos.charts.report.ReportPage;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.ExperimentRow;
import edgeos.lab.experiment.Progress;
import edgeos.lab.suite.Experiments;
import edgeos.notation.Quantity;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
@Command(name = "experiment", mixinStandardHelpOptions = true,
        description = "Carries out an experiment and prints a row for each answer. attacks: tries every hostile FWP beside an unharmed neighbour."
            + " startup: how long FWPs, threads, processes, and containers take to start."
            + " chain: our mover against other ways to carry messages, on the same threads."
            + " scale: busy FWPs among up to 100,000 idle ones."
            + " churn: how many clients a second can come, be served, and go without a trace."
            + " watching: what an open window costs the engine, and how fluid it is."
            + " memcached: an FWP for each client against a process of the installed memcached for each."
            + " crowd: a thousand clients of memcached FWPs, half of whom are killed."
            + " soak: does everything at once at random, for a long time.")
final class ExperimentCommand implements Callable<Integer> {
    private static final String ALL = "all";

    @ParentCommand
    private LabCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Which one, such as attacks; all: one after another; any other word lists them.")
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
        ReportFolder folder = report == null ? null : new ReportFolder(report);
        PrintWriter out = spec.commandLine().getOut();
        boolean passed = true;
        for (Experiment experiment : wanted) {
            out.println(experiment.description());
            ExperimentResult result = experiment.run(Optional.ofNullable(only), new Table(out));
            if (json != null) {
                Files.writeString(json, ExperimentJson.write(result));
            }
            if (folder != null) {
                folder.add(new ReportPage.Part(result, experiment.how(), experiment.plots()));
            }
            passed &= result.passed();
            long failed = result.rows().stream().filter(row -> !row.passed()).count();
            out.printf("%d rows, %s, on %s (%d cores, Java %s)%n", result.rows().size(), failed == 0 ? "all as they should be" : failed + " NOT as they should be",
                    result.surroundings().machine(), result.surroundings().cores(), result.surroundings().jdk());
            out.flush();
        }
        if (report != null) {
            out.println("report  " + report.resolve(ReportFolder.ALL));
        }
        return passed ? ExitCode.OK : ExitCode.EXPECTATION_FAILED;
    }

    private List<Experiment> wanted() {
        List<Experiment> all = Experiments.all(parent.desk().windows());
        List<Experiment> named = all.stream().filter(each -> each.name().equals(name) || name.equals(ALL)).map(each -> quick ? each.quick() : each).map(this::asWished).toList();
        if (named.isEmpty()) {
            throw wrong("there is no experiment '" + name + "'; there is: " + all.stream().map(Experiment::name).collect(Collectors.joining(", ")) + ", and all of them: " + ALL);
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
        if (seconds != null && seconds < 1) {
            throw wrong("this must be at least 1: seconds=" + seconds);
        }
        return experiment.lasting(Optional.ofNullable(seconds).map(Duration::ofSeconds), Optional.ofNullable(seed))
                .orElseThrow(() -> wrong("'" + experiment.name() + "' has its own length and seed"));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Prints each row when it is there; a heading comes before the first, and before each that says something else than the one before. */
    private static final class Table implements Progress {
        private static final int NAME_WIDTH = 32;
        private final PrintWriter out;
        private List<String> heading = List.of();

        Table(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void begins(String row, int number, int of) { }

        @Override
        public void ends(ExperimentRow row) {
            List<String> columns = List.copyOf(row.values().keySet());
            if (!columns.equals(heading)) {
                heading = columns;
                out.println(line(row.values().keySet().stream().map(Object.class::cast).toList(), row) + "  ");
            }
            out.println(line(List.copyOf(row.values().values()), row) + (row.passed() ? "  holds" : "  FAILS") + (row.remark().isEmpty() ? "" : "  " + row.remark()));
            out.flush();
        }

        private static String line(List<Object> cells, ExperimentRow row) {
            var columns = List.copyOf(row.values().keySet());
            var line = new StringBuilder();
            for (int at = 0; at < cells.size(); at++) {
                int width = at == 0 ? NAME_WIDTH : Math.max(10, columns.get(at).length());
                line.append(at == 0 ? "" : "  ").append(String.format(Locale.ROOT, at == 0 ? "%-" + width + "s" : "%" + width + "s", cell(cells.get(at))));
            }
            return line.toString();
        }

        private static String cell(Object value) {
            return switch (value) {
                case Long number -> String.format(Locale.ROOT, "%,d", number);
                case Double number when Double.isNaN(number) -> "none";
                case Double number -> Quantity.digits(number);
                default -> value.toString();
            };
        }
    }
}
