package edgeos.ui.canvas.geometry;

import edgeos.model.Group;
import java.util.List;

/**
 * A group on the canvas: one card in place of all that is in it, or an outline around it.
 *
 * @param group of the drawing
 * @param card true if it stands for its members
 * @param box of the card; of the outline
 * @param ports of a card: where wires cross its border, each a port of a node inside
 */
public record GroupSpot(Group group, boolean card, Box box, List<PortSpot> ports) {
    /** Width of every card. */
    public static final double WIDTH = 192;
    /** Least height of a card. */
    public static final double HEIGHT = 108;
    /** Height of the name above an outline. */
    public static final double TITLE = 24;
    /** Side of the square by which a group is folded and unfolded. */
    public static final double FOLD = 22;

    private static final double LETTER = 8;
    private static final double BESIDE_NAME = 44;
    private static final double LEAST_TITLE = 96;

    public GroupSpot {
        ports = List.copyOf(ports);
    }

    /** What it takes to be pressed as a whole: the card, or the name above an outline. */
    public Box handle() {
        return card ? box : new Box(box.x(), box.y() - TITLE, Math.min(Math.max(LEAST_TITLE, group.name().length() * LETTER + BESIDE_NAME), Math.max(LEAST_TITLE, box.width())), TITLE);
    }

    /** What folds or unfolds it: at the right end of the card's foot, at the left end of an outline's name. */
    public Box fold() {
        return card ? new Box(box.right() - FOLD - 6, box.bottom() - FOLD - 6, FOLD, FOLD) : new Box(box.x(), box.y() - TITLE, FOLD, TITLE);
    }

    /** All that it covers, with the name. */
    Box whole() {
        return card ? box : box.with(handle());
    }
}
