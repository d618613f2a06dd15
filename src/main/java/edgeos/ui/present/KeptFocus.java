package edgeos.ui.present;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Where the keyboard was before panels went from the wall, and where it goes meanwhile: JavaFX itself gives it to whatever comes next, a button of the toolbar, on which arrows and letters start and stop things. Panels come and go after
 * they are asked to, so it looks afterwards. JavaFX application thread only.
 */
public final class KeptFocus {
    private final Node window;
    private Optional<Node> before = Optional.empty();

    /** In this window. */
    public KeptFocus(Node window) {
        this.window = window;
    }

    /** Panels are about to go; {@code front} gives the keyboard to what is in front when that which has it now has gone with them. */
    public void leave(Runnable front) {
        before = owner();
        before.ifPresent(was -> Platform.runLater(() -> {
            if (isBeside() && owner().filter(now -> now == was && isShown(now)).isEmpty()) {
                front.run();
            }
        }));
    }

    /** They are coming back: so does the keyboard, to what it was in, or what took its place under the same name, unless somebody is busy with what covers the window. */
    public void comeBack() {
        Optional<Node> wanted = before;
        before = Optional.empty();
        wanted.ifPresent(was -> Platform.runLater(() -> {
            if (isBeside()) {
                now(was).ifPresent(Node::requestFocus);
            }
        }));
    }

    private Optional<Node> owner() {
        return Optional.ofNullable(window.getScene()).map(Scene::getFocusOwner);
    }

    /** True unless the keyboard is in something that was opened over the window. */
    private boolean isBeside() {
        Node frame = window instanceof Parent parent && !parent.getChildrenUnmodifiable().isEmpty() ? parent.getChildrenUnmodifiable().getFirst() : window;
        return owner().map(now -> outwards(now).noneMatch(each -> each == window) || outwards(now).anyMatch(each -> each == frame)).orElse(true);
    }

    private Optional<Node> now(Node was) {
        return Stream.concat(Stream.of(was), was.getId() == null ? Stream.empty() : within(window).filter(node -> was.getId().equals(node.getId()))).filter(this::isShown).findFirst();
    }

    private boolean isShown(Node node) {
        return node.getScene() != null && node.getScene() == window.getScene() && outwards(node).allMatch(Node::isVisible);
    }

    private static Stream<Node> outwards(Node node) {
        return Stream.iterate(node, each -> each != null, Node::getParent);
    }

    private static Stream<Node> within(Node node) {
        return node instanceof Parent parent ? Stream.concat(Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(KeptFocus::within)) : Stream.of(node);
    }
}
