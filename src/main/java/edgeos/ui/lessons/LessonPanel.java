package edgeos.ui.lessons;

import edgeos.lab.lesson.Lesson;
import edgeos.lab.lesson.LessonFinding;
import edgeos.lab.lesson.Step;
import edgeos.model.check.Finding;
import edgeos.ui.lessons.Classroom.Place;
import edgeos.ui.lessons.prose.Prose;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import edgeos.ui.theme.WordButton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.commonmark.parser.Parser;

/**
 * The lesson that is open, beside the drawing: its step, what that waits for with what holds of it, and hints, one after the other. {@link #dispose()} lets go of the classroom. JavaFX application thread only.
 */
public final class LessonPanel extends BorderPane {
    private static final Texts TEXTS = Texts.of(LessonPanel.class);
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final double GAP = 12;
    private static final int MOST_FINDINGS = 8;
    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");
    private static final double LOW_BELOW = 400;
    /** What the rest takes in a low window, with five lines of text. */
    private static final double TEXT_AND_CONTROLS = 270;
    private static final double BESIDE_CHECKS = 56;

    private final Classroom classroom;
    private final Learning learning;
    private final Label title = new Label();
    private final Label count = new Label();
    private final StepDots dots = new StepDots();
    private final Button fold;
    private final Label heading = new Label();
    private final Prose prose = new Prose();
    private final CheckList checks = new CheckList();
    private final Label waits = new Label();
    private final VBox hints = new VBox(8);
    private final Button hint;
    private final ToggleButton point = new ToggleButton();
    private final VBox content = new VBox(GAP);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Button back;
    private final Button next;
    private final VBox foot = new VBox(8);
    private final VBox box = new VBox(8);
    private final HBox tools = new HBox(8);
    private final HBox turning = new HBox(8);
    private final VBox more = new VBox();
    private final VBox checking = new VBox();
    private final VBox findings = new VBox(6);
    private final Button resume;
    private final ReadOn readOn;
    private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");
    private final Subscription placed;
    private Subscription judged = Subscription.EMPTY;
    private Place shown;
    private Boolean pinned;

    /** A panel of what this classroom shows. */
    public LessonPanel(Classroom classroom, Learning learning) {
        this.classroom = classroom;
        this.learning = learning;
        setId("lesson");
        getStyleClass().addAll(Styles.PANEL, "lab-lesson");
        setAccessibleRole(AccessibleRole.NODE);
        fold = IconButton.small("down", TEXTS.get("fold"), learning::fold);
        fold.setId("lesson.fold");
        hint = WordButton.of("lesson.hint", TEXTS.get("hint"), false, classroom::hint);
        back = WordButton.of("lesson.back", TEXTS.get("back"), false, classroom::back);
        next = WordButton.of("lesson.next", TEXTS.get("next"), true, this::goOn);
        resume = WordButton.of("lesson.resume", "", false, classroom::resume);
        readOn = new ReadOn(scroll, next);
        setTop(head());
        content.getStyleClass().add("content");
        box();
        more.managedProperty().bind(more.visibleProperty());
        more.setVisible(false);
        findings.setId("lesson.findings");
        findings.managedProperty().bind(findings.visibleProperty());
        findings.setVisible(false);
        scroll.setFitToWidth(true);
        scroll.setId("lesson.text");
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        heading.getStyleClass().add("step-title");
        heading.setId("lesson.step");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        setCenter(scroll);
        setBottom(foot());
        folded.subscribe(this::fold);
        placed = classroom.placeProperty().subscribe(now -> now.ifPresent(this::show));
    }

    /** Lessons say: press Esc. Their buttons mostly have the keyboard then. */
    private void unselect(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && classroom.unselect()) {
            event.consume();
        }
    }

    /** Whether only its head is shown. */
    public BooleanProperty foldedProperty() {
        return folded;
    }

    /** True while it points at what is to be clicked. */
    public void setPointing(boolean on) {
        point.setSelected(on);
    }

    /** Whether it says that it points at what is to be clicked. */
    public boolean isPointing() {
        return point.isSelected();
    }

    /** Shows what is wrong with the file of the lesson, above it. */
    public void setFindings(List<LessonFinding> found) {
        findings.getChildren().setAll(found.stream().limit(MOST_FINDINGS).map(LessonPanel::finding).toList());
        findings.setVisible(!found.isEmpty());
    }

    /** The goals of a challenge stand at the end of each step, and what checks them in reach at the foot; empty: there are none. */
    public void setGoals(Optional<GoalsPane> part) {
        more.getChildren().setAll(part.stream().toList());
        more.setVisible(part.isPresent());
        checking.getChildren().setAll(part.map(GoalsPane::pressed).stream().toList());
        checking.setVisible(part.isPresent());
        judged.unsubscribe();
        judged = part.map(goals -> goals.judgedProperty().subscribe(on -> judged(on))).orElse(Subscription.EMPTY);
        if (shown != null) {
            show(shown);
        }
    }

    /** What came of a check is at the end. */
    private void judged(boolean on) {
        if (on) {
            Platform.runLater(() -> {
                applyCss();
                layout();
                scroll.setVvalue(1);
            });
        }
    }

    /** Lets go of the classroom. */
    public void dispose() {
        judged.unsubscribe();
        readOn.dispose();
        placed.unsubscribe();
    }

    private VBox head() {
        title.getStyleClass().add(Styles.NAME);
        title.setId("lesson.title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        count.getStyleClass().addAll(Styles.MUTED, "count");
        count.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var leave = IconButton.small("close", TEXTS.get("leave"), learning::leave);
        leave.setId("lesson.leave");
        var first = new HBox(4, title, fold, leave);
        first.setAlignment(Pos.TOP_LEFT);
        var second = new HBox(8, dots, space, count);
        second.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(6, first, second);
        head.getStyleClass().add("head");
        return head;
    }

    private void box() {
        addEventHandler(KeyEvent.KEY_PRESSED, this::unselect);
        waits.getStyleClass().addAll(Styles.MUTED, "waits");
        waits.setId("lesson.waits");
        box.getChildren().setAll(waits, checks);
        box.getStyleClass().add("waiting");
        box.visibleProperty().bind(checks.visibleProperty());
        box.managedProperty().bind(box.visibleProperty());
        box.setMinHeight(USE_PREF_SIZE);
    }

    /** In a low window all is closer together; what a step waits for is in sight there, too, unless it leaves the text no room. */
    private void fit() {
        boolean low = getHeight() > 0 && getHeight() < LOW_BELOW;
        pseudoClassStateChanged(LOW, low);
        double listed = checks.prefHeight(Math.max(0, getWidth() - BESIDE_CHECKS));
        boolean pins = !low || getHeight() - listed >= TEXT_AND_CONTROLS;
        if (pinned == null || pins != pinned) {
            pinned = pins;
            pin(pins);
        }
    }

    /** What a step waits for is in sight wherever its text is scrolled to; where there is little height, it stands behind the text. */
    private void pin(boolean on) {
        content.getChildren().setAll(Stream.of(findings, heading, prose, box, hints, more).filter(part -> !on || part != box).toList());
        foot.getChildren().setAll(Stream.of(box, checking, tools, turning).filter(part -> on || part != box).toList());
    }

    private void tools() {
        hint.managedProperty().bind(hint.visibleProperty());
        point.setId("lesson.point");
        point.setText(TEXTS.get("point"));
        point.getStyleClass().add(Styles.TOOL);
        Tip.on(point, TEXTS.get("point.tip"));
        point.setMinWidth(USE_PREF_SIZE);
        point.managedProperty().bind(point.visibleProperty());
        point.setOnAction(_ -> learning.point(point.isSelected()));
        resume.managedProperty().bind(resume.visibleProperty());
        tools.getChildren().setAll(resume, hint, point);
        tools.setAlignment(Pos.CENTER_LEFT);
    }

    /** In reach wherever the text is scrolled to. */
    private VBox foot() {
        Region before = new Region();
        Region behind = new Region();
        List.of(before, behind).forEach(space -> HBox.setHgrow(space, Priority.ALWAYS));
        foot.getStyleClass().add("foot");
        turning.getChildren().setAll(back, before, readOn.button(), behind, next);
        turning.setAlignment(Pos.CENTER_LEFT);
        tools();
        tools.visibleProperty().bind(resume.visibleProperty().or(hint.visibleProperty()).or(point.visibleProperty()));
        tools.managedProperty().bind(tools.visibleProperty());
        checking.managedProperty().bind(checking.visibleProperty());
        checking.setVisible(false);
        heightProperty().subscribe(_ -> fit());
        widthProperty().subscribe(_ -> fit());
        checks.heightProperty().subscribe(_ -> fit());
        return foot;
    }

    private void goOn() {
        if (shown.step().isPresent()) {
            classroom.next();
        } else if (learning.following().isEmpty()) {
            learning.gallery();
        } else {
            learning.follow();
        }
    }

    private void show(Place now) {
        boolean another = shown == null || shown.lesson() != now.lesson() || shown.at() != now.at();
        shown = now;
        if (another) {
            turn(now);
        }
        Optional<Step> step = now.step();
        pseudoClassStateChanged(DONE, now.isDone() || step.isEmpty());
        checks.setVisible(step.filter(each -> !each.until().stream().allMatch(requirement -> requirement.isRead())).isPresent());
        checks.show(step.map(each -> now.outcome().lines()).orElse(List.of()));
        waits.setText(TEXTS.get(now.isDone() ? "waits.done" : now.isToBeRead() ? "waits.read" : "waits"));
        showHints(now, step.map(Step::hints).orElse(List.of()));
        boolean plain = now.isDone() || now.isToBeRead() || step.isEmpty();
        next.setText(TEXTS.get(step.isEmpty() ? learning.following().isEmpty() ? "all" : "follow" : now.at() + 1 == now.lesson().steps().size() && plain ? "finish" : plain ? "next" : "skip"));
        WordButton.dress(next, plain && !checking.isVisible());
        next.setAccessibleText(TEXTS.get(step.isEmpty() && !learning.following().isEmpty() ? "follow.spoken" : "next.spoken", next.getText(), learning.following()));
    }

    /** Another step: from its beginning. */
    private void turn(Place now) {
        Lesson lesson = now.lesson();
        Optional<Step> step = now.step();
        title.setText(lesson.title());
        int steps = lesson.steps().size();
        count.setText(step.isPresent() ? TEXTS.get("count", now.at() + 1, steps) : TEXTS.get("count.all", steps));
        dots.show(steps, now.at(), now.reached());
        heading.setText(step.map(Step::title).orElse(TEXTS.get(lesson.challenge().isPresent() ? "over.challenge" : "over")));
        String intro = now.at() == 0 && !lesson.intro().isBlank() ? lesson.intro() + "\n\n" : "";
        prose.show(MARKDOWN.parse(step.map(each -> intro + each.prose()).orElseGet(() -> overText(lesson))), lesson.folder());
        point.setVisible(step.filter(each -> !each.spotlights().isEmpty()).isPresent());
        back.setDisable(now.at() == 0);
        resume.setVisible(now.at() == 0 && now.reached() > 0 && now.reached() < steps);
        resume.setText(TEXTS.get("resume", now.reached() + 1));
        scroll.setVvalue(0);
        setAccessibleText(TEXTS.get("panel.spoken", count.getText(), heading.getText()));
    }

    private String overText(Lesson lesson) {
        String next = learning.following();
        return TEXTS.get("over.text", lesson.title()) + (next.isEmpty() ? "" : "\n\n" + TEXTS.get("over.next", next));
    }

    private void showHints(Place now, List<String> all) {
        int given = Math.min(now.hints(), all.size());
        hint.setVisible(given < all.size());
        hint.setText(all.size() > 1 ? TEXTS.get("hint.of", given + 1, all.size()) : TEXTS.get("hint"));
        if (hints.getChildren().size() != given || hints.getUserData() != now.step().orElse(null)) {
            boolean asked = hints.getUserData() == now.step().orElse(null) && given > 0;
            hints.setUserData(now.step().orElse(null));
            hints.getChildren().setAll(all.stream().limit(given).map(LessonPanel::hintBox).toList());
            if (asked) {
                Node last = hints.getChildren().getLast();
                Platform.runLater(() -> reveal(last));
            }
        }
        hints.setManaged(given > 0);
    }

    /** Scrolls so far that all of this is in sight, or its beginning if it is too high. What was added is as large as it will be only once it was laid out. */
    private void reveal(Node part) {
        applyCss();
        layout();
        if (part.getScene() == null) {
            return;
        }
        Bounds there = content.sceneToLocal(part.localToScene(part.getLayoutBounds()));
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = content.getHeight() - seen;
        double top = scroll.getVvalue() * Math.max(0, hidden);
        double least = Math.min(there.getMinY(), there.getMaxY() + GAP - seen);
        if (hidden > 0 && (least > top || there.getMinY() < top)) {
            scroll.setVvalue(Math.clamp(least / hidden, 0, 1));
        }
    }

    private static Node finding(LessonFinding found) {
        var words = new Label(TEXTS.get("finding", found.line(), found.what(), found.remedy()));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        var row = new HBox(words);
        row.getStyleClass().addAll("lab-finding-row", found.severity() == Finding.Severity.ERROR ? "error" : "warning");
        HBox.setHgrow(words, Priority.ALWAYS);
        return row;
    }

    private static Node hintBox(String text) {
        var words = new Prose();
        words.show(MARKDOWN.parse(text));
        var box = new VBox(words);
        box.getStyleClass().add("hint");
        return box;
    }

    private void fold(boolean on) {
        setCenter(on ? null : scroll);
        setBottom(on ? null : foot);
        IconButton.show(fold, on ? "up" : "down", TEXTS.get(on ? "unfold" : "fold"));
    }
}
