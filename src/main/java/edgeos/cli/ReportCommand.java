package edgeos.cli;

import edgeos.charts.report.ReportPage;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Plots;
import edgeos.lab.suite.Experiments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a page for readers out of results that experiments wrote, here or elsewhere. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Makes one page of HTML out of results that experiments wrote as JSON, on this machine or another.")
final class ReportCommand implements Callable<Integer> {
    @ParentCommand
    private LabCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Results, such as startup.json.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "PAGE", defaultValue = "report.html", description = "Where to write the page; report.html if nothing is said.")
    private Path page;

    @Override
    public Integer call() throws IOException {
        var parts = new ArrayList<ReportPage.Part>();
        for (Path file : files) {
            try {
                parts.add(part(ExperimentJson.read(FileAccess.read(file))));
            } catch (IOException unreadable) {
                spec.commandLine().getErr().println(FileAccess.sentence(unreadable));
                return ExitCode.NOT_FIT;
            } catch (IllegalArgumentException broken) {
                spec.commandLine().getErr().println(file + ": " + broken.getMessage());
                return ExitCode.NOT_FIT;
            }
        }
        FileAccess.write(page, ReportPage.html("EdgeOS Lab: what was measured", parts));
        spec.commandLine().getOut().println("report  " + page);
        return ExitCode.OK;
    }

    /** Results of drawings and settings that somebody chose have other columns than those of the lab's own. */
    private ReportPage.Part part(ExperimentResult result) {
        Optional<Experiment> experiment = Experiments.all(parent.desk().windows()).stream().filter(each -> each.name().equals(result.experiment())).findFirst();
        List<Plot> known = experiment.map(Experiment::plots).orElse(List.of()).stream().filter(plot -> !plot.rows(result).isEmpty()).toList();
        return new ReportPage.Part(result, experiment.filter(each -> each.description().equals(result.description())).map(Experiment::how).orElse(""), known.isEmpty() ? Plots.of(result) : known);
    }
}
