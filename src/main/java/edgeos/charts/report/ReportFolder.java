package edgeos.charts.report;

import edgeos.lab.experiment.ExperimentCsv;
import edgeos.lab.experiment.ExperimentJson;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder that gets a page, tables of figures and of raw data, a file with everything, and the drawings that were run for each result as soon as it is there, and one page with all. One thread.
 */
public final class ReportFolder {
    /** The page with all results. */
    public static final String ALL = "report.html";

    private final Path folder;
    private final List<ReportPage.Part> parts = new ArrayList<>();

    /**
     * A folder for results; made if there is none.
     *
     * @throws IOException if it cannot be made
     */
    public ReportFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /**
     * Writes one more result, and the page of all again.
     *
     * @throws IOException if a file cannot be written; those before stay whole
     */
    public void add(ReportPage.Part part) throws IOException {
        parts.add(part);
        String name = part.result().experiment();
        write(name + ".json", ExperimentJson.write(part.result()));
        write(name + ".csv", ExperimentCsv.write(part.result()));
        String raw = ExperimentCsv.writeRaw(part.result());
        if (!raw.isEmpty()) {
            write(name + "-raw.csv", raw);
        }
        for (Map.Entry<String, String> drawing : part.result().drawings().entrySet()) {
            write(name + "-" + drawing.getKey().replaceAll("[^A-Za-z0-9]+", "-") + "-drawing.json", drawing.getValue());
        }
        write(name + ".html", ReportPage.html("EdgeOS Lab: " + name, List.of(part)));
        write(ALL, ReportPage.html("EdgeOS Lab: what this machine measures", parts));
    }

    private void write(String name, String text) throws IOException {
        AtomicFile.write(folder.resolve(name), text);
    }
}
