package edgeos.model.edit;

import edgeos.model.Drawing;
import edgeos.model.Node;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Lines parts up, and spreads them evenly. Frames take the nodes inside along; nodes that are moved within a frame stay in it, and the frame grows where it must. Stateless; any thread.
 */
public final class Arranging {
    private Arranging() { }

    /** What is brought onto one line: an edge of all parts, or their middles. */
    public enum Line {
        /** Left edges. */
        LEFT,
        /** Middles, one below the other. */
        CENTRE,
        /** Right edges. */
        RIGHT,
        /** Top edges. */
        TOP,
        /** Middles, one beside the other. */
        MIDDLE,
        /** Bottom edges. */
        BOTTOM
    }

    /** Along what parts are spread. */
    public enum Axis {
        /** From left to right. */
        ACROSS,
        /** From top to bottom. */
        DOWN
    }

    /** How many things these parts move as: a frame with all that is inside counts once. */
    public static int count(Drawing drawing, Parts parts) {
        return Block.of(drawing, parts).size();
    }

    /** Brings parts onto one line, that of the outermost edge or of the middle of them all. Fewer than two stay where they are. */
    public static Drawing align(Drawing drawing, Parts parts, Line line) {
        List<Block> blocks = Block.of(drawing, parts);
        if (blocks.size() < 2) {
            return drawing;
        }
        double left = least(blocks, Block::x);
        double top = least(blocks, Block::y);
        double right = -least(blocks, block -> -block.right());
        double bottom = -least(blocks, block -> -block.bottom());
        Drawing moved = drawing;
        for (Block block : blocks) {
            double dx = switch (line) {
                case LEFT -> left - block.x();
                case CENTRE -> (left + right) / 2 - block.width() / 2 - block.x();
                case RIGHT -> right - block.right();
                case TOP, MIDDLE, BOTTOM -> 0;
            };
            double dy = switch (line) {
                case TOP -> top - block.y();
                case MIDDLE -> (top + bottom) / 2 - block.height() / 2 - block.y();
                case BOTTOM -> bottom - block.bottom();
                case LEFT, CENTRE, RIGHT -> 0;
            };
            moved = Edits.move(moved, block.parts(), Math.round(dx), Math.round(dy));
        }
        return settled(moved, parts);
    }

    /** Leaves equal gaps between parts, of which the outermost stay. Fewer than three stay where they are. */
    public static Drawing distribute(Drawing drawing, Parts parts, Axis axis) {
        boolean across = axis == Axis.ACROSS;
        ToDoubleFunction<Block> start = across ? Block::x : Block::y;
        ToDoubleFunction<Block> size = across ? Block::width : Block::height;
        List<Block> blocks = Block.of(drawing, parts).stream()
                .sorted(Comparator.comparingDouble((Block block) -> start.applyAsDouble(block) + size.applyAsDouble(block) / 2)).toList();
        if (blocks.size() < 3) {
            return drawing;
        }
        double from = start.applyAsDouble(blocks.getFirst());
        double to = start.applyAsDouble(blocks.getLast()) + size.applyAsDouble(blocks.getLast());
        double gap = (to - from - blocks.stream().mapToDouble(size).sum()) / (blocks.size() - 1);
        Drawing moved = drawing;
        double next = from;
        for (Block block : blocks) {
            double by = Math.round(next - start.applyAsDouble(block));
            moved = Edits.move(moved, block.parts(), across ? by : 0, across ? 0 : by);
            next += size.applyAsDouble(block) + gap;
        }
        return settled(moved, parts);
    }

    private static double least(List<Block> blocks, ToDoubleFunction<Block> edge) {
        return blocks.stream().mapToDouble(edge).min().orElseThrow();
    }

    /** Frames keep the nodes that were moved within them; a node that was in none is in the one where it stands now. */
    private static Drawing settled(Drawing moved, Parts parts) {
        Set<String> loose = moved.nodes().stream().filter(node -> node.chain() == null && parts.nodes().contains(node.id())).map(Node::id).collect(Collectors.toSet());
        return Frames.widened(Frames.settle(moved, loose), parts.nodes());
    }
}
