package edgeos.ui.theme;

import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;

/** Small buttons above a view, each of which says in its tip what it does and by which key. Stateless; JavaFX application thread. */
public final class ToolButton {
    private ToolButton() { }

    /** A button of this id with a short text. */
    public static Button of(String id, String text, String tip, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        dress(button, tip);
        return button;
    }

    /** Gives a button of any kind the same look, and this tip. */
    public static void dress(ButtonBase button, String tip) {
        button.getStyleClass().setAll(Styles.TOOL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(button, tip);
        button.setAccessibleText(tip);
    }
}
