package edgeos.ui.charts;

import edgeos.charts.ChartExport;
import edgeos.charts.ChartPicture;
import edgeos.charts.ChartRequest;
import edgeos.ui.text.Texts;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Saves charts where the user says. */
final class ChartSaver {
    private static final Texts TEXTS = Texts.of(ChartSaver.class);
    /** Asks for a file. */
    interface Chooser {
        /** Where to save, or empty if the user would rather not. */
        Optional<Path> choose(Window owner, String kind, String name);
    }

    private static final double SHARP = 2;

    private final Chooser chooser;
    private final BiConsumer<Path, IOException> failed;

    /**
     * A saver.
     *
     * @param failed told of a file that could not be written
     */
    ChartSaver(Chooser chooser, BiConsumer<Path, IOException> failed) {
        this.chooser = chooser;
        this.failed = failed;
    }

    /** Asks with the system's own dialog. */
    static Optional<Path> ask(Window owner, String kind, String name) {
        var dialog = new FileChooser();
        dialog.setTitle(TEXTS.get("save.title", kind.toUpperCase(Locale.ROOT)));
        dialog.setInitialFileName(name);
        dialog.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(kind.toUpperCase(Locale.ROOT), "*." + kind));
        return Optional.ofNullable(dialog.showSaveDialog(owner)).map(File::toPath);
    }

    /** Saves the picture at twice its size, so that it stays sharp in print. */
    void png(Window owner, ChartPicture picture) {
        ChartRequest shown = picture.request();
        save(owner, picture, "png", file -> ChartExport.png(ChartPicture.of(new ChartRequest(shown.chart(), shown.data(), shown.theme(),
                shown.width(), shown.height(), Math.max(SHARP, shown.scale()))), file));
    }

    /** Saves the figures in the picture. */
    void csv(Window owner, ChartPicture picture) {
        save(owner, picture, "csv", file -> ChartExport.csv(picture, file));
    }

    /** Writes a file. */
    private interface Writing {
        void to(Path file) throws IOException;
    }

    private void save(Window owner, ChartPicture picture, String kind, Writing writing) {
        String name = picture.request().chart().name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + kind;
        chooser.choose(owner, kind, name).ifPresent(file -> {
            try {
                writing.to(file);
            } catch (IOException e) {
                failed.accept(file, e);
            }
        });
    }
}
