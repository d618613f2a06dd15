package edgeos.ui.shell;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;

/** Knows whether somebody is typing: in a field, and a moment ago. JavaFX application thread only. */
final class TypingWatch {
    private static final long STILL_NANOS = 1_500_000_000L;

    private final Node root;
    private final EventHandler<KeyEvent> typed = _ -> typedAt = System.nanoTime();
    private long typedAt = System.nanoTime() - STILL_NANOS;

    /** Watches what is typed within this part of a window. */
    TypingWatch(Node root) {
        this.root = root;
        root.addEventFilter(KeyEvent.ANY, typed);
    }

    boolean isTyping() {
        Scene scene = root.getScene();
        return scene != null && scene.getFocusOwner() instanceof TextInputControl && System.nanoTime() - typedAt < STILL_NANOS;
    }

    void dispose() {
        root.removeEventFilter(KeyEvent.ANY, typed);
    }
}
