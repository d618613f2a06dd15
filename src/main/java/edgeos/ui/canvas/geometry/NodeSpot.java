package edgeos.ui.canvas.geometry;

import edgeos.model.Node;
import edgeos.model.kind.Kind;
import java.util.List;
import java.util.Optional;

/**
 * A node on the canvas.
 *
 * @param node of the drawing
 * @param kind its kind, unless nobody knows it
 * @param box where it stands
 * @param ports its ports; those that only a wire names come last
 */
public record NodeSpot(Node node, Optional<Kind> kind, Box box, List<PortSpot> ports) {
    public NodeSpot {
        ports = List.copyOf(ports);
    }
}
