package edgeos.ui.experiments;

import java.util.stream.Stream;
import javafx.scene.control.TableColumn;

/** How wide columns are: as wide as what they say, so that nothing is cut off; a table that is wider than its place scrolls. Stateless. */
final class TableLook {
    /** The widest of usual letters at the table's size. */
    private static final double LETTER = 6.9;
    private static final double SIDES = 30;
    private static final double LEAST = 56;

    private TableLook() { }

    /** Room for the longest of these. */
    static double width(Stream<String> texts) {
        return Math.max(LEAST, Math.ceil(SIDES + LETTER * texts.mapToInt(String::length).max().orElse(0)));
    }

    static <S, T> TableColumn<S, T> column(String title, double width) {
        var column = new TableColumn<S, T>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        return column;
    }
}
