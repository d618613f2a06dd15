package edgeos.ui.inspector.part;

import edgeos.ui.theme.Caret;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/** A field of one line whose text, where it is too long for it, ends with an ellipsis while nobody edits it. JavaFX application thread only. */
public final class Shortened extends StackPane {
    private final Label shown = new Label();

    /** Around this field; the caret in it rests. */
    public Shortened(TextField field) {
        Caret.resting(field);
        shown.textProperty().bind(field.textProperty());
        shown.visibleProperty().bind(field.focusedProperty().not());
        shown.fontProperty().bind(field.fontProperty());
        field.insetsProperty().subscribe(shown::setPadding);
        shown.setMouseTransparent(true);
        getStyleClass().add("lab-shortened");
        getChildren().setAll(field, shown);
    }

    /** What is left out is left out in the middle: the end of a path says most. */
    public void inTheMiddle() {
        shown.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    }

    /** The whole text, if it is not to be seen whole now; else empty. */
    public String hidden() {
        return shown.isVisible() && shown.lookup(".text") instanceof Text text && !text.getText().equals(shown.getText()) ? shown.getText() : "";
    }
}
