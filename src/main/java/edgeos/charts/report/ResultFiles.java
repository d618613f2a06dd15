package edgeos.charts.report;

import edgeos.charts.figure.ChartTheme;
import edgeos.lab.experiment.ExperimentCsv;
import edgeos.lab.experiment.ExperimentResult;
import edgeos.lab.experiment.Plot;
import edgeos.lab.results.Comparison;
import edgeos.lab.results.Difference;
import edgeos.lab.results.Study;
import edgeos.lab.results.StudyJson;
import edgeos.notation.Csv;
import edgeos.notation.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a study, or several of one experiment that are compared, into files that people hand on. Stateless; any thread. All methods give the files that they wrote. */
public final class ResultFiles {
    private ResultFiles() { }

    /**
     * A table: the rows of one study, or each figure of several with its differences.
     *
     * @throws IOException if it cannot be written
     */
    public static List<Path> csv(List<Study> studies, Path file) throws IOException {
        return whole(file, studies.size() == 1 ? ExperimentCsv.write(studies.getFirst().result()) : Csv.of(table(new Comparison(studies)).stream()));
    }

    /** Numbers only, for programs that read tables. */
    private static List<List<String>> table(Comparison comparison) {
        var table = new ArrayList<List<String>>();
        var heads = new ArrayList<>(List.of("figure", "row", Comparison.letter(0)));
        for (int at = 1; at < comparison.studies().size(); at++) {
            String letter = Comparison.letter(at);
            heads.addAll(List.of(letter, letter + "DifferencePercent", letter + "DifferencePercentLeast", letter + "DifferencePercentMost"));
        }
        table.add(heads);
        comparison.figures().forEach(figure -> comparison.of(figure).forEach(line -> table.add(numbers(figure, line))));
        return table;
    }

    private static List<String> numbers(String figure, Comparison.Line line) {
        var cells = new ArrayList<>(List.of(figure, line.row()));
        for (int at = 0; at < line.readings().size(); at++) {
            cells.add(line.readings().get(at).map(reading -> number(reading.value())).orElse(""));
            if (at > 0) {
                Optional<Difference> difference = line.differences().get(at);
                cells.add(difference.map(is -> number(is.percent())).orElse(""));
                cells.add(difference.map(is -> number(is.leastPercent())).orElse(""));
                cells.add(difference.map(is -> number(is.mostPercent())).orElse(""));
            }
        }
        return cells;
    }

    private static String number(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "";
    }

    /**
     * All data. Several studies become as many files, which are called alike and can be opened again.
     *
     * @throws IOException if one cannot be written
     */
    public static List<Path> json(List<Study> studies, Path file) throws IOException {
        var written = new ArrayList<Path>();
        for (int at = 0; at < studies.size(); at++) {
            written.addAll(whole(numbered(file, at), StudyJson.write(studies.get(at))));
        }
        return written;
    }

    /**
     * Plots as pixels, one file for each.
     *
     * @throws IOException if one cannot be written
     */
    public static List<Path> png(List<Study> studies, ChartTheme theme, Path file) throws IOException {
        return each(studies, file, (plot, results, to) -> PlotImage.png(plot, results, theme, to));
    }

    /**
     * Plots for paper, one file for each.
     *
     * @throws IOException if one cannot be written
     */
    public static List<Path> svg(List<Study> studies, Path file) throws IOException {
        return each(studies, file, PlotImage::svg);
    }

    /** Writes a plot. */
    private interface Writing {
        void write(Plot plot, List<ExperimentResult> results, Path file) throws IOException;
    }

    private static List<Path> each(List<Study> studies, Path file, Writing writing) throws IOException {
        List<ExperimentResult> results = studies.stream().map(Study::result).toList();
        var written = new ArrayList<Path>();
        for (Plot plot : studies.getFirst().plots()) {
            if (PlotImage.height(plot, results) > 0) {
                Path to = numbered(file, written.size());
                writing.write(plot, results, to);
                written.add(to);
            }
        }
        return written;
    }

    /**
     * A page that needs nothing beside it: each study, and before them, if there are several, how they differ.
     *
     * @throws IOException if it cannot be written
     */
    public static List<Path> html(List<Study> studies, Path file) throws IOException {
        String title = "EdgeOS Lab: " + studies.getFirst().experiment();
        return whole(file, studies.size() == 1 ? ReportPage.html(title, studies) : ReportPage.html(title + ", compared", studies, ComparisonSection.html(new Comparison(studies))));
    }

    private static List<Path> whole(Path file, String text) throws IOException {
        AtomicFile.write(file, text);
        return List.of(file);
    }

    /** The file itself, then {@code name-2.png} and so on. */
    private static Path numbered(Path file, int at) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return at == 0 ? file : file.resolveSibling(dot < 0 ? name + "-" + (at + 1) : name.substring(0, dot) + "-" + (at + 1) + name.substring(dot));
    }
}
