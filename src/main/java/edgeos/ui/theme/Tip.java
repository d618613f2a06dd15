package edgeos.ui.theme;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * What is said of something under a resting pointer, or that has the keyboard: in lines that the eye can follow, however long it is and however large the type, and beside what it explains rather than over it. A tip is a window of its
 * own, and most are never seen: those that {@code on} gives are made when somebody first comes to what they explain. Who hears the window hears them at once. JavaFX application thread only.
 */
public final class Tip extends Tooltip {
    private static final double WIDTH_EM = 27;
    private static final double APART = 4;
    /** What is higher is not hidden by a tip at the pointer. */
    private static final double HIGH = 96;
    /** Where JavaFX keeps the tip of what is no control. */
    private static final String KEPT = "javafx.scene.control.Tooltip";
    private static final String LATER = "edgeos.tip";
    /** JavaFX hears of a pointer's moves only after it came in. */
    private static final EventHandler<MouseEvent> POINTED = event -> of((Node) event.getSource());

    /** A tip that says this. */
    public Tip(String words) {
        super(words);
        setWrapText(true);
        fontProperty().subscribe(font -> setMaxWidth(WIDTH_EM * font.getSize()));
    }

    /** From now on the tip of this node says this. */
    public static void on(Node node, String words) {
        node.setAccessibleHelp(words);
        made(node).ifPresentOrElse(tip -> tip.setText(words), () -> later(node, () -> new Tip(words)));
    }

    /** The tip of this node, which has none, says what this is. */
    public static void on(Node node, ObservableValue<String> words) {
        node.accessibleHelpProperty().bind(words);
        later(node, () -> {
            Tip tip = new Tip("");
            tip.textProperty().bind(words);
            return tip;
        });
    }

    /** The tip of this node, which has none, says what this gives whenever it comes. */
    public static void asking(Node node, Supplier<String> words) {
        later(node, () -> {
            Tip tip = new Tip("");
            tip.setOnShowing(_ -> tip.setText(words.get()));
            return tip;
        });
    }

    /** The tip of a node itself; empty if it has none, or one that keeps no distance. */
    public static Optional<Tip> of(Node node) {
        if (node.hasProperties() && node.getProperties().remove(LATER) instanceof Supplier<?> maker) {
            node.removeEventHandler(MouseEvent.MOUSE_ENTERED, POINTED);
            Tip tip = (Tip) maker.get();
            if (node instanceof Control control) {
                control.setTooltip(tip);
            } else {
                Tooltip.install(node, tip);
            }
        }
        return made(node);
    }

    private static Optional<Tip> made(Node node) {
        Object kept = node instanceof Control control && control.getTooltip() != null ? control.getTooltip() : node.hasProperties() ? node.getProperties().get(KEPT) : null;
        return kept instanceof Tip tip ? Optional.of(tip) : Optional.empty();
    }

    private static void later(Node node, Supplier<Tip> maker) {
        if (node.getProperties().put(LATER, maker) == null) {
            node.addEventHandler(MouseEvent.MOUSE_ENTERED, POINTED);
        }
    }

    /** Shows it for a node that has the keyboard, as if the pointer were there. */
    void showFor(Node node) {
        Bounds at = node.localToScreen(node.getLayoutBounds());
        if (at != null) {
            super.show(node.getScene().getWindow(), at.getMinX(), at.getMaxY() + APART);
            stepAside(at);
        }
    }

    /** JavaFX shows it so at the pointer. */
    @Override
    public void show(Window owner, double x, double y) {
        super.show(owner, x, y);
        pointed(owner.getScene().getRoot()).map(node -> node.localToScreen(node.getLayoutBounds())).filter(at -> at.getHeight() <= HIGH).ifPresent(this::stepAside);
    }

    /** Below what it explains, or above it where there is no room. */
    private void stepAside(Bounds explained) {
        double below = explained.getMaxY() + APART;
        Rectangle2D screen = Screen.getScreensForRectangle(explained.getMinX(), explained.getMinY(), 1, 1).stream().findFirst().orElse(Screen.getPrimary()).getVisualBounds();
        setAnchorY(below + getHeight() <= screen.getMaxY() ? below : Math.max(screen.getMinY(), explained.getMinY() - APART - getHeight()));
    }

    /** Of all that is under the pointer, the innermost whose tip this is. */
    private Optional<Node> pointed(Node root) {
        Optional<Node> found = Optional.empty();
        for (Node at = root; at != null; at = at instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().filter(Node::isHover).reduce((_, last) -> last).orElse(null) : null) {
            found = of(at).filter(tip -> tip == this).isPresent() ? Optional.of(at) : found;
        }
        return found;
    }
}
