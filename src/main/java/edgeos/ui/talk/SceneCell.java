package edgeos.ui.talk;

import edgeos.lab.talk.SceneDrawing;
import edgeos.lab.talk.TalkScene;
import edgeos.model.Drawing;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A scene in the list: its number, a picture, its name, and what runs in it. JavaFX application thread only. */
final class SceneCell extends ListCell<TalkScene> {
    static final double HEIGHT = 68;
    private static final Texts TEXTS = Texts.of(SceneCell.class);
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final double TWO_LINES = 36;
    private static final double WIDE = 80;
    private static final double HIGH = 48;

    private final TalkDesk desk;
    private final Thumbnails thumbnails;
    private final Supplier<Theme> theme;
    private final Label number = new Label();
    private final Pane picture = new Pane();
    private final Label name = new Label();
    private final Label about = new Label();
    private final TextField field = new TextField();
    private final VBox words = new VBox(2, name, about);
    private final HBox row = new HBox(6, number, picture, words);

    private Painted painted;

    /** What a picture shows, and in which colours. */
    private record Painted(Optional<Drawing> drawing, Theme theme) { }

    SceneCell(TalkDesk desk, Thumbnails thumbnails, Supplier<Theme> theme) {
        this.desk = desk;
        this.thumbnails = thumbnails;
        this.theme = theme;
        number.getStyleClass().addAll(Styles.MUTED, "number");
        picture.getStyleClass().add("picture");
        picture.setMinSize(WIDE, HIGH);
        picture.setMaxSize(WIDE, HIGH);
        name.getStyleClass().add("name");
        name.setWrapText(true);
        name.setMaxHeight(TWO_LINES);
        about.getStyleClass().addAll(Styles.MUTED, "about");
        field.setId("talk.name");
        field.setAccessibleText(TEXTS.get("name"));
        field.setTextFormatter(Limit.name(desk));
        field.setOnAction(_ -> commitEdit(getItem()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(TalkScene scene, boolean empty) {
        super.updateItem(scene, empty);
        setText(null);
        if (empty || scene == null) {
            setGraphic(null);
            pseudoClassStateChanged(SHOWN, false);
            return;
        }
        boolean shown = desk.placeProperty().get().filter(place -> place.at() == getIndex()).isPresent();
        pseudoClassStateChanged(SHOWN, shown);
        number.setText(String.valueOf(getIndex() + 1));
        name.setText(scene.name().isBlank() ? TEXTS.get("unnamed") : scene.name());
        about.setText(about(scene) + (scene.notes().isBlank() ? "" : TEXTS.get("about.notes")));
        paint(scene.drawing());
        setAccessibleText(TEXTS.get(shown ? "spoken.shown" : "spoken", getIndex() + 1, getListView().getItems().size(), name.getText(), about.getText()));
        setGraphic(row);
    }

    /** Only what looks otherwise is painted anew: notes change at each key. */
    private void paint(SceneDrawing drawing) {
        Painted wanted = new Painted(thumbnails.drawing(drawing), theme.get());
        if (!wanted.equals(painted)) {
            painted = wanted;
            picture.getChildren().setAll(Thumbnails.picture(wanted.drawing(), wanted.theme(), WIDE, HIGH));
        }
    }

    /** What runs in it, in a few words. */
    static String about(TalkScene scene) {
        String mode = scene.run().max() ? "max" : scene.run().mode().name().toLowerCase(Locale.ROOT);
        return switch (scene.run().state()) {
            case STOPPED -> TEXTS.get("about.stopped");
            case HELD -> TEXTS.get("about.held", scene.run().step());
            case RUNNING -> TEXTS.get("about.running", TEXTS.get("mode." + mode));
        };
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (isEditing()) {
            field.setText(getItem().name());
            words.getChildren().setAll(field);
            field.requestFocus();
            field.selectAll();
        }
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        settle();
    }

    @Override
    public void commitEdit(TalkScene scene) {
        int index = getIndex();
        String wanted = field.getText();
        super.cancelEdit();
        settle();
        desk.rename(index, wanted);
    }

    private void settle() {
        words.getChildren().setAll(name, about);
        getListView().requestFocus();
    }
}
