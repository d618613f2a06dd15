package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.Note;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What moves as one: a node, a frame with the nodes inside, or a note. Immutable; any thread.
 *
 * @param parts what it is made of, as {@link Edits#move} wants it
 * @param x left edge
 * @param y top edge
 * @param width in pixels at 100 %
 * @param height in pixels at 100 %
 */
record Block(Parts parts, double x, double y, double width, double height) {
    static Block of(Node node) {
        return new Block(Parts.ofNodes(Set.of(node.id())), node.x(), node.y(), Extent.NODE_WIDTH, Extent.NODE_HEIGHT);
    }

    static Block of(Chain chain) {
        return new Block(new Parts(Set.of(), Set.of(), Set.of(chain.id()), Set.of()), chain.x(), chain.y(), chain.width(), chain.height());
    }

    static Block of(Note note) {
        return new Block(new Parts(Set.of(), Set.of(), Set.of(), Set.of(note.id())), note.x(), note.y(), note.width(), note.height());
    }

    /** What these parts move as: a node inside of a frame that is among them moves with the frame. */
    static List<Block> of(Drawing drawing, Parts parts) {
        return Stream.of(
                drawing.nodes().stream().filter(node -> parts.nodes().contains(node.id()))
                        .filter(node -> node.chain() == null || !parts.chains().contains(node.chain())).map(Block::of),
                drawing.chains().stream().filter(chain -> parts.chains().contains(chain.id())).map(Block::of),
                drawing.notes().stream().filter(note -> parts.notes().contains(note.id())).map(Block::of)).flatMap(each -> each).toList();
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** True if the two share more than an edge. */
    boolean overlaps(Block other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    /** This block, so much farther to the right. */
    Block shifted(double dx) {
        return new Block(parts, x + dx, y, width, height);
    }
}
