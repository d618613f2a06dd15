package edgeos.ui.canvas.adding;

import edgeos.model.kind.Kind;
import edgeos.ui.theme.IconTile;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A kind in the search: icon, name, and group. */
final class KindCell extends ListCell<Kind> {
    private static final double TILE = 20;
    private static final double GAP = 8;

    private final IconTile tile = new IconTile(TILE);
    private final Label name = new Label();
    private final Label group = new Label();
    private final HBox row;

    KindCell() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        name.getStyleClass().add("canvas-add-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        group.getStyleClass().add("canvas-add-group");
        group.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(GAP, tile, name, between, group);
        row.getStyleClass().add("canvas-add-row");
    }

    @Override
    protected void updateItem(Kind kind, boolean empty) {
        super.updateItem(kind, empty);
        setGraphic(empty || kind == null ? null : row);
        if (!empty && kind != null) {
            setId("canvas-add-" + kind.id());
            tile.showKind(kind.id());
            name.setText(kind.title());
            group.setText(kind.group().title());
            setAccessibleText(kind.title() + ", " + kind.group().title());
        }
    }
}
