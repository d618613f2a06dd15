package edgeos.ui.theme;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/**
 * Lets what is not visible stay out of a window until somebody is to see it for the first time: JavaFX styles and lays out whatever is in a window, visible or not, and for most of these panels nobody ever asks. From then on it stays there. JavaFX
 * application thread only.
 */
public final class WhenSeen {
    private WhenSeen() { }

    /**
     * Adds these in this order, each as soon as it is visible.
     *
     * @param children of the panel that they belong to; no others are added to it or taken away from it, but before these or behind them
     */
    public static void add(ObservableList<Node> children, Node... ordered) {
        List<Node> order = List.of(ordered);
        for (Node each : order) {
            if (each.isVisible()) {
                children.add(each);
            } else {
                each.visibleProperty().addListener(new ChangeListener<>() {
                    @Override
                    public void changed(ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                        visible.removeListener(this);
                        join(children, order, each);
                    }
                });
            }
        }
    }

    /** Behind those that come before it and are there; if none is, before the first that comes later; or else at the end. */
    private static void join(ObservableList<Node> children, List<Node> order, Node each) {
        int at = order.indexOf(each);
        children.add(order.subList(0, at).stream().filter(children::contains).reduce((_, last) -> last).map(last -> children.indexOf(last) + 1)
                .orElseGet(() -> order.subList(at, order.size()).stream().filter(children::contains).findFirst().map(children::indexOf).orElse(children.size())), each);
    }
}
