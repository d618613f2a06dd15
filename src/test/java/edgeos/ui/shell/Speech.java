package edgeos.ui.shell;

import edgeos.notation.text.PseudoLocale;
import edgeos.ui.lessons.prose.Prose;
import edgeos.ui.theme.Tip;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * Reads all that the windows say at a moment, while they speak the pseudo-locale: words that come from no bundle, and words that are cut. What is painted into a canvas cannot be read. JavaFX application
 * thread only.
 */
final class Speech {
    private static final String TIP = "javafx.scene.control.Tooltip";
    private static final double A_PIXEL = 1.5;

    private final Predicate<String> data;
    private final Set<String> strange = new TreeSet<>();
    private final Set<String> cut = new TreeSet<>();
    private final Set<String> heard = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    /** Some words are data: names, figures, prose. */
    Speech(Predicate<String> data) {
        this.data = data;
    }

    /** What came from no bundle, each with where it was. */
    Set<String> strange() {
        return strange;
    }

    /** What cannot be read to its end, each with where it was. */
    Set<String> cut() {
        return cut;
    }

    /** How many different words there were. */
    int heard() {
        return heard.size();
    }

    /** All that is seen in any window now; what has just changed is laid out first. */
    void listen(String place) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof Stage stage && stage.getOwner() != null) {
                hear(place, "a window's title", stage.getTitle());
            }
            if (window instanceof ContextMenu menu) {
                items(place, menu.getOwnerNode() == null ? "window" : name(menu.getOwnerNode()), menu.getItems());
            } else if (!(window instanceof Tooltip) && window.getScene() != null) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
                all(place, window.getScene().getRoot());
            }
        }
    }

    private void all(String place, Node root) {
        Deque<Node> left = new ArrayDeque<>(List.of(root));
        while (!left.isEmpty()) {
            Node node = left.pop();
            if (!node.isVisible()) {
                continue;
            }
            read(place, node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(left::push);
            }
        }
    }

    private void read(String place, Node node) {
        String where = name(node);
        Optional.ofNullable(node.getAccessibleText()).filter(_ -> !isOfData(node)).ifPresent(text -> hear(place, where + " accessible text", text));
        Optional.ofNullable(node.getAccessibleHelp()).ifPresent(text -> hear(place, where + " accessible help", text));
        tip(node).filter(_ -> !isOfData(node)).ifPresent(text -> hear(place, where + " tip", text));
        switch (node) {
            case MenuBar bar -> items(place, where, bar.getMenus());
            case MenuButton button -> items(place, where, button.getItems());
            case TabPane tabs -> tabs.getTabs().forEach(tab -> hear(place, where + " tab", tab.getText()));
            case TableView<?> table -> table.getColumns().stream().map(TableColumnBase::getText).forEach(text -> hear(place, where + " column", text));
            case TextInputControl input -> hear(place, where + " prompt", input.getPromptText());
            case ComboBox<?> box -> choices(place, where, box);
            default -> { }
        }
        if (node instanceof Labeled labeled && !isOfData(labeled)) {
            hear(place, where, labeled.getText());
            fits(place, where, labeled);
        } else if (node instanceof Text text && !(text.getParent() instanceof Labeled) && !isWithin(text, TextInputControl.class) && !isOfData(text)) {
            hear(place, where, text.getText());
        }
        if (node instanceof Control control && control.getContextMenu() != null) {
            items(place, where, control.getContextMenu().getItems());
        }
    }

    private <T> void choices(String place, String where, ComboBox<T> box) {
        if (box.getConverter() != null) {
            box.getItems().stream().limit(20).map(box.getConverter()::toString).forEach(text -> hear(place, where + " choice", text));
        }
    }

    private void items(String place, String where, List<? extends MenuItem> items) {
        for (MenuItem item : items) {
            hear(place, where + " menu item " + item.getId(), item.getText());
            if (item instanceof Menu menu) {
                items(place, where, menu.getItems());
            }
        }
    }

    private void hear(String place, String where, String words) {
        if (words != null && !words.isBlank() && heard.add(words) && !isSaid(words)) {
            strange.add(words.replace("\n", "\\n") + "   <- " + where + ", " + place);
        }
    }

    /** What stands in brackets is from a bundle; what is beside them must be data. */
    private boolean isSaid(String words) {
        if (PseudoLocale.isSpoken(words) || data.test(words)) {
            return true;
        }
        StringBuilder beside = new StringBuilder();
        int depth = 0;
        for (char each : words.toCharArray()) {
            depth += each == '[' ? 1 : 0;
            if (depth <= 0) {
                beside.append(each);
            } else {
                beside.append(each == ']' && depth == 1 ? "\n" : "");
            }
            depth -= each == ']' ? 1 : 0;
        }
        return Stream.of(beside.toString().split("\n")).map(String::strip).filter(part -> !part.isEmpty()).allMatch(data);
    }

    /** What the skin shows of a text is all of it, and is in no scroll pane that stands sideways; or a tip says all. */
    private void fits(String place, String where, Labeled labeled) {
        String words = labeled.getText();
        if (words == null || words.isBlank() || labeled.getWidth() <= 0 || !(labeled.lookup(".text") instanceof Text shown) || !shown.isVisible() || shown.getText().isEmpty()) {
            return;
        }
        String plain = labeled.isMnemonicParsing() ? words.replace("_", "") : words;
        boolean whole = shown.getText().replace("\n", "").equals(plain.replace("\n", "")) && !isBeyond(shown);
        boolean told = Stream.<Node>iterate(labeled, Objects::nonNull, Node::getParent).limit(4).flatMap(node -> tip(node).stream()).anyMatch(tip -> tip.contains(words.strip()));
        if (!whole && !told && seen.add(words + where)) {
            cut.add(words.replace("\n", "\\n") + "   <- " + where + ", " + place + ", shown: " + shown.getText() + (isBeyond(shown) ? " (beyond what is seen)" : ""));
        }
    }

    private static boolean isBeyond(Text text) {
        Bounds at = text.localToScene(text.getBoundsInLocal());
        if (at.getMaxX() > text.getScene().getWidth() + A_PIXEL || at.getMinX() < -A_PIXEL) {
            return true;
        }
        ScrollPane pane = within(text, ScrollPane.class).orElse(null);
        Node view = pane == null ? null : pane.lookup(".viewport");
        double right = view == null || pane.getHbarPolicy() != ScrollPane.ScrollBarPolicy.NEVER && !pane.isFitToWidth() ? Double.MAX_VALUE : view.localToScene(view.getBoundsInLocal()).getMaxX();
        return at.getMaxX() > right + A_PIXEL;
    }

    private static Optional<String> tip(Node node) {
        Tip.of(node);
        Tooltip tip = node instanceof Control control && control.getTooltip() != null ? control.getTooltip() : node.hasProperties() && node.getProperties().get(TIP) instanceof Tooltip own ? own : null;
        return Optional.ofNullable(tip).map(each -> {
            if (each.getOnShowing() != null) {
                each.getOnShowing().handle(null);
            }
            return each.getText();
        });
    }

    /** Prose of lessons and what their steps wait for are their author's words, rows of the table of events and marks of a recording are the log's. */
    private static boolean isOfData(Node node) {
        return node.getStyleClass().contains("replay-mark") || isWithin(node, Prose.class) || isWithin(node, TableCell.class) || Stream.iterate(node, Objects::nonNull, (Node each) -> each.getParent()).anyMatch(each -> each.getStyleClass().contains("check"));
    }

    private static boolean isWithin(Node node, Class<?> kind) {
        return within(node, kind).isPresent();
    }

    private static <T> Optional<T> within(Node node, Class<T> kind) {
        return Stream.iterate(node, Objects::nonNull, (Node each) -> each.getParent()).filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Whose it is: the class of ours in which it stands, its id, and its style. */
    private static String name(Node node) {
        String room = Stream.iterate(node, Objects::nonNull, (Node each) -> each.getParent()).map(each -> each.getClass().getName()).filter(each -> each.startsWith("edgeos.ui.")).findFirst()
                .map(each -> each.substring("edgeos.ui.".length())).orElse("window");
        return room + " " + node.getClass().getSimpleName() + (node.getId() == null ? "" : " id=" + node.getId()) + " " + node.getStyleClass();
    }
}
