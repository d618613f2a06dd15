package edgeos.ui.shell;

import edgeos.ui.editor.Editor;
import edgeos.ui.machine.MachinePanel;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** Roles and cores in front of the window, above the bars that they belong to; all else stays in reach. There while its property says so. */
final class RolesOverlay {
    private static final double MARGIN = 12;

    private final Editor editor;
    private final StackPane root;
    private final Region status;
    private final BooleanProperty shown;
    private final Subscription shows;
    private MachinePanel panel;
    private Node focusedBefore;

    RolesOverlay(Editor editor, StackPane root, Region status, BooleanProperty shown) {
        this.editor = editor;
        this.root = root;
        this.status = status;
        this.shown = shown;
        shows = shown.subscribe(this::show);
    }

    void dispose() {
        shows.unsubscribe();
        show(false);
    }

    private void show(boolean open) {
        if (open && panel == null) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            panel = new MachinePanel(editor, Runtime.getRuntime().availableProcessors(), () -> shown.set(false));
            StackPane.setAlignment(panel, Pos.BOTTOM_RIGHT);
            StackPane.setMargin(panel, new Insets(MARGIN, MARGIN, status.getHeight() + MARGIN, MARGIN));
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
