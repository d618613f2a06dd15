package edgeos.ui.theme;

import javafx.scene.control.Button;

/** Buttons that show an icon alone: what they do is said by their tip, and to who hears the window. Stateless; JavaFX application thread. */
public final class IconButton {
    private IconButton() { }

    /** A button as small as a line of text, of a row or a heading. */
    public static Button small(String icon, String tip, Runnable action) {
        return button("lab-small-button", icon, tip, action);
    }

    /** A button as high as a bar. */
    public static Button ofBar(String icon, String tip, Runnable action) {
        return button("lab-icon-button", icon, tip, action);
    }

    /** It does something else from now on, and so shows and says. */
    public static void show(Button button, String icon, String tip) {
        button.setGraphic(Icons.graphic(icon));
        button.setAccessibleText(tip);
        Tip.on(button, tip);
    }

    private static Button button(String style, String icon, String tip, Runnable action) {
        Button button = new Button();
        button.getStyleClass().add(style);
        button.setOnAction(_ -> action.run());
        show(button, icon, tip);
        return button;
    }
}
