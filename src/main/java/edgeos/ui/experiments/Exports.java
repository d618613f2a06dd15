package edgeos.ui.experiments;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.report.ResultFiles;
import edgeos.lab.results.Kept;
import edgeos.lab.results.Study;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The menu that writes what is shown into files. */
final class Exports extends MenuButton {
    private final ResultDesk desk;
    private final Supplier<List<Kept>> shown;
    private final BiConsumer<Boolean, String> tell;

    /**
     * A menu.
     *
     * @param shown the results that are shown, the first being what others are held against
     * @param theme in which colours pixels are drawn
     * @param tell told what was written (true), or what could not be and why (false)
     */
    Exports(ResultDesk desk, Supplier<List<Kept>> shown, Supplier<ChartTheme> theme, BiConsumer<Boolean, String> tell) {
        super("Export");
        this.desk = desk;
        this.shown = shown;
        this.tell = tell;
        setId("experiment-export");
        getStyleClass().add("lab-secondary");
        add("Table as CSV...", "csv", ResultFiles::csv);
        add("All data as JSON...", "json", ResultFiles::json);
        add("Plots as PNG...", "png", (studies, file) -> ResultFiles.png(studies, theme.get(), file));
        add("Plots as SVG...", "svg", ResultFiles::svg);
        add("Report as HTML...", "html", ResultFiles::html);
    }

    /** Writes studies into a file. */
    private interface Writing {
        List<Path> to(List<Study> studies, Path file) throws IOException;
    }

    private void add(String text, String kind, Writing writing) {
        var item = new MenuItem(text);
        item.setId("experiment-export-" + kind);
        item.setOnAction(_ -> write(kind, writing));
        getItems().add(item);
    }

    private void write(String kind, Writing writing) {
        List<Study> studies = shown.get().stream().map(Kept::study).toList();
        if (studies.isEmpty()) {
            return;
        }
        String name = studies.getFirst().experiment() + (studies.size() > 1 ? "-compared" : "") + "." + kind;
        desk.export(name, kind).ifPresent(file -> CompletableFuture.runAsync(() -> write(studies, file, writing)));
    }

    /** Draws and writes beside the window, which goes on. */
    private void write(List<Study> studies, Path file, Writing writing) {
        try {
            List<Path> written = writing.to(studies, file);
            String what = written.isEmpty() ? "Nothing to write: these results have no plot" : "Written: " + String.join(", ", written.stream().map(Path::toString).toList());
            Platform.runLater(() -> tell.accept(!written.isEmpty(), what));
        } catch (IOException | RuntimeException e) {
            Platform.runLater(() -> tell.accept(false, "Could not be written: file=" + file + " reason=" + e.getMessage()));
        }
    }
}
