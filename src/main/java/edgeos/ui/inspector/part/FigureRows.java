package edgeos.ui.inspector.part;

import edgeos.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Names at the left, figures at the right. Rows come and go with the figures; a figure that stays equal costs nothing. */
public final class FigureRows extends VBox {
    private final Map<String, Label> values = new LinkedHashMap<>();

    /** No rows yet. */
    public FigureRows() {
        getStyleClass().add("lab-figures");
    }

    /** Shows these figures in this order. */
    public void show(Map<String, String> figures) {
        if (!java.util.List.copyOf(values.keySet()).equals(java.util.List.copyOf(figures.keySet()))) {
            values.clear();
            getChildren().clear();
            figures.keySet().forEach(this::row);
        }
        figures.forEach((name, text) -> {
            Label value = values.get(name);
            if (!text.equals(value.getText())) {
                value.setText(text);
            }
        });
    }

    private void row(String name) {
        Label caption = new Label(name);
        caption.getStyleClass().add(Styles.MUTED);
        caption.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label value = new Label();
        value.getStyleClass().add(Styles.FIGURE);
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, caption, gap, value);
        row.setId("now." + name);
        values.put(name, value);
        getChildren().add(row);
    }
}
