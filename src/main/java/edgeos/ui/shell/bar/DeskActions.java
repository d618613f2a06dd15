package edgeos.ui.shell.bar;

import edgeos.ui.text.Texts;

/** What can be done with the window itself, whatever it shows. */
public final class DeskActions {
    private static final Texts TEXTS = Texts.of(DeskActions.class);

    /**
     * Adds them to all others.
     *
     * @param notice puts the focus on what is said in passing
     */
    public DeskActions(Actions actions, Runnable notice) {
        actions.add("view.notice", TEXTS.get("notice"), "Shortcut+Shift+M", notice);
    }
}
