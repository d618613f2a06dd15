package edgeos.ui.canvas.find;

import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/** A part that was found: its icon, its name, and below it why. */
final class FoundCell extends ListCell<Found> {
    private static final double ICON_SCALE = 0.66;

    private final SVGPath icon = new SVGPath();
    private final Label name = new Label();
    private final Label why = new Label();
    private final VBox texts = new VBox(name, why);
    private final HBox line = new HBox(8, new Group(icon), texts);

    FoundCell() {
        icon.getStyleClass().add("lab-icon");
        icon.setFillRule(FillRule.EVEN_ODD);
        icon.setScaleX(ICON_SCALE);
        icon.setScaleY(ICON_SCALE);
        why.getStyleClass().addAll(Styles.MUTED, "find-why");
        why.managedProperty().bind(why.visibleProperty());
        line.getStyleClass().add("find-line");
        texts.setAlignment(Pos.CENTER_LEFT);
        line.setMinWidth(0);
        setPrefWidth(0);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(Found found, boolean empty) {
        super.updateItem(found, empty);
        setGraphic(empty || found == null ? null : line);
        if (!empty && found != null) {
            icon.setContent(Icons.path(found.icon()));
            name.setText(found.name());
            why.setText(found.why());
            why.setVisible(!found.why().isEmpty());
            setAccessibleText(found.why().isEmpty() ? found.name() : found.name() + ", " + found.why());
        }
    }
}
