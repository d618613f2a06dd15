package edgeos.ui.shell.bar;

import edgeos.ui.settings.Arrangements;
import edgeos.ui.text.Texts;

/** What can be done with the window itself, whatever it shows. */
public final class DeskActions {
    private static final Texts TEXTS = Texts.of(DeskActions.class);

    /** Does what they say. */
    public interface Hands {
        /** Shows the palette of commands, or takes it away. */
        void commands();

        /** Writes a picture of the drawing. */
        void picture();

        /** Puts what is selected, or all, into the clipboard as text for people. */
        void copyText();

        /** Shows all settings, or takes them away. */
        void settings();

        /** Arranges the panels as this one of {@link Arrangements#OURS} says. */
        void arrange(String id);

        /** Asks for a name, and keeps the panels as they are now. */
        void keepArrangement();

        /** Puts the focus on what is said in passing. */
        void notice();
    }

    /** Adds them to all others. */
    public DeskActions(Actions actions, Hands hands) {
        actions.add(Actions.COMMANDS, TEXTS.get("commands"), "Shortcut+K", hands::commands);
        actions.add("file.picture", TEXTS.get("picture"), "Shortcut+Shift+E", hands::picture);
        actions.add("edit.copyText", TEXTS.get("copyText"), "Shortcut+Shift+C", hands::copyText);
        actions.add("view.settings", TEXTS.get("settings"), "Shortcut+Comma", hands::settings);
        Arrangements.OURS.forEach(id -> actions.add("view.arrange." + id, TEXTS.get("arrange." + id), "", () -> hands.arrange(id)));
        actions.add("view.arrange.keep", TEXTS.get("arrange.keep"), "", hands::keepArrangement);
        actions.add("view.notice", TEXTS.get("notice"), "Shortcut+Shift+M", hands::notice);
    }
}
