package edgeos.ui.shell;

import edgeos.ui.talk.TalkDesk;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import jfx.incubator.scene.control.richtext.RichTextArea;

/**
 * Keys that go from scene to scene in front of a class: those of clickers wherever the keyboard is, and arrows where it is on the drawing. JavaFX application thread only.
 *
 * @param hush lets the window not say what a key does elsewhere
 */
record TalkKeys(TalkDesk desk, ReadOnlyBooleanProperty presenting, Runnable hush) {
    private static final String CANVAS = "canvas";

    /** Hears the keys of this scene before anybody else; what nobody may hear was consumed by then, as long as this is heard as {@link KeyEvent#ANY}: scenes ask those first who hear less. */
    void listen(Scene scene) {
        scene.addEventFilter(KeyEvent.ANY, this::heard);
    }

    private void heard(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        }
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.isConsumed() || !plain || !presenting.get() || desk.talk().size() == 0 || pages(event.getTarget())) {
            return;
        }
        boolean arrows = isOnDrawing(event.getTarget());
        KeyCode code = event.getCode();
        Optional<Runnable> meant = code == KeyCode.PAGE_DOWN || arrows && code == KeyCode.RIGHT ? Optional.of(desk::next)
                : code == KeyCode.PAGE_UP || arrows && code == KeyCode.LEFT ? Optional.of(desk::previous)
                : code == KeyCode.F5 ? Optional.of(this::begin) : Optional.empty();
        meant.ifPresent(go -> {
            event.consume();
            go.run();
        });
    }

    /** What the start button of a clicker sends shows this scene anew; it stops nothing. */
    private void begin() {
        hush.run();
        desk.go(Math.max(0, desk.placeProperty().get().map(TalkDesk.Place::at).orElse(0)));
    }

    /** True of texts of many lines, in which one goes on by pages. */
    private static boolean pages(Object target) {
        return target instanceof TextArea || target instanceof RichTextArea;
    }

    private static boolean isOnDrawing(Object target) {
        for (Object each = target; each instanceof Node node; each = node.getParent()) {
            if (CANVAS.equals(node.getId())) {
                return true;
            }
        }
        return target instanceof Scene || target instanceof Node node && node.getParent() == null;
    }
}
