package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Node;

/** How much room the parts of a drawing take on the canvas, in pixels at 100 %. Stateless; any thread. */
public final class Extent {
    /** Width of every node. */
    public static final double NODE_WIDTH = 168;
    /** Height of every node. */
    public static final double NODE_HEIGHT = 86;
    /** What positions snap to. */
    public static final double GRID = 12;
    /** Room between a frame's top edge and the nodes in it: the title stands there. */
    public static final double FRAME_TOP = 48;
    /** Room between a frame's other edges and the nodes in it. */
    public static final double FRAME_SIDE = 24;
    /** Smallest width and height of a frame. */
    public static final double FRAME_LEAST = 96;

    private Extent() { }

    /** The nearest position on the grid. */
    public static double snap(double position) {
        return Math.round(position / GRID) * GRID;
    }

    /** True if the middle of a node lies within a frame. */
    public static boolean holds(Chain frame, Node node) {
        double x = node.x() + NODE_WIDTH / 2 - frame.x();
        double y = node.y() + NODE_HEIGHT / 2 - frame.y();
        return x >= 0 && y >= 0 && x <= frame.width() && y <= frame.height();
    }
}
