package edgeos.ui.inspector.part;

import edgeos.ui.theme.Caret;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.WordButton;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What all pages are made of. */
public final class Parts {
    private Parts() { }

    /** A heading above a group. */
    public static Label heading(String text) {
        Label heading = new Label(text.toUpperCase(Locale.ROOT));
        heading.getStyleClass().add(Styles.HEADING);
        return heading;
    }

    /** A heading with a button at the right. */
    public static HBox heading(String text, Node button) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(heading(text), gap, button);
        row.getStyleClass().add("lab-heading-row");
        return row;
    }

    /** Secondary text that wraps. */
    public static Label note(String text) {
        Label label = new Label(text);
        label.getStyleClass().add(Styles.MUTED);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** An icon, the name, and below it what it is. */
    public static HBox header(Node icon, Node name, Label subtitle) {
        subtitle.getStyleClass().addAll(Styles.MUTED, "subtitle");
        subtitle.setWrapText(true);
        VBox text = new VBox(1, name instanceof TextField field ? new Shortened(field) : name, subtitle);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox header = new HBox(12, icon, text);
        header.getStyleClass().add("lab-header");
        return header;
    }

    /** A name that can be edited where it stands. */
    public static TextField name(String accessible, TextEdit edit) {
        TextField field = new TextField();
        field.setId("inspector.name");
        field.getStyleClass().addAll("lab-name-field", Styles.NAME);
        field.setAccessibleText(accessible);
        field.textProperty().addListener((_, _, text) -> {
            if (field.isFocused()) {
                edit.typed(text);
            }
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                edit.ended();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                edit.ended();
                field.selectAll();
            }
        });
        return field;
    }

    /** Text of several lines that can be edited where it stands; it grows with its text from so many rows on. */
    public static TextArea text(String accessible, int rows, TextEdit edit) {
        TextArea area = Caret.resting(new GrowingText(rows));
        area.setAccessibleText(accessible);
        area.textProperty().addListener((_, _, text) -> {
            if (area.isFocused()) {
                edit.typed(text);
            }
        });
        area.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                edit.ended();
            }
        });
        return area;
    }

    /** Shows text unless the user types there. */
    public static void show(javafx.scene.control.TextInputControl input, String text) {
        if (!input.isFocused() && !text.equals(input.getText())) {
            input.setText(text);
        }
    }

    /** A button with words, as wide as the page; the primary one of a page is filled. */
    public static Button worded(String id, String words, boolean primary, Runnable action) {
        Button button = WordButton.of(id, words, primary, action);
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** What becomes of typed text. */
    public interface TextEdit {
        void typed(String text);

        void ended();
    }
}
