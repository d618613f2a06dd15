package edgeos.ui.shell;

import edgeos.lab.experiment.watching.Windows;
import edgeos.model.Drawing;
import edgeos.ui.editor.Document;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import edgeos.ui.theme.Theme;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The lab's own windows, for an experiment: on the display, or, where there is none, on JavaFX's headless platform. Any thread but JavaFX's. */
public final class WatchedWindows implements Windows {
    private static final double WIDTH = 1400;
    private static final double HEIGHT = 900;

    private final boolean display;
    private final boolean beside;
    private boolean started;

    /** Windows on the display, if there is one. */
    public WatchedWindows(boolean display) {
        this(display, false);
    }

    private WatchedWindows(boolean display, boolean beside) {
        this.display = display;
        this.beside = beside;
        this.started = beside;
    }

    /** Windows beside one that is open, whose toolkit they share. */
    static WatchedWindows besideThis() {
        return new WatchedWindows(true, true);
    }

    @Override
    public String surface() {
        String surface = !started ? "no window" : Toolkit.isHeadless() ? "JavaFX headless, in software, 1400 x 900" : "display, 1400 x 900";
        return beside ? surface + ", beside the window of the lab" : surface;
    }

    @Override
    public Window open(Drawing drawing, Path folder, Shape shape) {
        if (!started) {
            if (display) {
                Toolkit.start();
            } else {
                Toolkit.startHeadless();
            }
            started = true;
        }
        return Toolkit.onWindow(() -> show(Document.untitled(drawing, folder), shape));
    }

    private static Window show(Document document, Shape shape) {
        Lab lab = new Lab(Remembered.forThisRunOnly(), new Dialogs());
        lab.show(Theme.DARK, 1);
        Scene scene = lab.scene(WIDTH, HEIGHT);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        lab.editor().open(document);
        WatchedWindow window = new WatchedWindow(lab, stage);
        window.take(shape);
        return window;
    }
}
