package edgeos.ui.shell;

import edgeos.lab.LocalAddress;
import edgeos.ui.audience.AudiencePanel;
import edgeos.ui.editor.Editor;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The invitation of an audience in the middle of the window, so that a whole room can read its code. There while its property says so. */
final class AudienceOverlay {
    private final Editor editor;
    private final StackPane root;
    private final BooleanProperty shown;
    private final Runnable runOrStop;
    private final Subscription shows;
    private AudiencePanel panel;
    private Node focusedBefore;

    AudienceOverlay(Editor editor, StackPane root, BooleanProperty shown, Runnable runOrStop) {
        this.editor = editor;
        this.root = root;
        this.shown = shown;
        this.runOrStop = runOrStop;
        shows = shown.subscribe(this::show);
    }

    void dispose() {
        shows.unsubscribe();
        show(false);
    }

    private void show(boolean open) {
        if (open && panel == null) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            panel = new AudiencePanel(editor, LocalAddress.all(), runOrStop, () -> shown.set(false));
            StackPane.setAlignment(panel, Pos.CENTER);
            root.getChildren().add(panel);
            panel.focusFirst();
        } else if (!open && panel != null) {
            root.getChildren().remove(panel);
            panel.dispose();
            panel = null;
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
        }
    }
}
