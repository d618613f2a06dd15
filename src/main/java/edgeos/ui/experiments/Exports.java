package edgeos.ui.experiments;

import edgeos.charts.figure.ChartTheme;
import edgeos.charts.report.ResultFiles;
import edgeos.lab.results.Kept;
import edgeos.lab.results.Study;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.WordButton;
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
    private static final Texts TEXTS = Texts.of(Exports.class);

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
        super(TEXTS.get("export"));
        this.desk = desk;
        this.shown = shown;
        this.tell = tell;
        setId("experiment-export");
        WordButton.dress(this, false);
        add(TEXTS.get("export.csv"), "csv", ResultFiles::csv);
        add(TEXTS.get("export.json"), "json", ResultFiles::json);
        add(TEXTS.get("export.png"), "png", (studies, file) -> ResultFiles.png(studies, theme.get(), file));
        add(TEXTS.get("export.svg"), "svg", ResultFiles::svg);
        add(TEXTS.get("export.html"), "html", ResultFiles::html);
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
            String what = written.isEmpty() ? TEXTS.get("export.nothing") : TEXTS.get("export.written", String.join(", ", written.stream().map(Path::toString).toList()));
            Platform.runLater(() -> tell.accept(!written.isEmpty(), what));
        } catch (IOException | RuntimeException e) {
            Platform.runLater(() -> tell.accept(false, TEXTS.get("export.failed", file, e.getMessage())));
        }
    }
}
