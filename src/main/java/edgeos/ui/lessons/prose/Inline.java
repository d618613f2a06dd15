package edgeos.ui.lessons.prose;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;

/** The words of one paragraph as pieces of text, each in its own style. A link is its words: a lesson opens nothing. JavaFX application thread. */
final class Inline extends AbstractVisitor {
    private final List<Text> pieces = new ArrayList<>();
    private boolean strong;
    private boolean emphasised;

    private Inline() { }

    /** What stands within a block. */
    static List<Text> of(Node block) {
        var inline = new Inline();
        inline.visitChildren(block);
        return inline.pieces;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral(), strong ? "strong" : emphasised ? "emphasis" : "plain");
    }

    @Override
    public void visit(Code code) {
        add(code.getLiteral(), "code");
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral(), "plain");
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ", "plain");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n", "plain");
    }

    @Override
    public void visit(StrongEmphasis strongly) {
        boolean before = strong;
        strong = true;
        visitChildren(strongly);
        strong = before;
    }

    @Override
    public void visit(Emphasis emphasis) {
        boolean before = emphasised;
        emphasised = true;
        visitChildren(emphasis);
        emphasised = before;
    }

    private void add(String words, String style) {
        var piece = new Text(words);
        piece.getStyleClass().add(style);
        pieces.add(piece);
    }
}
