package edgeos.ui.shell;

import edgeos.ui.shell.bar.DeskActions;
import edgeos.ui.shell.dialog.Prompts;
import edgeos.ui.shell.file.PictureFiles;

/** Joins actions of the window itself to what they act on. JavaFX application thread only. */
record DeskHands(Desk desk, LabWindow window, Arranging arranging, Prompts prompts, PictureFiles pictures) implements DeskActions.Hands {
    @Override
    public void commands() {
        desk.turnPalette();
    }

    @Override
    public void picture() {
        pictures.export();
    }

    @Override
    public void copyText() {
        window.canvas().copying().copyText();
    }

    @Override
    public void settings() {
        desk.turnSettings();
    }

    @Override
    public void arrange(String id) {
        arranging.ours(id);
    }

    @Override
    public void keepArrangement() {
        prompts.arrangement().ifPresent(arranging::keep);
    }

    @Override
    public void notice() {
        window.toNotice();
    }
}
