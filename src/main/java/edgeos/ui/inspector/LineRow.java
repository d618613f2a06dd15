package edgeos.ui.inspector;

import edgeos.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * One line. A rule's action stands before it as a word in its colour and is part of what is typed. Alt and an arrow key move the line, buttons
 * do so for the mouse.
 */
final class LineRow extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass DENY = PseudoClass.getPseudoClass("deny");
    private static final PseudoClass ALLOW = PseudoClass.getPseudoClass("allow");

    private final LinesEditor owner;
    private final int index;
    private final TextField field = new TextField();
    private final HBox frame = new HBox(2);
    private final Label problem = new Label();

    LineRow(LinesEditor owner, int index, String text) {
        super(3);
        this.owner = owner;
        this.index = index;
        setId(owner.getId() + "." + index);
        problem.getStyleClass().add(Styles.FINDING);
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        field.getStyleClass().add(Styles.MONO);
        field.setAccessibleText("Line " + (index + 1));
        show(text);
        field.textProperty().addListener((_, _, typed) -> typed(typed));
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                owner.endTyping();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        HBox.setHgrow(field, Priority.ALWAYS);
        frame.getStyleClass().addAll("lab-typed", "lab-line");
        frame.getChildren().setAll(field, buttons());
        getChildren().setAll(frame);
    }

    /** True if what is typed here cannot be. */
    boolean isWrong() {
        return getChildren().contains(problem);
    }

    void show(String text) {
        if (!field.getText().equals(text) && !field.isFocused()) {
            field.setText(text);
        }
        mark(text);
    }

    void focus() {
        field.requestFocus();
        field.end();
    }

    private HBox buttons() {
        Button up = Parts.button("up", "Move up   Alt+Up", () -> owner.move(index, -1));
        Button down = Parts.button("down", "Move down   Alt+Down", () -> owner.move(index, 1));
        Button remove = Parts.button("close", "Remove", () -> owner.remove(index));
        HBox buttons = new HBox(up, down, remove);
        buttons.getStyleClass().add("line-buttons");
        buttons.getChildren().forEach(button -> button.setFocusTraversable(false));
        buttons.visibleProperty().bind(hoverProperty().or(field.focusedProperty()));
        buttons.managedProperty().bind(buttons.visibleProperty());
        return buttons;
    }

    private void typed(String text) {
        mark(text);
        String checked;
        try {
            checked = owner.check(text);
        } catch (IllegalArgumentException e) {
            wrong(e.getMessage());
            return;
        }
        wrong("");
        if (field.isFocused()) {
            owner.typed(index, checked);
        }
    }

    private void wrong(String what) {
        problem.setText(what);
        frame.pseudoClassStateChanged(WRONG, !what.isEmpty());
        getChildren().remove(problem);
        if (!what.isEmpty()) {
            getChildren().add(problem);
        }
    }

    private void mark(String text) {
        frame.pseudoClassStateChanged(DENY, text.stripLeading().startsWith("deny"));
        frame.pseudoClassStateChanged(ALLOW, text.stripLeading().startsWith("allow"));
    }

    private void key(KeyEvent event) {
        if (event.isAltDown() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            owner.move(index, event.getCode() == KeyCode.UP ? -1 : 1);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            owner.endTyping();
            event.consume();
        }
    }
}
