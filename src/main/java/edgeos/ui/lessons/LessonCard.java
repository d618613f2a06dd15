package edgeos.ui.lessons;

import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonReading;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A lesson in the gallery: what it is, how long it takes, and how far somebody came. JavaFX application thread only. */
final class LessonCard extends Button {
    static final double WIDTH = 268;
    /** For a title of two lines, a summary of four, and what should come before. */
    private static final double HEIGHT = 208;
    private static final double INSET = 14;
    private static final double TEXT_HEIGHT = 68;
    private static final Texts TEXTS = Texts.of(LessonCard.class);
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass CHALLENGE = PseudoClass.getPseudoClass("challenge");
    private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");

    /**
     * A lesson of the gallery.
     *
     * @param reading the lesson, and what is wrong with it
     * @param own true if it does not come with the lab
     * @param after titles of the lessons that should come before, one after the other; empty if it asks for none
     */
    record Entry(LessonReading reading, boolean own, String after) { }

    LessonCard(Entry entry, int reached, Runnable choose) {
        Lesson lesson = entry.reading().lesson();
        int steps = lesson.steps().size();
        boolean done = steps > 0 && reached >= steps;
        boolean challenge = lesson.kind() == Lesson.Kind.CHALLENGE;
        String state = !entry.reading().isFit() ? TEXTS.get("card.broken", entry.reading().findings().size()) : done ? TEXTS.get("card.done") : reached > 0 ? TEXTS.get("card.reached", reached, steps) : TEXTS.get("card.steps", steps);
        String time = TEXTS.get("card.minutes", lesson.minutes());
        setId("lesson.card." + lesson.id());
        getStyleClass().add("lab-lesson-card");
        pseudoClassStateChanged(DONE, done);
        pseudoClassStateChanged(CHALLENGE, challenge);
        pseudoClassStateChanged(BROKEN, !entry.reading().isFit());
        String after = entry.after().isEmpty() ? "" : TEXTS.get("card.after", entry.after());
        setGraphic(content(lesson, TEXTS.get(challenge ? "card.challenge" : entry.own() ? "card.own" : "card.lesson"), time, after, row(dots(lesson, reached), state(state))));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(TEXTS.get(after.isEmpty() ? "card.spoken" : "card.spoken.after", lesson.title(), lesson.summary(), time, state, after));
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setOnAction(_ -> choose.run());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                fire();
            }
        });
    }

    private static VBox content(Lesson lesson, String kind, String minutes, String after, Region progress) {
        var what = new Label(kind);
        what.getStyleClass().add("kind");
        var time = new Label(minutes);
        time.getStyleClass().addAll(Styles.MUTED, "time");
        var title = new Label(lesson.title());
        title.getStyleClass().add(Styles.NAME);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        var text = new Label(lesson.summary());
        text.getStyleClass().add(Styles.MUTED);
        text.setWrapText(true);
        text.setMinHeight(TEXT_HEIGHT);
        text.setMaxHeight(Double.MAX_VALUE);
        text.setAlignment(Pos.TOP_LEFT);
        var before = new Label(after);
        before.getStyleClass().addAll(Styles.MUTED, "after");
        before.setWrapText(true);
        before.setMinHeight(USE_PREF_SIZE);
        var content = new VBox(8, row(what, time), title, text, before, progress);
        if (after.isEmpty()) {
            content.getChildren().remove(before);
        }
        content.setPrefWidth(WIDTH - 2 * INSET);
        content.setFillWidth(true);
        content.setPrefHeight(HEIGHT - 2 * INSET);
        VBox.setVgrow(text, Priority.ALWAYS);
        return content;
    }

    private static StepDots dots(Lesson lesson, int reached) {
        var dots = new StepDots();
        dots.show(lesson.steps().size(), -1, reached);
        return dots;
    }

    private static Label state(String words) {
        var state = new Label(words);
        state.getStyleClass().addAll(Styles.MUTED, "state");
        state.setMinWidth(USE_PREF_SIZE);
        return state;
    }

    private static HBox row(Region left, Region right) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(8, left, space, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
