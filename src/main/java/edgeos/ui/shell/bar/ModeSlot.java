package edgeos.ui.shell.bar;

import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * A place in a bar for what only some modes need, such as the pace or the steps: it takes no more room than what is there now, but says how much it may take at most, so that the bar can be planned for all modes at once
 * and does not jump when somebody chooses another. JavaFX application thread only.
 */
final class ModeSlot extends HBox {
    /** A place for one of these at a time; they are not managed while they are not there. */
    ModeSlot(List<? extends Node> parts) {
        getChildren().setAll(parts);
        getStyleClass().add("lab-group");
        InvalidationListener some = _ -> setManaged(parts.stream().anyMatch(Node::isManaged));
        parts.forEach(part -> part.managedProperty().addListener(some));
        some.invalidated(null);
    }

    /** How much more room it may take than it does now. */
    double reservedWidth() {
        Insets insets = getInsets();
        double most = getChildren().stream().mapToDouble(part -> part.minWidth(-1)).max().orElse(0) + insets.getLeft() + insets.getRight();
        return Math.max(0, most - (isManaged() ? minWidth(-1) : 0));
    }
}
