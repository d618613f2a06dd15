package edgeos.ui.theme;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Shows the tip of what got the keyboard by a key and keeps it for a moment, as a resting pointer would; the next key, a press of the mouse, or another window that comes in front takes it away. One for a window; {@link #dispose()} at its end. JavaFX application thread only. */
public final class KeyedTips {
    private static final Duration RESTED = Duration.millis(1_000);

    private final Scene scene;
    private final PauseTransition rest = new PauseTransition(RESTED);
    private final EventHandler<KeyEvent> typing = _ -> touched(true);
    private final EventHandler<MouseEvent> pressing = _ -> touched(false);
    private final ChangeListener<Node> moved = (_, _, _) -> moved();
    private final Subscription left;
    private Optional<Tip> shown = Optional.empty();
    private boolean keyed;

    /** Tips of this window. */
    public KeyedTips(Scene scene) {
        this.scene = scene;
        rest.setOnFinished(_ -> show());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, typing);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressing);
        scene.focusOwnerProperty().addListener(moved);
        left = scene.windowProperty().flatMap(Window::focusedProperty).orElse(false).subscribe(inFront -> {
            if (!inFront) {
                hide();
            }
        });
    }

    /** Lets go of the window. */
    public void dispose() {
        left.unsubscribe();
        hide();
        scene.removeEventFilter(KeyEvent.KEY_PRESSED, typing);
        scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressing);
        scene.focusOwnerProperty().removeListener(moved);
    }

    /** The tip that is shown; empty if none is. */
    public Optional<Tip> shown() {
        return shown.filter(Tip::isShowing);
    }

    private void touched(boolean byKey) {
        keyed = byKey;
        hide();
    }

    private void moved() {
        hide();
        if (keyed && scene.getFocusOwner() != null) {
            rest.playFromStart();
        }
    }

    private void hide() {
        rest.stop();
        shown.ifPresent(Tip::hide);
        shown = Optional.empty();
    }

    private void show() {
        Node at = scene.getFocusOwner();
        if (at != null && scene.getWindow() != null && scene.getWindow().isFocused()) {
            shown = Tip.of(at);
            shown.ifPresent(tip -> tip.showFor(at));
        }
    }
}
