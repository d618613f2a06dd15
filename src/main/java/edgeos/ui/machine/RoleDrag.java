package edgeos.ui.machine;

import edgeos.notation.RoleName;
import java.util.List;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

/** A role in the hand: its name follows the pointer, the box below is marked, and let go there it is placed; elsewhere it stays where it was. */
final class RoleDrag implements RoleChip.Hands {
    private static final double BESIDE = 12;

    private final Pane panel;
    private final List<ProcessorBox> boxes;
    private final RoleEdits edits;
    private final Label ghost = new Label();
    private final EventHandler<MouseEvent> moves = event -> over(event.getSceneX(), event.getSceneY());
    private final EventHandler<MouseEvent> releases = event -> drop(event.getSceneX(), event.getSceneY());
    private final EventHandler<KeyEvent> keys = this::key;
    private Scene scene;
    private RoleName role;

    RoleDrag(Pane panel, List<ProcessorBox> boxes, RoleEdits edits) {
        this.panel = panel;
        this.boxes = boxes;
        this.edits = edits;
        ghost.setId("machine.ghost");
        ghost.getStyleClass().add("lab-carried");
        ghost.setManaged(false);
        ghost.setMouseTransparent(true);
    }

    @Override
    public void take(RoleChip chip, double sceneX, double sceneY) {
        end();
        role = chip.role();
        ghost.setText(role.toString());
        panel.getChildren().add(ghost);
        ghost.applyCss();
        ghost.autosize();
        over(sceneX, sceneY);
        scene = panel.getScene();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, releases);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }

    private void over(double sceneX, double sceneY) {
        Point2D at = panel.sceneToLocal(sceneX, sceneY);
        ghost.relocate(at.getX() + BESIDE, at.getY() + BESIDE);
        boxes.forEach(box -> box.aim(box.isAt(sceneX, sceneY)));
    }

    private void drop(double sceneX, double sceneY) {
        RoleName taken = role;
        Optional<ProcessorBox> target = boxes.stream().filter(box -> box.isAt(sceneX, sceneY)).findFirst();
        end();
        target.ifPresent(box -> {
            if (box.processor() == RoleMap.OPEN) {
                edits.free(taken);
            } else {
                edits.place(taken, box.processor());
            }
        });
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            end();
            event.consume();
        }
    }

    /** Lets go of the scene; what is in the hand is gone. */
    void end() {
        if (scene != null) {
            scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moves);
            scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, releases);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
            scene = null;
        }
        panel.getChildren().remove(ghost);
        boxes.forEach(box -> box.aim(false));
    }

    @Override
    public void shift(RoleName role, int by) {
        edits.shift(role, by);
    }

    @Override
    public void place(RoleName role, int processor) {
        edits.place(role, processor);
    }

    @Override
    public void free(RoleName role) {
        edits.free(role);
    }
}
