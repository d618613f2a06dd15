package edgeos.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import jfx.incubator.scene.control.richtext.RichTextArea;

/**
 * Takes the keyboard from whoever types in a window that closes. JavaFX does not: the caret would blink on where nobody sees it, and all windows would be laid out sixty times a second for it, until its garbage is collected, which an
 * idle lab seldom does. JavaFX application thread only.
 */
final class ClosedWindows {
    private final ListChangeListener<Window> change = changed -> {
        while (changed.next()) {
            changed.getRemoved().forEach(ClosedWindows::letGo);
        }
    };

    /** Follows all windows until {@link #dispose}. */
    ClosedWindows() {
        Window.getWindows().addListener(change);
    }

    void dispose() {
        Window.getWindows().removeListener(change);
    }

    private static void letGo(Window closed) {
        Scene scene = closed.getScene();
        Node owner = scene == null ? null : scene.getFocusOwner();
        if (owner instanceof TextInputControl || owner instanceof RichTextArea) {
            scene.getRoot().requestFocus();
        }
    }
}
