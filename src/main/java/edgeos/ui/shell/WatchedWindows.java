package edgeos.ui.shell;

import edgeos.lab.Consent;
import edgeos.lab.experiment.watching.Windows;
import edgeos.model.format.DrawingFormat;
import edgeos.ui.editor.Document;
import edgeos.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The lab's own windows, for an experiment: on the display, or, where there is none, on JavaFX's headless platform. Any thread but JavaFX's. */
public final class WatchedWindows implements Windows {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 900;

    private final boolean display;
    private boolean started;

    /** Windows on the display, if there is one. */
    public WatchedWindows(boolean display) {
        this.display = display;
    }

    @Override
    public String surface() {
        return !started ? "no window" : Toolkit.isHeadless() ? "JavaFX headless, in software, 1400 x 900" : "display, 1400 x 900";
    }

    @Override
    public Window open(Path drawing, Shape shape) {
        if (!started) {
            if (display) {
                Toolkit.start();
            } else {
                Toolkit.startHeadless();
            }
            started = true;
        }
        return Toolkit.onWindow(() -> show(drawing, shape));
    }

    private static Window show(Path drawing, Shape shape) {
        Lab lab = new Lab(new Remembered(new Forgetful()), new Dialogs());
        lab.show(Theme.DARK, 1);
        Scene scene = lab.scene(WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        DrawingFormat.Reading reading = DrawingFormat.read(drawing);
        lab.editor().open(new Document(reading.drawing(), Optional.empty(), drawing.toAbsolutePath().getParent(), new Consent(List.of()),
                reading.findings(), reading.complete()));
        lab.panels().charts().set(shape == Shape.CHARTS);
        stage.setIconified(shape == Shape.MINIMISED);
        return new WatchedWindow(lab, stage);
    }
}
