package edgeos.ui.theme;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets Enter and the space bar, while they are held, act only on what had the keyboard when they went down: a hand that rests on Enter a little long opens a gallery, and does not choose its first card as well. The keys are the machine's,
 * whichever window has the keyboard. JavaFX application thread only.
 */
public final class HeldKeys {
    /** Nobody is told of a key that goes up while another program is in front; keys that are held repeat much more often than this. */
    private static final long FORGOTTEN_NANOS = 1_500_000_000L;
    private static final Map<KeyCode, Down> DOWN = new EnumMap<>(KeyCode.class);

    private record Down(EventTarget on, long atNanos) { }

    private HeldKeys() { }

    /** Watches this window's keys as long as there is the window. */
    public static void watch(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, HeldKeys::pressed);
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> DOWN.remove(event.getCode()));
    }

    /** A spinner hands what it gets on to the field within it. */
    private static boolean isWithin(EventTarget outer, EventTarget inner) {
        return outer == inner || inner instanceof Node node && Stream.iterate(node, each -> each != null, Node::getParent).anyMatch(each -> each == outer);
    }

    private static void pressed(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER && event.getCode() != KeyCode.SPACE) {
            return;
        }
        long now = System.nanoTime();
        Down before = DOWN.get(event.getCode());
        boolean held = before != null && now - before.atNanos() < FORGOTTEN_NANOS;
        if (held && !isWithin(before.on(), event.getTarget()) && !isWithin(event.getTarget(), before.on())) {
            event.consume();
        }
        DOWN.put(event.getCode(), new Down(held ? before.on() : event.getTarget(), now));
    }
}
