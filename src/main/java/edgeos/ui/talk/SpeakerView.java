package edgeos.ui.talk;

import edgeos.lab.talk.TalkScene;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Theme;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** What only the speaker sees, in a window of its own: the notes, which scene of how many is shown, what comes next, and how long the talk goes on. {@link #dispose()} lets go of the talk. JavaFX application thread only. */
public final class SpeakerView extends BorderPane {
    private static final Texts TEXTS = Texts.of(SpeakerView.class);
    private static final PseudoClass BLACK = PseudoClass.getPseudoClass("black");
    private static final double WIDE = 160;
    private static final double HIGH = 96;

    private final TalkDesk desk;
    private final Thumbnails thumbnails;
    private final Supplier<Theme> theme;
    private final Label count = new Label();
    private final Label clock = new Label();
    private final Label name = new Label();
    private final Label notes = new Label();
    private final ScrollPane scroll = new ScrollPane(notes);
    private final Label next = new Label();
    private final Pane picture = new Pane();
    private final Button back;
    private final Button forth;
    private final ToggleButton black = new ToggleButton(TEXTS.get("black"));
    private final Wall wall;
    private final long beganNanos = System.nanoTime();
    private final Timeline ticking = new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), _ -> tick()));
    private final Subscription placed;

    /**
     * What the class looks at.
     *
     * @param presenting whether the window is in front of a class
     * @param black whether nothing of it is to be seen
     */
    public record Wall(BooleanProperty presenting, BooleanProperty black) { }

    /** Of the talk on this desk. */
    public SpeakerView(TalkDesk desk, Thumbnails thumbnails, Supplier<Theme> theme, Wall wall) {
        this.wall = wall;
        this.desk = desk;
        this.thumbnails = thumbnails;
        this.theme = theme;
        back = WordButton.of("speaker.back", TEXTS.get("back"), false, desk::previous);
        forth = WordButton.of("speaker.forth", TEXTS.get("forth"), true, desk::next);
        setId("speaker");
        getStyleClass().addAll(Styles.PANEL, "lab-speaker");
        setTop(head());
        notes.setWrapText(true);
        notes.setId("speaker.notes");
        notes.getStyleClass().add("notes");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setCenter(scroll);
        setBottom(foot());
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
        tick();
        placed = Subscription.combine(thumbnails.onChange(() -> desk.placeProperty().get().ifPresent(this::paint)), desk.placeProperty().subscribe(place -> place.ifPresent(this::show)), wall.black().subscribe(this::blacken), wall.presenting().subscribe(on -> black.setDisable(!on)));
    }

    /** Puts the focus where keys go on. */
    public void focusFirst() {
        forth.requestFocus();
    }

    /** Lets go of the talk. */
    public void dispose() {
        ticking.stop();
        placed.unsubscribe();
    }

    private VBox head() {
        count.setId("speaker.count");
        count.getStyleClass().add(Styles.MUTED);
        clock.getStyleClass().add(Styles.FIGURE);
        name.getStyleClass().add("name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox head = new VBox(4, new HBox(8, count, space, clock), name);
        head.getStyleClass().add("head");
        return head;
    }

    private HBox foot() {
        picture.setMinSize(WIDE, HIGH);
        picture.setMaxSize(WIDE, HIGH);
        picture.getStyleClass().add("picture");
        picture.managedProperty().bind(picture.visibleProperty());
        Label heading = new Label(TEXTS.get("next"));
        heading.getStyleClass().add(Styles.HEADING);
        next.setId("speaker.next");
        next.setWrapText(true);
        next.setMinHeight(USE_PREF_SIZE);
        black.setId("speaker.black");
        black.getStyleClass().add("lab-secondary");
        Tip.on(black, TEXTS.get("black.tip"));
        black.setOnAction(_ -> wall.black().set(black.isSelected()));
        black.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        VBox words = new VBox(4, heading, next, space, new HBox(8, back, forth, between, black));
        words.setMinHeight(HIGH);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox foot = new HBox(16, picture, words);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void show(TalkDesk.Place place) {
        Optional<TalkScene> scene = place.scene();
        count.setText(TEXTS.get("count", place.at() + 1, place.talk().size()));
        name.setText(scene.map(TalkScene::name).orElse(""));
        notes.setText(scene.map(TalkScene::notes).filter(text -> !text.isBlank()).orElse(TEXTS.get("noNotes")));
        scroll.setVvalue(0);
        next.setText(place.next().map(TalkScene::name).orElse(TEXTS.get("end")));
        paint(place);
        back.setDisable(place.at() <= 0);
        forth.setDisable(place.next().isEmpty());
    }

    private void paint(TalkDesk.Place place) {
        picture.setVisible(place.next().isPresent());
        picture.getChildren().setAll(place.next().map(following -> thumbnails.picture(following.drawing(), theme.get(), WIDE, HIGH)).stream().toList());
    }

    /** What only the speaker can know otherwise by turning round. */
    private void blacken(boolean on) {
        black.setSelected(on);
        black.setText(TEXTS.get(on ? "black.on" : "black"));
        pseudoClassStateChanged(BLACK, on);
    }

    private void tick() {
        Duration gone = Duration.ofNanos(System.nanoTime() - beganNanos);
        clock.setText(String.format(Locale.ROOT, "%d:%02d", gone.toMinutes(), gone.toSecondsPart()));
        clock.setAccessibleText(TEXTS.get("clock", gone.toMinutes()));
    }
}
