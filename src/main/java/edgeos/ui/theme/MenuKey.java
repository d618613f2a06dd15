package edgeos.ui.theme;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys by which people ask for the menu of what has the keyboard: the one that is there for it, and Shift+F10, as not every keyboard has that. Stateless. */
public final class MenuKey {
    private MenuKey() { }

    /** True if this asks for a menu. */
    public static boolean isIn(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown();
    }
}
