package edgeos.cli;

import edgeos.charts.report.ReportPage;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.results.PaperTable;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyJson;
import edgeos.lab.suite.Experiments;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a page for readers out of results that experiments wrote, here or elsewhere. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Makes one page of HTML out of results that experiments wrote as JSON, on this machine or another.")
final class ReportCommand implements Callable<Integer> {
    private static final String PAGE = "report.html";

    @ParentCommand
    private LabCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Results, such as startup.json.")
    private List<Path> files;

    @Option(names = "--out", paramLabel = "PAGE", description = "Where to write the page; report.html if nothing is said.")
    private Path page;

    @Option(names = "--paper", description = "Print what the paper states beside what was measured, as a table in Markdown; a page is written only if --out says where.")
    private boolean paper;

    @Override
    public Integer call() throws IOException {
        List<Experiment> known = Experiments.all(parent.desk().windows());
        var studies = new ArrayList<Study>();
        for (Path file : files) {
            try {
                studies.add(StudyJson.read(FileAccess.read(file)).completedBy(known));
            } catch (IOException unreadable) {
                spec.commandLine().getErr().println(FileAccess.sentence(unreadable));
                return ExitCode.NOT_FIT;
            } catch (IllegalArgumentException broken) {
                spec.commandLine().getErr().println(file + ": " + broken.getMessage());
                return ExitCode.NOT_FIT;
            }
        }
        if (paper) {
            print(new PaperTable(studies));
        }
        if (page != null || !paper) {
            Path to = page == null ? Path.of(PAGE) : page;
            FileAccess.write(to, ReportPage.html("EdgeOS Lab: what was measured", studies));
            spec.commandLine().getOut().println("report  " + to);
        }
        return ExitCode.OK;
    }

    private void print(PaperTable table) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(row(PaperTable.HEADS));
        out.println(row(PaperTable.HEADS.stream().map(_ -> "---").toList()));
        table.lines().forEach(line -> out.println(row(line.cells())));
        out.println();
        table.origins().forEach(origin -> out.println("- " + origin));
        out.flush();
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
