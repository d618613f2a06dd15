package edgeos.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import edgeos.ui.HandsOn;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

class HeldKeysTest extends HandsOn {
    private final List<String> heard = new ArrayList<>();

    @Override
    public void start(Stage stage) { }

    @Test
    void shouldLetAHeldKeyActOnlyOnWhatHadTheKeyboardWhenItWentDown() {
        interact(() -> {
            Node opens = part("opens");
            Node beside = part("beside");
            Node over = part("over");
            var keys = new HeldKeys(new Scene(new Pane(opens, beside)));
            Scene above = new Scene(new Pane(over));
            keys.watch(above);
            press(opens, KeyCode.ENTER);
            press(over, KeyCode.ENTER);
            press(beside, KeyCode.ENTER);
            press(beside, KeyCode.DOWN);
            press(opens, KeyCode.ENTER);
            assertEquals(List.of("opens ENTER", "beside DOWN", "opens ENTER"), heard);
            fire(KeyEvent.KEY_RELEASED, over, KeyCode.ENTER);
            press(over, KeyCode.ENTER);
            assertEquals("over ENTER", heard.getLast());
            keys.leave(above);
            press(beside, KeyCode.ENTER);
            assertEquals("over ENTER", heard.getLast(), "it went down there, and is held");
            keys.dispose();
            press(beside, KeyCode.ENTER);
            assertEquals("beside ENTER", heard.getLast());
        });
    }

    private Node part(String name) {
        Node part = new Pane();
        part.setOnKeyPressed(event -> heard.add(name + " " + event.getCode()));
        return part;
    }

    private static void press(Node on, KeyCode key) {
        fire(KeyEvent.KEY_PRESSED, on, key);
    }

    private static void fire(EventType<KeyEvent> type, Node on, KeyCode key) {
        Event.fireEvent(on, new KeyEvent(type, "", "", key, false, false, false, false));
    }
}
