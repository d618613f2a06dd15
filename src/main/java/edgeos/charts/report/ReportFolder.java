package edgeos.charts.report;

import edgeos.lab.experiment.ExperimentCsv;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.FigureRow;
import edgeos.lab.experiment.Plot;
import edgeos.lab.experiment.Surroundings;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyJson;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that gets a page, tables of figures and of raw data, a file with everything, and the drawings that were run for each result as soon as it is there, and one page with all. One thread.
 */
public final class ReportFolder {
    /** The page with all results. */
    public static final String ALL = "report.html";

    private static final String DRAWINGS = "drawings";

    private final Path folder;
    private final List<Study> studies = new ArrayList<>();

    /**
     * A folder for results; made if there is none.
     *
     * @throws IOException if it cannot be made, or nothing can be written into it
     */
    public ReportFolder(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        drawOnce();
    }

    /** Loads what pictures need, such as fonts: some reports are written while the program ends, when Java loads none any more. */
    private static void drawOnce() {
        var values = new LinkedHashMap<String, Object>();
        values.put("system", "any");
        values.put("value", 1.0);
        PlotPicture.svg(Plot.dots("", "value"), new ExperimentResult("", "", new Surroundings("", 0, "", "", 0), List.of(new FigureRow("any", values)), true));
    }

    /**
     * Writes one more result, and the page of all again.
     *
     * @throws IOException if a file cannot be written; those before stay whole
     */
    public void add(Study study) throws IOException {
        studies.add(study);
        String name = study.experiment();
        write(name + ".json", StudyJson.write(study));
        write(name + ".csv", ExperimentCsv.write(study.result()));
        String raw = ExperimentCsv.writeRaw(study.result());
        if (!raw.isEmpty()) {
            write(name + "-raw.csv", raw);
        }
        for (Map.Entry<String, String> drawing : study.result().drawings().entrySet()) {
            write(DRAWINGS + "/" + name + "-" + drawing.getKey().replaceAll("[^A-Za-z0-9]+", "-") + ".json", drawing.getValue());
        }
        write(name + ".html", ReportPage.html("EdgeOS Lab: " + name, List.of(study)));
        write(ALL, ReportPage.html("EdgeOS Lab: what this machine measures", studies));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        AtomicFile.write(file, text);
    }
}
