package edgeos.ui.shell.bar;

import edgeos.ui.canvas.find.FindBar;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;

/** The actions that find something by what somebody types. */
final class FindGroup {
    private static final Texts TEXTS = Texts.of(FindBar.class);

    private FindGroup() { }

    /** Adds them. */
    static void add(Actions actions, Editor editor, Front front) {
        String part = TEXTS.get("action.find");
        String client = TEXTS.get("action.findClient");
        actions.add("view.find", part, "Shortcut+F", front::find).called(editor.viewProperty().map(view -> view == View.POOL ? client : part));
        actions.add("view.findClient", client, "", front::findClient);
    }
}
