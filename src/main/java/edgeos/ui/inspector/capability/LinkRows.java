package edgeos.ui.inspector.capability;

import edgeos.ui.theme.Pressing;
import edgeos.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** Names at the left; at the right words, some of which lead somewhere. Between {@link #begin} and {@link #end} the rows are said anew. */
final class LinkRows extends VBox {
    private final List<Node> next = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private List<String> shown = List.of();

    LinkRows() {
        getStyleClass().add("lab-figures");
    }

    void begin() {
        next.clear();
        said.clear();
    }

    void text(String caption, String words) {
        Label value = new Label(words);
        value.getStyleClass().add(Styles.FIGURE);
        value.setWrapText(true);
        row(caption, words, value);
    }

    void link(String caption, String words, Runnable action) {
        row(caption, words, Pressing.link("link." + caption, words, action));
    }

    /** Rows that say the same as before stay, with the focus that one of them may have. */
    void end() {
        if (!said.equals(shown)) {
            shown = List.copyOf(said);
            getChildren().setAll(next);
        }
    }

    private void row(String caption, String words, Label value) {
        Label name = new Label(caption);
        name.getStyleClass().add(Styles.MUTED);
        name.setMinWidth(Region.USE_PREF_SIZE);
        value.setMaxWidth(Double.MAX_VALUE);
        value.setAlignment(Pos.TOP_RIGHT);
        value.setTextAlignment(TextAlignment.RIGHT);
        value.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(value, Priority.ALWAYS);
        said.add(caption + "\n" + words);
        next.add(new HBox(12, name, value));
    }
}
