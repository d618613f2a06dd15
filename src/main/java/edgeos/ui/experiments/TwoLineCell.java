package edgeos.ui.experiments;

import edgeos.ui.theme.Styles;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A row of the lists at the side: a name, something short at its right, and words below that wrap.
 *
 * @param <T> what the list is of
 */
final class TwoLineCell<T> extends ListCell<T> {
    private final Label name = label(Styles.NAME);
    private final Label right = label(ExperimentStyles.TIME);
    private final Label below = new Label();
    private final VBox box;
    private final Function<T, Words> words;

    /** What a row says. */
    record Words(String name, String right, String below) { }

    /** A row that says this of whatever it shows. */
    TwoLineCell(Function<T, Words> words) {
        this.words = words;
        below.getStyleClass().add(ExperimentStyles.QUESTION);
        below.setWrapText(true);
        below.setPrefWidth(Side.TEXT_WIDTH);
        below.setMinHeight(Region.USE_PREF_SIZE);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var top = new HBox(8, name, space, right);
        top.setAlignment(Pos.BASELINE_LEFT);
        box = new VBox(2, top, below);
        box.setPrefWidth(Side.TEXT_WIDTH);
        box.setMaxWidth(Side.TEXT_WIDTH);
        setPrefWidth(0);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        boolean there = !empty && item != null;
        setGraphic(there ? box : null);
        if (there) {
            Words said = words.apply(item);
            name.setText(said.name());
            right.setText(said.right());
            below.setText(said.below());
        }
    }
}
