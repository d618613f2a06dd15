package edgeos.ui.shell;

import edgeos.ui.shell.bar.DeskActions;

/** Joins actions of the window itself to what they act on. JavaFX application thread only. */
record DeskHands(Desk desk, LabWindow window) implements DeskActions.Hands {
    @Override
    public void commands() {
        desk.turnPalette();
    }

    @Override
    public void notice() {
        window.toNotice();
    }
}
