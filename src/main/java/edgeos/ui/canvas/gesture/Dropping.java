package edgeos.ui.canvas.gesture;

import edgeos.model.edit.Wiring;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import java.util.Comparator;
import java.util.Optional;

/** Which wire a dropped node would go into. Stateless. */
final class Dropping {
    private Dropping() { }

    /** The id of the wire that runs near the middle of a node's box and can take the node in. */
    static Optional<String> wireUnder(Plot plot, String nodeId, Box box, double reach) {
        return near(plot, box, reach).filter(wire -> Wiring.insertRefusal(plot.drawing(), wire.link().id(), nodeId).isEmpty())
                .map(wire -> wire.link().id());
    }

    /** The wire that runs near the middle of a box. */
    static Optional<WireSpot> near(Plot plot, Box box, double reach) {
        return plot.wires().stream().filter(WireSpot::whole)
                .filter(wire -> wire.curve().distance(box.centreX(), box.centreY()) <= reach)
                .min(Comparator.comparingDouble(wire -> wire.curve().distance(box.centreX(), box.centreY())));
    }
}
