package edgeos.ui.shell.dialog;

import edgeos.ui.theme.Appearance;
import edgeos.ui.theme.HeldKeys;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import javafx.stage.Screen;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** Shows a dialog as large as the rest of the window, in the middle of it, and never larger than its screen. JavaFX application thread only. */
final class ScaledDialog extends Region {
    private static final double SHARE_OF_SCREEN = 0.92;

    private final DialogPane content;
    private final double scale;
    private final Rectangle2D room;

    private ScaledDialog(DialogPane content, double scale, Rectangle2D room) {
        this.content = content;
        this.scale = scale;
        this.room = room;
        content.getTransforms().add(new Scale(scale, scale));
        content.setManaged(false);
        getChildren().setAll(content);
    }

    /** Dresses a dialog that is not shown yet and lets it stand over this window. A dialog puts its pane in place when it opens: it is wrapped only then. */
    static void dress(Dialog<?> dialog, Window owner, Appearance appearance) {
        dress(dialog, owner, appearance, () -> focusWhatChangesNothing(dialog.getDialogPane()));
    }

    /** As {@link #dress(Dialog, Window, Appearance)}; says also what gives the first focus. */
    static void dress(Dialog<?> dialog, Window owner, Appearance appearance, Runnable focus) {
        dialog.initOwner(owner);
        DialogPane pane = dialog.getDialogPane();
        pane.getStyleClass().add("lab-dialog");
        pane.setMinHeight(USE_PREF_SIZE);
        pane.getStylesheets().setAll(appearance.theme().sheets());
        Scene scene = pane.getScene();
        HeldKeys.of(owner).ifPresent(keys -> {
            keys.watch(scene);
            scene.getWindow().addEventHandler(WindowEvent.WINDOW_HIDDEN, _ -> keys.leave(scene));
        });
        scene.getWindow().addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> {
            scene.setRoot(new Region());
            pane.getStylesheets().clear();
            ScaledDialog root = new ScaledDialog(pane, appearance.scaleProperty().get(), screen(owner));
            root.getStylesheets().setAll(appearance.theme().sheets());
            scene.setRoot(root);
            root.limit();
            root.place(scene.getWindow(), owner);
            focus.run();
        });
    }

    /** Where there is a question only, and none of the answers is the one to expect, the first focus is at the one that leaves all as it is. */
    private static void focusWhatChangesNothing(DialogPane pane) {
        List<ButtonType> answers = pane.getButtonTypes();
        if (pane.getContent() == null && answers.stream().noneMatch(answer -> answer.getButtonData().isDefaultButton())) {
            answers.stream().filter(answer -> answer.getButtonData().isCancelButton()).findFirst().map(pane::lookupButton).ifPresent(Node::requestFocus);
        }
    }

    /** A pane takes what it prefers, or as much as its scene is high, whatever it is given: so it must prefer no more than there is, and no more than that. It reckons how often its text wraps without its own padding. */
    private void limit() {
        applyCss();
        double mostWidth = room.getWidth() * SHARE_OF_SCREEN / scale;
        double mostHeight = room.getHeight() * SHARE_OF_SCREEN / scale;
        if (content.prefWidth(-1) > mostWidth) {
            content.setMinWidth(mostWidth);
            content.setPrefWidth(mostWidth);
        }
        double height = Math.min(mostHeight, content.prefHeight(content.prefWidth(-1) - content.snappedLeftInset() - content.snappedRightInset()));
        content.setMinHeight(height);
        content.setPrefHeight(height);
        content.setMaxHeight(height);
    }

    /** In the middle of its owner, but on the screen. */
    private void place(Window window, Window owner) {
        double width = prefWidth(-1) + Math.max(0, window.getWidth() - window.getScene().getWidth());
        double height = prefHeight(-1) + Math.max(0, window.getHeight() - window.getScene().getHeight());
        window.setWidth(width);
        window.setHeight(height);
        window.setX(Math.max(room.getMinX(), owner.getX() + (owner.getWidth() - width) / 2));
        window.setY(Math.max(room.getMinY(), owner.getY() + (owner.getHeight() - height) / 2));
    }

    private static Rectangle2D screen(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()).stream().findFirst()
                .orElse(Screen.getPrimary()).getVisualBounds();
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(content.prefWidth(-1) * scale);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(content.prefHeight(content.prefWidth(-1)) * scale);
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, Math.ceil(getWidth() / scale), Math.ceil(getHeight() / scale));
    }
}
