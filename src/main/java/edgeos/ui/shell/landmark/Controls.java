package edgeos.ui.shell.landmark;

import edgeos.ui.lessons.spot.Landmark;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;

/**
 * Finds what is seen of the window's controls. What was found is remembered while it stays where it is; what was not is looked for a few times a second. Controls that are scrolled away are brought into sight, once.
 * JavaFX application thread only.
 */
final class Controls {
    private static final long AGAIN_NANOS = 200_000_000L;
    private static final double ROOM = 12;

    private final Map<Object, Node> known = new HashMap<>();
    private final Map<Object, Long> missed = new HashMap<>();
    private Node revealed;

    /** The control of this id. */
    Optional<Node> byId(Parent root, String id) {
        return find(root, id, node -> id.equals(node.getId()));
    }

    /** The first that is meant, from the top, among those that are seen; {@code key} tells it apart from others. */
    Optional<Node> find(Parent root, Object key, Predicate<Node> meant) {
        Node before = known.get(key);
        if (before != null && before.getScene() == root.getScene() && isSeen(before) && meant.test(before)) {
            return Optional.of(before);
        }
        Long lookedAt = missed.get(key);
        if (lookedAt != null && System.nanoTime() - lookedAt < AGAIN_NANOS) {
            return Optional.empty();
        }
        Optional<Node> found = first(root, meant);
        found.ifPresentOrElse(node -> {
            known.put(key, node);
            missed.remove(key);
        }, () -> missed.put(key, System.nanoTime()));
        return found;
    }

    private static Optional<Node> first(Parent root, Predicate<Node> meant) {
        Deque<Node> next = new ArrayDeque<>();
        next.add(root);
        while (!next.isEmpty()) {
            Node node = next.removeFirst();
            if (node.isVisible() && meant.test(node)) {
                return Optional.of(node);
            }
            if (node.isVisible() && node instanceof Parent parent) {
                next.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return Optional.empty();
    }

    /** What of a control is seen, called so; empty if nothing of it is. */
    Optional<Landmark> mark(Node node, String name) {
        Optional<Landmark> seen = seen(node).map(bounds -> new Landmark(bounds, name));
        if (seen.isEmpty() && revealed != node) {
            reveal(node);
        }
        revealed = node;
        return seen;
    }

    private static Optional<Bounds> seen(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around.getStyleClass().contains("viewport") || around.getClip() != null) {
                bounds = both(bounds, around.localToScene(around.getLayoutBounds()));
            }
        }
        Scene scene = node.getScene();
        bounds = scene == null ? bounds : both(bounds, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        return bounds.getWidth() > 2 && bounds.getHeight() > 2 ? Optional.of(bounds) : Optional.empty();
    }

    static Bounds both(Bounds one, Bounds other) {
        double left = Math.max(one.getMinX(), other.getMinX());
        double top = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(left, top, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - left), Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - top));
    }

    /** Scrolls so that it is seen. */
    private static void reveal(Node node) {
        for (Parent around = node.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane pane && pane.getContent() != null) {
                Bounds there = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double hidden = pane.getContent().getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
                if (hidden > 0) {
                    pane.setVvalue(Math.clamp((there.getMinY() - ROOM) / hidden, 0, 1));
                }
            }
        }
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
