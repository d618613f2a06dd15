package edgeos.ui.canvas.geometry;

import edgeos.model.Link;
import edgeos.model.kind.Port;

/**
 * A port on the canvas.
 *
 * @param end which port of which node
 * @param direction whether messages enter or leave
 * @param carries what kind of message it takes
 * @param x its middle
 * @param y its middle
 */
public record PortSpot(Link.End end, Port.Direction direction, Port.Carries carries, double x, double y) {
    /** Radius of the circle that stands for frames; about that of the square for a byte stream, and of the diamond for datagrams. */
    public static final double RADIUS = 5.5;

    /** True if messages leave here. */
    public boolean isOut() {
        return direction == Port.Direction.OUT;
    }
}
