package edgeos.cli;

import edgeos.charts.report.ReportFolder;
import edgeos.charts.report.ReportPage;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.lab.experiment.ExperimentResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Carries experiments out and puts what they come to where the user wants it: as a table, as data, as a report. Confined to the thread of the command. */
final class ExperimentOutput {
    private final PrintWriter out;
    private final Optional<Path> json;
    private final Optional<Path> report;
    private ReportFolder folder;

    /**
     * An output.
     *
     * @param out where rows are printed as they come
     * @param json the file for all rows
     * @param report the folder for pages
     */
    ExperimentOutput(PrintWriter out, Optional<Path> json, Optional<Path> report) {
        this.out = out;
        this.json = json;
        this.report = report;
    }

    /** Carries one out; true if it passed. */
    boolean carryOut(Experiment experiment, Optional<String> only) throws IOException, InterruptedException {
        FileAccess.requireWritable(json.orElse(null));
        if (report.isPresent() && folder == null) {
            folder = new ReportFolder(report.get());
        }
        out.println(experiment.description());
        ExperimentResult result = experiment.run(only, new RowTable(out));
        if (json.isPresent()) {
            FileAccess.write(json.get(), ExperimentJson.write(result));
        }
        if (folder != null) {
            folder.add(new ReportPage.Part(result, experiment.how(), experiment.plots()));
        }
        long failed = result.rows().stream().filter(row -> !row.passed()).count();
        out.printf("%d rows, %s, on %s (%d cores, Java %s)%n", result.rows().size(), failed == 0 ? "all as they should be" : failed + " NOT as they should be",
                result.surroundings().machine(), result.surroundings().cores(), result.surroundings().jdk());
        out.flush();
        return result.passed();
    }

    /** Says where the report is. */
    void end() {
        report.ifPresent(where -> out.println("report  " + where.resolve(ReportFolder.ALL)));
        out.flush();
    }
}
