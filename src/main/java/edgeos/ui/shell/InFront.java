package edgeos.ui.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/**
 * A panel in front of the window, made anew each time its property says that it is shown; all else stays in reach, but what a panel covers is not reached by Tab either. When it goes, what had the focus before has it again. JavaFX application thread only.
 *
 * @param <P> the panel
 */
final class InFront<P extends Region> {
    /** A panel that leaves no more than its margins of the window. */
    private static final double COVERS = 0.8;

    private final StackPane root;
    private final Supplier<P> making;
    private final Consumer<P> focusing;
    private final Consumer<P> disposing;
    private final BooleanProperty shown;
    private final Subscription shows;
    private P panel;
    private Node focusedBefore;
    private Node focusedWithin;
    private Subscription follows = Subscription.EMPTY;

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
            panel = making.get();
            root.getChildren().add(panel);
            panel.addEventFilter(KeyEvent.KEY_PRESSED, this::stay);
            follow(root.getScene());
            focusing.accept(panel);
        } else if (!open && panel != null) {
            follows.unsubscribe();
            follows = Subscription.EMPTY;
            root.getChildren().remove(panel);
            disposing.accept(panel);
            panel = null;
            focusedWithin = null;
            if (focusedBefore != null) {
                focusedBefore.requestFocus();
            }
        }
    }

    /** The keyboard stays in a panel that covers the window: arrow keys would lead out of it, and a field behind it may take it late. */
    private void follow(Scene scene) {
        if (scene != null) {
            EventHandler<KeyEvent> out = event -> {
                if (event.getCode() == KeyCode.ESCAPE && covers() && !isWithin(scene.getFocusOwner(), panel) && !isBefore(scene.getFocusOwner())) {
                    event.consume();
                    shown.set(false);
                }
            };
            scene.addEventFilter(KeyEvent.KEY_PRESSED, out);
            follows = Subscription.combine(scene.focusOwnerProperty().subscribe(this::keep), () -> scene.removeEventFilter(KeyEvent.KEY_PRESSED, out));
        }
    }

    private void keep(Node owner) {
        if (isWithin(owner, panel)) {
            focusedWithin = owner;
        } else if (owner != null && covers()) {
            Platform.runLater(this::comeBack);
        }
    }

    private void comeBack() {
        Node owner = panel == null || panel.getScene() == null ? null : panel.getScene().getFocusOwner();
        if (owner == null || !covers() || isWithin(owner, panel) || isBefore(owner)) {
            return;
        }
        if (isWithin(focusedWithin, panel) && isShown(focusedWithin)) {
            focusedWithin.requestFocus();
        } else {
            focusing.accept(panel);
        }
    }

    private boolean covers() {
        return panel != null && panel.getWidth() >= root.getWidth() * COVERS && panel.getHeight() >= root.getHeight() * COVERS;
    }

    /** In front of the panel, such as the palette of commands, or beside all that it covers. */
    private boolean isBefore(Node node) {
        Node child = node;
        while (child != null && child.getParent() != root) {
            child = child.getParent();
        }
        return node != null && (child == null || root.getChildren().indexOf(child) > root.getChildren().indexOf(panel));
    }

    private static boolean isWithin(Node node, Node panel) {
        return node != null && panel != null && Stream.iterate(node, each -> each != null, Node::getParent).anyMatch(panel::equals);
    }

    /** Goes round in a panel that covers the window: nobody sees what has the keyboard behind it. Who comes by Tab, even from beside, is shown where the keyboard is. Buttons and fields go on by themselves, so it looks first. */
    private void stay(KeyEvent event) {
        if (event.getCode() != KeyCode.TAB || event.isControlDown() || event.isAltDown() || !covers() || !(event.getTarget() instanceof Node at)) {
            return;
        }
        List<Node> stops = within(panel).filter(node -> node.isFocusTraversable() && !node.isDisabled() && isShown(node)).toList();
        if (stops.size() > 1 && at == (event.isShiftDown() ? stops.getFirst() : stops.getLast())) {
            Node beside = event.isShiftDown() ? stops.get(stops.size() - 2) : stops.get(1);
            beside.requestFocus();
            beside.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.NEXT : TraversalDirection.PREVIOUS);
            event.consume();
        }
    }

    private boolean isShown(Node node) {
        return Stream.iterate(node, each -> each != null && each != root, Node::getParent).allMatch(Node::isVisible);
    }

    private static Stream<Node> within(Node node) {
        return node instanceof Parent parent ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(InFront::within)) : Stream.of(node);
    }
}
