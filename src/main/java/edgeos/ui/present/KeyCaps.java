package edgeos.ui.present;

import edgeos.ui.text.Texts;
import java.util.Arrays;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** The shortcut that was pressed last, as caps of keys, and what it does; goes by itself. Nothing of it can be clicked. JavaFX application thread only. */
public final class KeyCaps extends HBox {
    private static final Texts TEXTS = Texts.of(KeyCaps.class);
    private static final Duration SHOWN_FOR = Duration.millis(1500);

    private final PauseTransition rest = new PauseTransition(SHOWN_FOR);

    /** Shows nothing yet. */
    public KeyCaps() {
        super(6);
        setId("present.keys");
        getStyleClass().add("lab-key-caps");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
        rest.setOnFinished(_ -> clear());
    }

    /**
     * Shows a shortcut.
     *
     * @param keys as menus write it, such as {@code Ctrl+Shift+F}
     * @param words what it does
     */
    public void show(String keys, String words) {
        getChildren().setAll(Arrays.stream(parts(keys)).map(KeyCaps::cap).toList());
        Label does = new Label(words);
        does.getStyleClass().add("words");
        getChildren().add(does);
        setAccessibleText(TEXTS.get("keys", keys, words));
        setVisible(true);
        rest.playFromStart();
    }

    /** Shows nothing. */
    public void clear() {
        rest.stop();
        setVisible(false);
        getChildren().clear();
    }

    /** The plus sign parts keys, and is one itself. */
    private static String[] parts(String keys) {
        return keys.split("\\+(?=.)");
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("cap");
        cap.setMinWidth(USE_PREF_SIZE);
        return cap;
    }
}
