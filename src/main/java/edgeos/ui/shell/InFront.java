package edgeos.ui.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * A panel in front of the window, made anew each time its property says that it is shown; all else stays in reach. When it goes, what had the focus before has it again. JavaFX application thread only.
 *
 * @param <P> the panel
 */
final class InFront<P extends Region> {
    private final StackPane root;
    private final Supplier<P> making;
    private final Consumer<P> focusing;
    private final Consumer<P> disposing;
    private final Subscription shows;
    private P panel;
    private Node focusedBefore;

    /**
     * Follows {@code shown}.
     *
     * @param root in front of what
     * @param making makes a panel that knows its place in a stack
     * @param focusing puts the focus into it
     * @param disposing ends it
     */
    InFront(StackPane root, BooleanProperty shown, Supplier<P> making, Consumer<P> focusing, Consumer<P> disposing) {
        this.root = root;
        this.making = making;
        this.focusing = focusing;
        this.disposing = disposing;
        shows = shown.subscribe(this::show);
    }

    void dispose() {
        shows.unsubscribe();
        show(false);
    }

    private void show(boolean open) {
        if (open && panel == null) {
            focusedBefore = root.getScene() == null ? null : root.getScene().getFocusOwner();
            panel = making.get();
            root.getChildren().add(panel);
            focusing.accept(panel);
        } else if (!open && panel != null) {
            root.getChildren().remove(panel);
            disposing.accept(panel);
            panel = null;
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
        }
    }
}
