package edgeos.ui.present;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.WordButton;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;

/** A picture of the window in front of it, marked with the time when it was taken. What is behind goes on, and cannot be clicked meanwhile. JavaFX application thread only. */
public final class Frozen extends StackPane {
    private static final Texts TEXTS = Texts.of(Frozen.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final double AWAY = 16;
    private static final double NARROW = 560;

    private final ImageView picture = new ImageView();
    private final Label since = new Label();
    private final Button end;

    /**
     * Shows nothing yet.
     *
     * @param keys by which it ends, too, as menus write them
     * @param ending is asked to end it
     */
    public Frozen(String keys, Runnable ending) {
        setId("present.frozen");
        getStyleClass().add("lab-frozen");
        setMinSize(0, 0);
        setAlignment(Pos.TOP_LEFT);
        picture.setManaged(false);
        since.setId("present.since");
        since.getStyleClass().add("since");
        Label goesOn = new Label(TEXTS.get("frozen.why", keys));
        goesOn.getStyleClass().add("why");
        end = WordButton.of("present.unfreeze", TEXTS.get("frozen.end"), false, ending);
        HBox mark = new HBox(10, since, goesOn, end);
        mark.getChildren().forEach(part -> ((Region) part).setMinWidth(USE_PREF_SIZE));
        goesOn.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        goesOn.managedProperty().bind(goesOn.visibleProperty());
        mark.getStyleClass().add("mark");
        mark.setAlignment(Pos.CENTER);
        mark.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(mark, Pos.TOP_CENTER);
        StackPane.setMargin(mark, new Insets(AWAY));
        getChildren().addAll(picture, mark);
        setVisible(false);
    }

    /**
     * Takes a picture and shows it.
     *
     * @param behind what of, as large as this
     * @param pixels for one of its own, so that the picture is as sharp as what it stands for
     * @param now what time it is
     */
    public void freeze(Node behind, double pixels, LocalTime now) {
        SnapshotParameters sharp = new SnapshotParameters();
        sharp.setTransform(Transform.scale(pixels, pixels));
        sharp.setFill(Color.TRANSPARENT);
        picture.setImage(behind.snapshot(sharp, null));
        picture.setFitWidth(picture.getImage().getWidth() / pixels);
        picture.setFitHeight(picture.getImage().getHeight() / pixels);
        since.setText(TEXTS.get("frozen.since", now.format(TIME)));
        setAccessibleText(since.getText());
        setVisible(true);
        end.requestFocus();
    }

    /** True of what can have the keyboard while the picture is shown. */
    public boolean holds(Object target) {
        return target == end;
    }

    /** Shows what goes on again. */
    public void thaw() {
        setVisible(false);
        picture.setImage(null);
    }
}
