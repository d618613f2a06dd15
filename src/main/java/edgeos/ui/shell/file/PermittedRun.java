package edgeos.ui.shell.file;

import edgeos.lab.Session;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;

/** Starts, steps, and stops the drawing; it starts only when its user has allowed what it does beyond its folder, and who cannot start it sees why. JavaFX application thread only. */
public final class PermittedRun {
    private final Editor editor;
    private final Permissions permissions;

    /** Of what this editor edits. */
    PermittedRun(Editor editor, Permissions permissions) {
        this.editor = editor;
        this.permissions = permissions;
    }

    /** Asks for what the drawing needs beyond its folder, if need be; true if it may run. */
    public boolean mayRun() {
        return permissions.ask();
    }

    /** Stops what runs, or starts the drawing when it may do what it does beyond its folder. */
    public void startOrStop() {
        if (isStopped()) {
            start();
        } else {
            editor.run().readiness().afterwards(editor.run()::stop);
        }
    }

    /** Carries out one duty cycle; from a standstill as {@link #startOrStop} does. */
    public void step() {
        if ((!isStopped() || mayRun()) && !editor.run().step() && isStopped()) {
            showFindings();
        }
    }

    private void start() {
        if (mayRun() && !editor.run().start()) {
            showFindings();
        }
    }

    private boolean isStopped() {
        return editor.run().stateProperty().get() == Session.State.STOPPED;
    }

    /** The inspector shows the drawing's findings when nothing is selected. */
    private void showFindings() {
        editor.refresh();
        editor.select(Selection.NONE);
    }

    /** Shows what the drawing may do beyond its folder and this machine, and takes it back if the user wants that. */
    public void reviewPermissions() {
        permissions.review();
    }
}
