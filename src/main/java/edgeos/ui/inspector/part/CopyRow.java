package edgeos.ui.inspector.part;

import edgeos.ui.theme.IconButton;
import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A fact that people need elsewhere, such as where clients connect, and a button that copies it. Not there while there is no such fact. */
public final class CopyRow extends VBox {
    private final HBox row = new HBox(8);
    private final Label shown = new Label();
    private String fact = "";

    /** A row that shows nothing yet; its button has the same id with {@code .copy} behind. */
    public CopyRow(String id, String caption, String tip) {
        Label name = new Label(caption);
        name.getStyleClass().add(Styles.MUTED);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        shown.setId(id);
        shown.getStyleClass().add(Styles.MONO);
        shown.setMinWidth(Region.USE_PREF_SIZE);
        Button copy = IconButton.small("copy", tip, this::copy);
        copy.setId(id + ".copy");
        row.getStyleClass().add("lab-address");
        row.getChildren().addAll(name, gap, shown, copy);
        getChildren().add(row);
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    /** Shows facts below the caption, where long ones have the whole width; itself. */
    public CopyRow below() {
        row.getChildren().remove(shown);
        shown.setMinWidth(0);
        shown.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        getChildren().add(shown);
        return this;
    }

    /** Shows what is the case now. */
    public void show(Optional<String> now) {
        now.ifPresent(text -> show(text, text));
        setVisible(now.isPresent());
    }

    /** Shows a fact otherwise than it is copied. */
    public void show(String text, String wording) {
        setVisible(true);
        if (!text.equals(fact)) {
            fact = text;
            shown.setText(wording);
            Tip.on(shown, text);
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(fact);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
