package edgeos.ui.theme;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Lets Enter and the space bar, while they are held, act only on what had the keyboard when they went down: a hand that rests on Enter a little long opens a gallery, and does not choose its first card as well. One for a window and all
 * that stands over it, for a hand does not know which of them has the keyboard; {@link #dispose()} at its end. JavaFX application thread only.
 */
public final class HeldKeys {
    /** Nobody is told of a key that goes up while another program is in front; keys that are held repeat much more often than this. */
    private static final long FORGOTTEN_NANOS = 1_500_000_000L;

    private final Map<KeyCode, Down> down = new EnumMap<>(KeyCode.class);
    private final List<Scene> watched = new ArrayList<>();
    private final EventHandler<KeyEvent> pressing = this::pressed;
    private final EventHandler<KeyEvent> releasing = event -> down.remove(event.getCode());

    private record Down(EventTarget on, long atNanos) { }

    /** Watches the keys of this window. */
    public HeldKeys(Scene scene) {
        watch(scene);
    }

    /** What watches the keys of a window, for what will stand over it; empty if nothing does. */
    public static Optional<HeldKeys> of(Window window) {
        return Optional.ofNullable(window).map(Window::getScene).filter(Scene::hasProperties).map(scene -> (HeldKeys) scene.getProperties().get(HeldKeys.class));
    }

    /** Watches the keys of what stands over the window, too, until that is {@linkplain #leave(Scene) gone}. */
    public void watch(Scene scene) {
        scene.getProperties().put(HeldKeys.class, this);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pressing);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, releasing);
        watched.add(scene);
    }

    /** What stood over the window is gone. A key that went down there is still held. */
    public void leave(Scene scene) {
        if (watched.remove(scene)) {
            scene.getProperties().remove(HeldKeys.class);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pressing);
            scene.removeEventFilter(KeyEvent.KEY_RELEASED, releasing);
        }
    }

    /** Lets go of all windows, and of what had the keyboard. */
    public void dispose() {
        List.copyOf(watched).forEach(this::leave);
        down.clear();
    }

    /** A spinner hands what it gets on to the field within it. */
    private static boolean isWithin(EventTarget outer, EventTarget inner) {
        return outer == inner || inner instanceof Node node && Stream.iterate(node, each -> each != null, Node::getParent).anyMatch(each -> each == outer);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.SPACE) {
            return;
        }
        long now = System.nanoTime();
        Down before = down.get(event.getCode());
        boolean held = before != null && now - before.atNanos() < FORGOTTEN_NANOS;
        if (held && !isWithin(before.on(), event.getTarget()) && !isWithin(event.getTarget(), before.on())) {
            event.consume();
        }
        down.put(event.getCode(), new Down(held ? before.on() : event.getTarget(), now));
    }
}
