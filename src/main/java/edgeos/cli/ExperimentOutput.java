package edgeos.cli;

import edgeos.charts.report.ReportFolder;
import edgeos.lab.experiment.Experiment;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyJson;
import edgeos.lab.results.StudyText;
import edgeos.lab.suite.CarriedOut;
import edgeos.lab.suite.Durations;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Carries experiments out and puts what they come to where the user wants it: as a table, as data, as a report. What fails leaves what it came to until then. Confined to the thread of the command. */
final class ExperimentOutput {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;
    private final PrintWriter err;
    private final Optional<Path> json;
    private final Optional<Path> report;
    private final Study.Extent extent;
    private ReportFolder folder;

    /**
     * An output.
     *
     * @param out where rows are printed as they come
     * @param err where a terminal shows how far it is
     * @param json the file for all rows
     * @param report the folder for pages
     * @param extent how much is measured
     */
    ExperimentOutput(PrintWriter out, PrintWriter err, Optional<Path> json, Optional<Path> report, Study.Extent extent) {
        this.out = out;
        this.err = err;
        this.json = json;
        this.report = report;
        this.extent = extent;
    }

    /**
     * Carries one out; true if it came to its end and every row is what it should be.
     *
     * @throws IOException if what it came to cannot be written
     * @throws InterruptedException when the thread is interrupted, or somebody ends the program; what there was until then is written
     */
    boolean carryOut(Experiment experiment, Optional<String> only) throws IOException, InterruptedException {
        FileAccess.requireWritable(json.orElse(null));
        if (report.isPresent() && folder == null) {
            folder = new ReportFolder(report.get());
        }
        try (var end = new OrderlyEnd()) {
            out.println(experiment.name() + ": " + experiment.description());
            out.flush();
            CarriedOut ending = carryOut(experiment, only, end);
            end.measured();
            Study study = Study.of(experiment, ending.result(), extent, Optional.of(ending.took()), ending.trouble());
            write(study);
            if (end.isAsked() || ending.interrupted()) {
                throw new InterruptedException("experiment=" + experiment.name());
            }
            return study.passed();
        }
    }

    private CarriedOut carryOut(Experiment experiment, Optional<String> only, OrderlyEnd end) {
        Optional<ProgressLine> line = ProgressLine.ofTerminal(err, experiment.name(), only.isPresent() ? Optional.empty() : Durations.of(experiment.name(), extent));
        try {
            return CarriedOut.of(experiment, only, new RowTable(out, end::isAsked, line));
        } finally {
            line.ifPresent(ProgressLine::close);
        }
    }

    private void write(Study study) throws IOException {
        if (json.isPresent()) {
            FileAccess.write(json.get(), StudyJson.write(study));
        }
        if (folder != null) {
            folder.add(study);
        }
        out.println(summary(study));
        out.flush();
    }

    private static String summary(Study study) {
        ExperimentResult result = study.result();
        String partial = study.trouble().isEmpty() ? result.complete() ? "" : " PARTIAL: somebody cancelled it," : " PARTIAL: it could not go on: " + study.trouble() + ",";
        return String.format(Locale.ROOT, "%s,%s in %.1f s on %s (%d cores, Java %s)", StudyText.verdict(result), partial,
                study.took().orElseThrow().toNanos() / NANOS_PER_SECOND, result.surroundings().machine(), result.surroundings().cores(), result.surroundings().jdk());
    }

    /** Says where the report is. */
    void end() {
        report.ifPresent(where -> out.println("report  " + where.resolve(ReportFolder.ALL)));
        out.flush();
    }
}
