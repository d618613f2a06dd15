package edgeos.ui.editor;

import edgeos.lab.Session;
import edgeos.lab.time.Progress;
import java.util.Optional;
import javafx.application.Platform;

/** Starting a run: at once, or, with thousands of FWPs, beside the window, which shows how far it is. JavaFX application thread only. */
public final class Launch {
    private final Run run;
    private Runnable refused = () -> { };

    Launch(Run run) {
        this.run = run;
    }

    /** Starts, or begins to; false if a finding forbids it, or a recording is shown. */
    boolean begin() {
        return run.live().isPresent() && run.live().get().startBeside(() -> Platform.runLater(this::over));
    }

    /** True while FWPs are being made: nothing is there yet to be held or stepped. */
    public boolean isOn() {
        return run.shown() != null && run.shown().state() == Session.State.STARTING;
    }

    /** How far it is while it is on. */
    public Optional<Progress> progress() {
        return run.live().flatMap(Session::progress);
    }

    /** Gives it up, so that the run is stopped; true if it was on. */
    public boolean giveUp() {
        boolean was = isOn();
        if (was) {
            run.stop();
        }
        return was;
    }

    /** It runs, or could not be started after all: only who still waits for it is told. */
    private void over() {
        boolean waited = run.stateProperty().get() == Session.State.STARTING;
        run.settleStepped();
        if (waited && run.stateProperty().get() == Session.State.STOPPED) {
            refused.run();
        }
    }

    /** Who is told if it could not be started after all; findings say why. */
    public void onRefused(Runnable listener) {
        refused = listener;
    }
}
