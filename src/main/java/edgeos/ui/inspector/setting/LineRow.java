package edgeos.ui.inspector.setting;

import edgeos.ui.inspector.part.Shortened;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * One line. Of a rule, the action stands before the text as a word in its colour; clicking it turns allow into deny and back, and typing it
 * works too. Alt and an arrow key move the line; buttons do so for the mouse.
 */
final class LineRow extends VBox {
    private static final Texts TEXTS = Texts.of(LineRow.class);
    private static final Duration TYPED_AFTER = Duration.millis(600);
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass DENY = PseudoClass.getPseudoClass("deny");
    private static final PseudoClass ALLOW = PseudoClass.getPseudoClass("allow");

    private final LinesEditor owner;
    private final int index;
    private final boolean rule;
    private final Button action = new Button();
    private final TextField field = new TextField();
    private final Shortened shortened = new Shortened(field);
    private final Tooltip whole = new Tip("");
    private final HBox frame = new HBox(2);
    private final Label problem = new Label();
    private final PauseTransition pause = new PauseTransition(TYPED_AFTER);
    private boolean showing;

    LineRow(LinesEditor owner, int index, boolean rule, String text) {
        super(3);
        this.owner = owner;
        this.index = index;
        this.rule = rule;
        setId(owner.getId() + "." + index);
        problem.getStyleClass().add(Styles.FINDING);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        field.getStyleClass().add(Styles.MONO);
        field.setAccessibleText(TEXTS.get("line", index + 1));
        field.textProperty().addListener((_, _, _) -> typed());
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                finish();
                owner.endTyping();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(shortened, Priority.ALWAYS);
        shortened.setOnMouseEntered(_ -> tellWhole());
        action.getStyleClass().add("action");
        action.setMinWidth(Region.USE_PREF_SIZE);
        Tip.on(action, TEXTS.get("line.turn"));
        action.setOnAction(_ -> turn());
        frame.getStyleClass().addAll("lab-typed", "lab-line");
        if (rule) {
            frame.getChildren().add(action);
        }
        frame.getChildren().addAll(shortened, buttons());
        getChildren().setAll(frame);
        pause.setOnFinished(_ -> finish());
        show(text);
    }

    /** True if what is typed here cannot be. */
    boolean isWrong() {
        return getChildren().contains(problem);
    }

    void show(String text) {
        if (!field.isFocused() && !text.equals(text())) {
            LineText line = LineText.of(text, rule, "");
            showing = true;
            field.setText(line.rest());
            showing = false;
            mark(line.action());
            judge();
        }
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    /** A line that was just added is to become another: what is typed takes its place. */
    void focusAll() {
        field.requestFocus();
        field.selectAll();
    }

    /** What is cut is in a tip, as long as it is. */
    private void tellWhole() {
        whole.setText(shortened.hidden());
        if (whole.getText().isEmpty()) {
            Tooltip.uninstall(shortened, whole);
        } else {
            Tooltip.install(shortened, whole);
        }
    }

    private HBox buttons() {
        Button up = IconButton.small("up", TEXTS.get("line.up"), () -> owner.move(index, -1));
        Button down = IconButton.small("down", TEXTS.get("line.down"), () -> owner.move(index, 1));
        Button remove = IconButton.small("close", TEXTS.get("line.remove"), () -> owner.remove(index));
        HBox buttons = new HBox(up, down, remove);
        buttons.getStyleClass().add("line-buttons");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().forEach(button -> button.setFocusTraversable(false));
        buttons.visibleProperty().bind(hoverProperty().or(field.focusedProperty()));
        buttons.managedProperty().bind(buttons.visibleProperty());
        return buttons;
    }

    private void typed() {
        if (showing) {
            return;
        }
        LineText line = LineText.of(field.getText(), rule, action.getText());
        if (!line.action().equals(action.getText())) {
            mark(line.action());
            Platform.runLater(this::rewrite);
        }
        judge();
        pause.playFromStart();
    }

    /** What is typed by now becomes the line, if it can be one: half a rule would act at once. */
    private void finish() {
        pause.stop();
        if (judge()) {
            owner.typed(index, text().strip());
        }
    }

    /** Takes the action out of the text, once the key that completed it has been dealt with; what was typed since stays. */
    private void rewrite() {
        showing = true;
        field.setText(LineText.of(field.getText(), rule, action.getText()).rest());
        field.end();
        showing = false;
        judge();
    }

    private void turn() {
        mark(action.getText().equals("deny") ? "allow" : "deny");
        finish();
        owner.endTyping();
    }

    private String text() {
        LineText line = LineText.of(field.getText(), rule, action.getText());
        return rule ? line.action() + " " + line.rest() : field.getText();
    }

    /** Shows what is wrong with the line; true if nothing is. */
    private boolean judge() {
        String what = "";
        try {
            owner.check(text());
        } catch (IllegalArgumentException e) {
            what = e.getMessage();
        }
        problem.setText(what);
        frame.pseudoClassStateChanged(WRONG, !what.isEmpty());
        getChildren().remove(problem);
        if (!what.isEmpty()) {
            getChildren().add(problem);
        }
        return what.isEmpty();
    }

    private void mark(String word) {
        action.setText(word);
        frame.pseudoClassStateChanged(DENY, word.equals("deny"));
        frame.pseudoClassStateChanged(ALLOW, word.equals("allow"));
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            finish();
            owner.move(index, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            finish();
            owner.endTyping();
            event.consume();
        }
    }
}
