package edgeos.ui.inspector;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The pages at hand: one is seen, the others wait behind it with their styles on. JavaFX styles anew whatever comes into a window, even what has been there
 * before, and that is most of what showing a page costs. JavaFX application thread only.
 */
final class PageStack extends StackPane {
    /**
     * Shows this page.
     *
     * @param kept those that wait if they are here; all others go
     */
    void show(Node page, Set<Node> kept) {
        getChildren().removeIf(each -> each != page && !kept.contains(each));
        getChildren().forEach(each -> see(each, each == page));
        if (!getChildren().contains(page)) {
            see(page, true);
            getChildren().add(page);
        }
    }

    /** Styles a page that is not seen yet, and lays it out in this width in pixels. */
    void rehearse(Node page, double width) {
        if (!getChildren().contains(page)) {
            see(page, false);
            getChildren().add(page);
        }
        page.applyCss();
        page.resize(width, page.prefHeight(width));
        layout();
    }

    /** A page cannot be styled anywhere else: a window that was closed knows no colours any more, and says so for each. */
    boolean isInOpenWindow() {
        return getScene() != null && getScene().getWindow() != null && getScene().getWindow().isShowing();
    }

    private static void see(Node page, boolean seen) {
        page.setVisible(seen);
        page.setManaged(seen);
    }
}
