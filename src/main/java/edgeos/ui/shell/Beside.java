package edgeos.ui.shell;

import edgeos.lab.recording.Replay;
import edgeos.ui.shell.dialog.Dialogs;
import edgeos.ui.shell.file.Remembered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;

/** Second windows with recordings, beside the first one. They play together with the recording that is there, if there is one. JavaFX application thread only. */
final class Beside {
    private static final double SHARE = 0.8;

    private final Lab first;
    private final Remembered remembered;
    private final List<Stage> stages = new ArrayList<>();

    Beside(Lab first, Remembered remembered) {
        this.first = first;
        this.remembered = remembered;
    }

    /** Opens a window that shows this recording, which lies in this folder. */
    Lab open(Replay recording, Path folder) {
        var dialogs = new Dialogs();
        var lab = new Lab(remembered, dialogs);
        var stage = new Stage();
        dialogs.over(stage, lab.appearance());
        stage.setScene(lab.scene(first.window().node().getWidth() * SHARE, first.window().node().getHeight() * SHARE));
        stage.titleProperty().bind(lab.title());
        stage.setOnHidden(_ -> {
            stages.remove(stage);
            lab.dispose();
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            lab.files().quit();
        });
        lab.onQuit(stage::close);
        lab.editor().show(recording, folder);
        lab.window().timeline().playTogether(first.window().timeline());
        stages.add(stage);
        stage.show();
        return lab;
    }

    /** Closes all of them. */
    void close() {
        List.copyOf(stages).forEach(Stage::close);
    }
}
