package edgeos.ui.shell;

import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/** The name of a part that follows the pointer over the whole window. */
final class Carried {
    private static final double BESIDE = 12;

    private final Pane root;
    private final Label ghost = new Label();

    Carried(Pane root) {
        this.root = root;
        ghost.getStyleClass().add("lab-carried");
        ghost.setManaged(false);
        ghost.setMouseTransparent(true);
    }

    void follow(String title, double sceneX, double sceneY) {
        if (ghost.getParent() == null) {
            ghost.setText(title);
            root.getChildren().add(ghost);
            ghost.applyCss();
            ghost.autosize();
        }
        Point2D at = root.sceneToLocal(sceneX, sceneY);
        ghost.relocate(at.getX() + BESIDE, at.getY() + BESIDE);
    }

    void letGo() {
        root.getChildren().remove(ghost);
    }
}
