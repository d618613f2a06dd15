package edgeos.ui.lessons.prose;

import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/**
 * Markdown, set as text of the window: headings, paragraphs, lists, code, quotes, the lab's icons by name ({@code ![](icon:firewall)}), and pictures from a folder that is given. What else a text holds is left out, and nothing of it is ever loaded from elsewhere.
 * JavaFX application thread only.
 */
public final class Prose extends VBox {
    private static final String ICON = "icon:";
    private static final double BETWEEN = 10;
    private static final double BETWEEN_ITEMS = 5;
    private static final int DEEPEST = 6;

    private Function<String, Optional<javafx.scene.image.Image>> pictures = _ -> Optional.empty();

    /** No text. */
    public Prose() {
        super(BETWEEN);
        getStyleClass().add("lab-prose");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** As {@link #show}, with the pictures that stand in this folder; those that cannot be shown are told by their words. */
    public void show(org.commonmark.node.Node text, Path folder) {
        pictures = name -> Picture.of(folder, name);
        show(text);
    }

    /** Shows the blocks below this node of a parsed text. */
    public void show(org.commonmark.node.Node text) {
        getChildren().setAll(blocks(text, 0));
        setAccessibleText(spoken(this));
    }

    private List<Node> blocks(org.commonmark.node.Node parent, int depth) {
        return children(parent).flatMap(each -> block(each, depth).stream()).toList();
    }

    private List<Node> block(org.commonmark.node.Node block, int depth) {
        return switch (block) {
            case Heading heading -> List.of(flow(heading, "heading"));
            case Paragraph paragraph when paragraph.getFirstChild() instanceof Image image && image.getNext() == null -> icon(image);
            case Paragraph paragraph -> List.of(flow(paragraph, "paragraph"));
            case ListBlock list when depth < DEEPEST -> List.of(list(list, depth));
            case BlockQuote quote when depth < DEEPEST -> List.of(quote(quote, depth));
            case FencedCodeBlock code -> List.of(code(code.getLiteral()));
            case IndentedCodeBlock code -> List.of(code(code.getLiteral()));
            case ThematicBreak _ -> List.of(rule());
            default -> List.of();
        };
    }

    private static TextFlow flow(org.commonmark.node.Node block, String style) {
        var flow = new TextFlow();
        flow.getChildren().setAll(Inline.of(block));
        flow.getStyleClass().add(style);
        flow.setMinHeight(Region.USE_PREF_SIZE);
        return flow;
    }

    private VBox list(ListBlock list, int depth) {
        var box = new VBox(BETWEEN_ITEMS);
        box.getStyleClass().add("list");
        int number = list instanceof OrderedList ordered && ordered.getMarkerStartNumber() != null ? ordered.getMarkerStartNumber() : 1;
        for (org.commonmark.node.Node item : children(list).toList()) {
            var mark = new Label(list instanceof BulletList ? "•" : number++ + ".");
            mark.getStyleClass().add("mark");
            mark.setMinWidth(Region.USE_PREF_SIZE);
            var content = new VBox(BETWEEN_ITEMS);
            content.getChildren().setAll(blocks(item, depth + 1));
            HBox.setHgrow(content, Priority.ALWAYS);
            box.getChildren().add(new HBox(8, mark, content));
        }
        return box;
    }

    private VBox quote(BlockQuote quote, int depth) {
        var box = new VBox(BETWEEN);
        box.getStyleClass().add("quote");
        box.getChildren().setAll(blocks(quote, depth + 1));
        return box;
    }

    private static Label code(String literal) {
        var code = new Label(literal.stripTrailing());
        code.getStyleClass().addAll(Styles.MONO, "block");
        code.setWrapText(true);
        code.setMaxWidth(Double.MAX_VALUE);
        code.setMinHeight(Region.USE_PREF_SIZE);
        return code;
    }

    private static Region rule() {
        var rule = new Region();
        rule.getStyleClass().add("rule");
        return rule;
    }

    /** As wide as the text, but not wider than it is. */
    private Node picture(javafx.scene.image.Image found, Image image) {
        var view = new ImageView(found);
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(Bindings.createDoubleBinding(() -> Math.max(1, Math.min(found.getWidth(), getWidth() - getInsets().getLeft() - getInsets().getRight())), widthProperty(), insetsProperty()));
        TextFlow words = flow(image, "paragraph");
        view.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        view.setAccessibleText(spoken(words));
        var box = new VBox(BETWEEN_ITEMS, view, words);
        box.setMinWidth(0);
        return box;
    }

    /** An icon of the lab with what is said of it, or a picture. */
    private List<Node> icon(Image image) {
        if (!image.getDestination().startsWith(ICON)) {
            return List.of(pictures.apply(image.getDestination()).map(found -> picture(found, image)).orElseGet(() -> flow(image, "paragraph")));
        }
        String name = image.getDestination().substring(ICON.length());
        if (!name.matches("[A-Za-z-]{1,40}") || !Icons.exists(name)) {
            return List.of();
        }
        var row = new HBox(10, Icons.graphic(name), flow(image, "paragraph"));
        row.getStyleClass().add("figure");
        return List.of(row);
    }

    private static Stream<org.commonmark.node.Node> children(org.commonmark.node.Node parent) {
        return Stream.iterate(parent.getFirstChild(), each -> each != null, org.commonmark.node.Node::getNext);
    }

    private static String spoken(Node node) {
        return switch (node) {
            case TextFlow flow -> flow.getChildren().stream().map(piece -> ((Text) piece).getText()).collect(Collectors.joining());
            case Label label -> label.getText();
            case javafx.scene.layout.Pane pane -> pane.getChildren().stream().map(Prose::spoken).filter(words -> !words.isEmpty()).collect(Collectors.joining("\n"));
            default -> "";
        };
    }
}
