package edgeos.ui.present;

import edgeos.ui.text.Texts;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

/** Nothing in front of the window, so that a class looks at whoever speaks. What is behind goes on, and cannot be clicked meanwhile. JavaFX application thread only. */
public final class Black extends Region {
    private static final Texts TEXTS = Texts.of(Black.class);

    /** Hides nothing yet. */
    public Black() {
        setId("present.black");
        getStyleClass().add("lab-black");
        setMinSize(0, 0);
        setCursor(Cursor.NONE);
        setAccessibleText(TEXTS.get("black"));
        setVisible(false);
    }

    /** True of the keys that presenters know for this, which buttons of clickers send. */
    public static boolean isKey(KeyEvent event) {
        boolean plain = !event.isShiftDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
        return plain && (event.getCode() == KeyCode.B || event.getCode() == KeyCode.PERIOD || event.getCode() == KeyCode.DECIMAL);
    }
}
