package edgeos.ui.shell.bar;

import edgeos.ui.text.Texts;
import edgeos.ui.theme.Tip;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/**
 * What a bar has no room for: on a sheet below it, that a button at the bar's end opens. It closes by the button, by Escape, and by whatever happens elsewhere. All of it stays in the bar, so Tab goes on from the button to what is on the sheet.
 * JavaFX application thread only; it looks at the scene only while it is open.
 */
final class MoreSheet {
    private static final Texts TEXTS = Texts.of(MoreSheet.class);
    private static final double PADDING = 12;
    private static final double AWAY = 8;
    private static final double ROW = 40;

    private final Region bar;
    private final ToggleButton button = new ToggleButton("\u00bb");
    private final Region sheet = new Region();
    private final EventHandler<MouseEvent> pressed = event -> closeUnless(event.getTarget());
    private final EventHandler<KeyEvent> typed = this::escape;
    private final ChangeListener<Node> focused = (_, _, owner) -> {
        if (owner != null) {
            closeUnless(owner);
        }
    };
    private List<Node> behind = List.of();
    private Scene watched;

    /** Nothing is behind the button of this bar. */
    MoreSheet(Region bar) {
        this.bar = bar;
        button.setId("bar.more");
        button.getStyleClass().addAll("lab-icon-button", "lab-more-button");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(TEXTS.get("more"));
        Tip.on(button, TEXTS.get("more"));
        button.setVisible(false);
        button.selectedProperty().subscribe(open -> show(open));
        sheet.getStyleClass().add("lab-more-sheet");
        sheet.setManaged(false);
        sheet.setVisible(false);
    }

    /** What opens it. */
    ToggleButton button() {
        return button;
    }

    /** What it stands on. */
    Region sheet() {
        return sheet;
    }

    /** These are behind the button of a bar of this size: seen while the sheet is open, below each other. */
    void hold(List<Node> groups, double barWidth, double barHeight) {
        behind = groups;
        button.setVisible(!groups.isEmpty());
        if (groups.isEmpty() && button.isSelected()) {
            button.setSelected(false);
        }
        boolean open = button.isSelected();
        sheet.setVisible(open);
        double width = groups.stream().mapToDouble(group -> group.prefWidth(-1)).max().orElse(0);
        double x = barWidth - width - PADDING - AWAY;
        double y = barHeight + AWAY / 2 + PADDING;
        sheet.resizeRelocate(x - PADDING, barHeight + AWAY / 2, width + 2 * PADDING, groups.size() * ROW + 2 * PADDING);
        for (Node group : groups) {
            group.setVisible(open);
            double height = group.prefHeight(-1);
            group.resizeRelocate(x, Math.round(y + (ROW - height) / 2), width, height);
            y += ROW;
        }
    }

    /** In front of what is below the bar, while it is open. */
    private void show(boolean open) {
        for (Node part = bar; part != null && !(part instanceof BorderPane); part = part.getParent()) {
            part.setViewOrder(open ? -1 : 0);
        }
        if (watched != null) {
            watched.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            watched.removeEventFilter(KeyEvent.KEY_PRESSED, typed);
            watched.focusOwnerProperty().removeListener(focused);
        }
        watched = open ? bar.getScene() : null;
        if (watched != null) {
            watched.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
            watched.addEventFilter(KeyEvent.KEY_PRESSED, typed);
            watched.focusOwnerProperty().addListener(focused);
        }
        bar.requestLayout();
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            button.requestFocus();
            button.setSelected(false);
            event.consume();
        }
    }

    private void closeUnless(Object target) {
        boolean within = target instanceof Node node && Stream.iterate(node, each -> each != null, Node::getParent).anyMatch(each -> each == button || each == sheet || behind.contains(each));
        if (!within) {
            button.setSelected(false);
        }
    }
}
