package edgeos.ui.pool;

import edgeos.lab.Session;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import java.util.Optional;

/** What stands on the wall where there are no cells, and what can be done about it. JavaFX application thread only. */
final class Invitation {
    private static final Texts TEXTS = Texts.of(Invitation.class);
    private static final String ICON = "memory";

    private final Editor editor;
    private final Runnable run;
    private final Runnable all;
    private String said = "";

    /**
     * Nothing was said yet.
     *
     * @param run starts what is drawn, as the button above does
     * @param all searches for nothing any more
     */
    Invitation(Editor editor, Runnable run, Runnable all) {
        this.editor = editor;
        this.run = run;
        this.all = all;
    }

    /** What to say after this look; empty if it is said already. */
    Optional<Blank> next(Lookout.Seen seen) {
        boolean searching = seen.census().count() > 0;
        boolean drawn = !editor.drawing().nodes().isEmpty();
        boolean runnable = editor.shown().state() == Session.State.STOPPED && !editor.run().isRecorded();
        String words = searching ? seen.finder().advice() : TEXTS.get(editor.run().isRecorded() ? "empty.recorded" : !drawn ? "empty.undrawn" : runnable ? "empty.stopped" : "empty.running");
        if (words.equals(said)) {
            return Optional.empty();
        }
        said = words;
        Blank blank = new Blank(searching ? "search" : ICON, words).filling();
        if (searching) {
            blank.offering("pool.all", TEXTS.get("empty.all"), all);
        } else if (!drawn) {
            blank.offering("pool.chain", TEXTS.get("empty.chain"), () -> editor.viewProperty().set(View.CHAIN));
        } else if (runnable) {
            blank.offering("pool.run", TEXTS.get("empty.run"), run);
        }
        return Optional.of(blank);
    }
}
