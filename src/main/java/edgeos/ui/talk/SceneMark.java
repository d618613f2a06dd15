package edgeos.ui.talk;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/** Says for a moment which scene of how many is shown; goes by itself, and cannot be clicked. JavaFX application thread only. */
public final class SceneMark extends HBox {
    private static final Texts TEXTS = Texts.of(SceneMark.class);
    private static final Duration SHOWN_FOR = Duration.seconds(3);

    /** How far above the window's lower edge. */
    private static final double LOW = 128;

    private final Label count = new Label();
    private final Label name = new Label();
    private final PauseTransition rest = new PauseTransition(SHOWN_FOR);

    /** Shows nothing yet. */
    public SceneMark() {
        super(8);
        setId("talk.mark");
        getStyleClass().add("lab-scene-mark");
        setAlignment(Pos.CENTER);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(0, 0, LOW, 0));
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        count.getStyleClass().add(Styles.MUTED);
        name.getStyleClass().add(Styles.NAME);
        getChildren().setAll(count, name);
        rest.setOnFinished(_ -> clear());
        setVisible(false);
    }

    /** Says where the talk is. */
    public void show(TalkDesk.Place place) {
        place.scene().ifPresent(scene -> {
            count.setText(TEXTS.get("count", place.at() + 1, place.talk().size()));
            name.setText(scene.name());
            setVisible(true);
            rest.playFromStart();
        });
    }

    /** Says nothing. */
    public void clear() {
        rest.stop();
        setVisible(false);
    }
}
