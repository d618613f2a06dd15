package edgeos.ui.theme;

import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;

/** Buttons with words, which are never cut off; of those beside each other at most one is filled, the one that is meant. Stateless; JavaFX application thread. */
public final class WordButton {
    private static final String PRIMARY = "lab-primary";
    private static final String SECONDARY = "lab-secondary";

    private WordButton() { }

    /** A button of this id that says this. */
    public static Button of(String id, String words, boolean primary, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setOnAction(_ -> action.run());
        dress(button, primary);
        return button;
    }

    /** Gives a button of any kind the look of the one that is meant, or of the others; it may change. */
    public static void dress(Labeled button, boolean primary) {
        button.getStyleClass().removeAll(PRIMARY, SECONDARY);
        button.getStyleClass().add(primary ? PRIMARY : SECONDARY);
        button.setMnemonicParsing(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
    }
}
