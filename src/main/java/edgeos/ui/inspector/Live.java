package edgeos.ui.inspector;

import edgeos.lab.History.Sample;
import edgeos.lab.Session;
import edgeos.ui.editor.Editor;

/** Rates of the running session. */
final class Live {
    private Live() { }

    /** The newest rates; null when nothing runs. */
    static Sample rates(Editor editor) {
        return editor.shown().state() == Session.State.STOPPED ? null : editor.history().latest().orElse(null);
    }
}
