package edgeos.ui.lessons;

import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReading;
import edgeos.ui.lessons.LessonCard.Entry;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Blank;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.WordButton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** All lessons and challenges as cards, in front of the window until one is chosen or Esc is pressed. JavaFX application thread only. */
public final class LessonGallery extends BorderPane {
    private static final Texts TEXTS = Texts.of(LessonGallery.class);
    private static final double GAP = 12;

    private final Runnable folder;
    private final VBox sections = new VBox();
    private final ToIntFunction<Lesson> reached;
    private final Consumer<LessonReading> choose;
    private final Button close;
    private boolean focusing;

    /**
     * A gallery that is empty until lessons have been read.
     *
     * @param reached how many steps of a lesson were done
     * @param choose told which lesson to begin
     * @param folder asked to open a folder of lessons
     * @param leave asked to take the gallery away
     */
    public LessonGallery(ToIntFunction<Lesson> reached, Consumer<LessonReading> choose, Runnable folder, Runnable leave) {
        this.reached = reached;
        this.choose = choose;
        this.folder = folder;
        setId("lessons");
        getStyleClass().add("lab-lessons");
        var title = new Label(TEXTS.get("gallery"));
        title.getStyleClass().addAll(Styles.NAME, "title");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var own = WordButton.of("lessons.folder", TEXTS.get("gallery.folder"), false, folder);
        close = WordButton.of("lessons.close", TEXTS.get("gallery.close"), false, leave);
        var head = new HBox(8, title, space, own, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("head");
        sections.getStyleClass().add("sections");
        sections.getChildren().setAll(new Blank("session", TEXTS.get("gallery.reading")));
        var scroll = new ScrollPane(sections);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setTop(head);
        setCenter(scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave.run();
                event.consume();
            }
        });
    }

    /** Shows what was read. */
    public void show(List<LessonReading> lessons, List<LessonReading> own) {
        Map<String, String> titles = Stream.concat(lessons.stream(), own.stream()).map(LessonReading::lesson).collect(Collectors.toMap(Lesson::id, Lesson::title, (first, _) -> first));
        List<Entry> all = Stream.concat(lessons.stream().map(each -> new Entry(each, false, after(each, titles))), own.stream().map(each -> new Entry(each, true, after(each, titles)))).toList();
        sections.getChildren().clear();
        section("gallery.lessons", all, each -> !each.own() && each.reading().lesson().challenge().isEmpty());
        section("gallery.challenges", all, each -> !each.own() && each.reading().lesson().challenge().isPresent());
        section("gallery.own", all, Entry::own);
        if (all.isEmpty()) {
            sections.getChildren().setAll(new Blank("folder", TEXTS.get("gallery.empty")).offering("lessons.first", TEXTS.get("gallery.folder"), folder));
        } else if (own.isEmpty()) {
            sections.getChildren().add(heading("gallery.own"));
            Label hint = new Label(TEXTS.get("gallery.own.hint"));
            hint.getStyleClass().add(Styles.MUTED);
            hint.setWrapText(true);
            sections.getChildren().add(hint);
        }
        if (focusing) {
            focusFirst();
        }
    }

    /** What should come before a lesson, by title where there is such a lesson here. */
    private static String after(LessonReading reading, Map<String, String> titles) {
        return reading.lesson().needs().stream().map(id -> titles.getOrDefault(id, id)).collect(Collectors.joining(", "));
    }

    /** Puts the focus on the first card, now or as soon as there is one. */
    public void focusFirst() {
        focusing = true;
        Node first = sections.getChildren().stream().filter(TilePane.class::isInstance).map(tiles -> ((TilePane) tiles).getChildren().getFirst()).findFirst().orElse(close);
        first.requestFocus();
    }

    private void section(String key, List<Entry> all, Predicate<Entry> belongs) {
        List<LessonCard> cards = all.stream().filter(belongs).map(entry -> new LessonCard(entry, reached.applyAsInt(entry.reading().lesson()), () -> choose.accept(entry.reading()))).toList();
        if (cards.isEmpty()) {
            return;
        }
        var tiles = new TilePane(GAP, GAP);
        tiles.setPrefColumns(4);
        tiles.setTileAlignment(Pos.TOP_LEFT);
        tiles.getChildren().setAll(cards);
        sections.getChildren().addAll(heading(key), tiles);
    }

    private static Label heading(String key) {
        var heading = new Label(TEXTS.get(key));
        heading.getStyleClass().add(Styles.HEADING);
        return heading;
    }
}
