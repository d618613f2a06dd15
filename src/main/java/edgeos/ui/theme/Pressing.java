package edgeos.ui.theme;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** Lets things that are no buttons be pressed by mouse and by key. Stateless; JavaFX application thread. */
public final class Pressing {
    private Pressing() { }

    /** Lets a click, Enter, and the space bar do something. */
    public static void on(Node node, Runnable action) {
        node.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                action.run();
            }
        });
        node.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                action.run();
                event.consume();
            }
        });
    }

    /** Text that leads somewhere. */
    public static Label link(String id, String words, Runnable action) {
        Label link = new Label(words);
        link.setId(id);
        link.getStyleClass().add("lab-link");
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setFocusTraversable(true);
        link.setAccessibleRole(AccessibleRole.HYPERLINK);
        on(link, action);
        return link;
    }
}
