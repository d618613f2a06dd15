package edgeos.ui.tour;

import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;

/** What follows from a key or button that did what it was pressed for: letters, repetitions, and its release reach nobody, until it is released or another is pressed. JavaFX application thread only. */
public final class Aftermath {
    private final Window window;
    private final InputEvent pressed;
    private final EventHandler<InputEvent> hearing = this::hear;

    /** Of this event, in this window. */
    public Aftermath(Window window, InputEvent pressed) {
        this.window = window;
        this.pressed = pressed;
        window.addEventFilter(InputEvent.ANY, hearing);
    }

    private void hear(InputEvent event) {
        switch (event) {
            case KeyEvent key when pressed instanceof KeyEvent first -> heard(key, first);
            case MouseEvent mouse when pressed instanceof MouseEvent -> heard(mouse);
            default -> { }
        }
    }

    private void heard(KeyEvent key, KeyEvent first) {
        boolean same = key.getCode() == first.getCode();
        if (key.getEventType() == KeyEvent.KEY_TYPED || same) {
            key.consume();
        }
        if (same ? key.getEventType() == KeyEvent.KEY_RELEASED : key.getEventType() == KeyEvent.KEY_PRESSED) {
            end();
        }
    }

    private void heard(MouseEvent mouse) {
        if (mouse.getEventType() == MouseEvent.MOUSE_RELEASED || mouse.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            mouse.consume();
        }
        if (mouse.getEventType() == MouseEvent.MOUSE_RELEASED || mouse.getEventType() == MouseEvent.MOUSE_PRESSED) {
            end();
        }
    }

    private void end() {
        window.removeEventFilter(InputEvent.ANY, hearing);
    }
}
