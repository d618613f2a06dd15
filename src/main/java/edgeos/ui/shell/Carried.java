package edgeos.ui.shell;

import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** A part of the palette in the hand: its name follows the pointer over the whole window until the button is released, or Esc is pressed. */
final class Carried {
    private static final double BESIDE = 12;

    private final Pane root;
    private final Node target;
    private final Label ghost = new Label();
    private final EventHandler<MouseEvent> moves = this::moved;
    private final EventHandler<MouseEvent> releases = this::released;
    private final EventHandler<KeyEvent> keys = this::key;
    private Scene scene;
    private Runnable place;

    /** What is let go over {@code target} is placed. */
    Carried(Pane root, Node target) {
        this.root = root;
        this.target = target;
        ghost.getStyleClass().add("lab-carried");
        ghost.setManaged(false);
        ghost.setMouseTransparent(true);
    }

    void begin(String title, double sceneX, double sceneY, Runnable placing) {
        end();
        place = placing;
        ghost.setText(title);
        root.getChildren().add(ghost);
        ghost.applyCss();
        ghost.autosize();
        stand(sceneX, sceneY);
        scene = root.getScene();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releases);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    private void moved(MouseEvent event) {
        stand(event.getSceneX(), event.getSceneY());
    }

    private void released(MouseEvent event) {
        Runnable placing = place;
        end();
        if (target.getBoundsInLocal().contains(target.sceneToLocal(event.getSceneX(), event.getSceneY()))) {
            placing.run();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    private void stand(double sceneX, double sceneY) {
        Point2D at = root.sceneToLocal(sceneX, sceneY);
        ghost.relocate(at.getX() + BESIDE, at.getY() + BESIDE);
    }

    private void end() {
        if (scene != null) {
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, releases);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            scene = null;
        }
        root.getChildren().remove(ghost);
    }
}
