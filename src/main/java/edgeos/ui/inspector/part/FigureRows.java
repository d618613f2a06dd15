package edgeos.ui.inspector.part;

import edgeos.ui.theme.Styles;
import edgeos.ui.theme.Tip;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Names at the left, figures at the right, and in a tip what each counts. Rows come and go with the figures; a figure that stays equal costs nothing. Tab leads to the first row, arrow keys to the others.
 */
public final class FigureRows extends VBox {
    private final Map<String, Label> values = new LinkedHashMap<>();
    private final Function<String, String> meaning;

    /**
     * No rows yet.
     *
     * @param meaning what the figure of a name counts, in which unit, and over which time; blank if its name says it
     */
    public FigureRows(Function<String, String> meaning) {
        this.meaning = meaning;
        getStyleClass().add("lab-figures");
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Shows these figures in this order. */
    public void show(Map<String, String> figures) {
        if (!List.copyOf(values.keySet()).equals(List.copyOf(figures.keySet()))) {
            int at = focused();
            values.clear();
            getChildren().clear();
            figures.keySet().forEach(this::row);
            if (at >= 0 && !getChildren().isEmpty()) {
                getChildren().get(Math.min(at, getChildren().size() - 1)).requestFocus();
            }
        }
        figures.forEach((name, text) -> {
            Label value = values.get(name);
            if (!text.equals(value.getText())) {
                value.setText(text);
                value.getParent().setAccessibleText(name + ": " + text);
            }
        });
    }

    private int focused() {
        return getScene() == null ? -1 : getChildren().indexOf(getScene().getFocusOwner());
    }

    private void key(KeyEvent event) {
        int by = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int next = focused() + by;
        if (by != 0 && focused() >= 0 && next >= 0 && next < getChildren().size()) {
            getChildren().get(next).requestFocus();
            event.consume();
        }
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
        row.setAccessibleRole(AccessibleRole.TEXT);
        row.setFocusTraversable(getChildren().isEmpty());
        row.setOnMouseEntered(_ -> explain(row, name));
        row.focusedProperty().subscribe(on -> {
            if (on) {
                explain(row, name);
            }
        });
        values.put(name, value);
        getChildren().add(row);
    }

    /** Only tips that somebody comes to are made. */
    private void explain(Node row, String name) {
        String words = meaning.apply(name);
        if (!words.isBlank() && Tip.of(row).isEmpty()) {
            Tooltip.install(row, new Tip(words));
        }
    }
}
