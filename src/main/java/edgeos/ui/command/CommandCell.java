package edgeos.ui.command;

import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Styles;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A command in the list: its icon, its words with the letters that were typed marked, where it belongs, and its shortcut. */
final class CommandCell extends ListCell<Finding> {
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");
    private static final double TILE = 22;
    private static final double NARROW_BELOW = 480;

    private final IconTile tile = new IconTile(TILE);
    private final HBox words = new HBox();
    private final Label where = new Label();
    private final Label keys = new Label();
    private final HBox row = new HBox(10, tile, words, where, keys);

    CommandCell() {
        HBox.setHgrow(words, Priority.ALWAYS);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        where.getStyleClass().addAll(Styles.MUTED, "where");
        keys.getStyleClass().addAll(Styles.MONO, "keys");
        row.getStyleClass().add("row");
        row.setMinWidth(0);
        List.of(where, keys).forEach(label -> {
            label.setMinWidth(Region.USE_PREF_SIZE);
            label.managedProperty().bind(label.visibleProperty());
        });
        setText(null);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Finding found, boolean empty) {
        super.updateItem(found, empty);
        setGraphic(empty || found == null ? null : row);
        pseudoClassStateChanged(IMPOSSIBLE, found != null && found.command().whyNot().isPresent());
        if (empty || found == null) {
            setAccessibleText("");
            return;
        }
        Command command = found.command();
        boolean wide = getListView().getWidth() >= NARROW_BELOW;
        tile.show(command.look().icon(), command.look().tile());
        List<String> pieces = found.pieces();
        words.getChildren().setAll(java.util.stream.IntStream.range(0, pieces.size()).filter(at -> !pieces.get(at).isEmpty()).mapToObj(at -> piece(pieces.get(at), at % 2 == 1)).toList());
        where.setText(command.whyNot().orElse(command.words().where()));
        where.setVisible(wide || command.whyNot().isPresent());
        keys.setText(command.words().keys());
        keys.setVisible(wide && !command.words().keys().isEmpty());
        setAccessibleText(spoken(command));
    }

    /** What is said of a command to who does not see it. */
    static String spoken(Command command) {
        return String.join(", ", java.util.stream.Stream.of(command.words().what(), command.words().where(), command.words().keys(), command.whyNot().orElse("")).filter(word -> !word.isEmpty()).toList());
    }

    private static Label piece(String text, boolean marked) {
        Label label = new Label(text);
        label.getStyleClass().add(marked ? "marked" : "plain");
        return label;
    }
}
