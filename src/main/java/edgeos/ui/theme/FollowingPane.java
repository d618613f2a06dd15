package edgeos.ui.theme;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/**
 * Scrolls to what has the keyboard in it, whole if it fits. JavaFX itself does so for Tab only, and by where everything stood before: what grows above it, or comes when it gets the keyboard, pushes it out of sight. Nothing moves below a
 * pointer that presses it, and who scrolls elsewhere is left there until the keyboard goes on. JavaFX application thread only.
 */
public final class FollowingPane extends ScrollPane {
    private static final double APART = 8;

    private boolean follows;
    private boolean pressed;

    /** A pane that shows this, as wide as it is itself. */
    public FollowingPane(Parent content) {
        super(content);
        setFitToWidth(true);
        sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(_ -> {
            follows = !pressed;
            requestLayout();
        });
        addEventFilter(ScrollEvent.SCROLL, _ -> follows = false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> press(true));
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> press(false));
    }

    private void press(boolean down) {
        pressed = down;
        follows = false;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (follows && getScene() != null && isWithin(getScene().getFocusOwner())) {
            ((Parent) getContent()).layout();
            show(getScene().getFocusOwner());
        }
    }

    private boolean isWithin(Node owner) {
        for (Node at = owner == null ? null : owner.getParent(); at != null; at = at.getParent()) {
            if (at == getContent()) {
                return true;
            }
        }
        return false;
    }

    private void show(Node focused) {
        Bounds at = getContent().sceneToLocal(focused.localToScene(focused.getLayoutBounds()));
        double height = getViewportBounds().getHeight();
        double hidden = getContent().getLayoutBounds().getHeight() - height;
        if (hidden <= 0 || height <= 0) {
            return;
        }
        double top = getVvalue() * hidden;
        double wanted = Math.min(at.getMinY() - APART, Math.max(top, at.getMaxY() + APART - height));
        if (Math.abs(wanted - top) > 0.5) {
            setVvalue(Math.clamp(wanted / hidden, 0, 1));
        }
    }
}
