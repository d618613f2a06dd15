package edgeos.ui.canvas.geometry;

import edgeos.model.Chain;
import edgeos.model.Note;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds what a pointer means. What is painted last is found first; the pointer may miss by a few view pixels. Stateless. */
public final class HitTest {
    private static final double PORT_REACH = 11;
    private static final double WIRE_REACH = 7;
    private static final double BORDER_REACH = 6;
    private static final double CORNER_REACH = 14;
    private static final double TITLE_HEIGHT = 34;

    private HitTest() { }

    /** What lies at a point of the drawing, seen at this zoom. */
    public static Hit at(Plot plot, double x, double y, double zoom) {
        return port(plot, x, y, zoom).<Hit>map(Hit.OnPort::new)
                .or(() -> node(plot, x, y).map(Hit.OnNode::new))
                .or(() -> group(plot, x, y, true, zoom))
                .or(() -> corner(plot, x, y, zoom).map(Hit.OnCorner::new))
                .or(() -> wire(plot, x, y, zoom).map(wire -> new Hit.OnWire(wire, wire.curve().nearest(x, y))))
                .or(() -> note(plot, x, y).map(Hit.OnNote::new))
                .or(() -> group(plot, x, y, false, zoom))
                .or(() -> frame(plot, x, y, zoom).map(Hit.OnFrame::new))
                .orElseGet(Hit.OnCanvas::new);
    }

    /** The nearest port within reach. */
    public static Optional<PortSpot> port(Plot plot, double x, double y, double zoom) {
        return plot.ports().filter(port -> Math.hypot(port.x() - x, port.y() - y) <= PORT_REACH / Math.min(1, zoom))
                .min(Comparator.comparingDouble(port -> Math.hypot(port.x() - x, port.y() - y)));
    }

    /** The topmost node here. */
    public static Optional<NodeSpot> node(Plot plot, double x, double y) {
        return last(plot.nodes().stream().filter(spot -> spot.box().contains(x, y)).toList());
    }

    /** The nearest wire within reach. */
    public static Optional<WireSpot> wire(Plot plot, double x, double y, double zoom) {
        double reach = WIRE_REACH / zoom;
        return plot.wires().stream().filter(wire -> wire.curve().bounds().grown(reach).contains(x, y))
                .filter(wire -> wire.curve().distance(x, y) <= reach)
                .min(Comparator.comparingDouble(wire -> wire.curve().distance(x, y)));
    }

    /** Ids of the nodes that a rubber band touches. */
    public static List<NodeSpot> nodes(Plot plot, Box band) {
        return plot.nodes().stream().filter(spot -> spot.box().meets(band)).toList();
    }

    private static Optional<Hit> group(Plot plot, double x, double y, boolean card, double zoom) {
        double reach = BORDER_REACH / zoom;
        return last(plot.groups().stream().filter(spot -> spot.card() == card)
                .filter(spot -> spot.handle().contains(x, y) || !card && spot.box().grown(reach).contains(x, y) && !spot.box().grown(-reach).contains(x, y)).toList())
                .map(spot -> new Hit.OnGroup(spot, spot.fold().contains(x, y)));
    }

    private static Optional<Chain> corner(Plot plot, double x, double y, double zoom) {
        double reach = CORNER_REACH / zoom;
        return last(plot.frames().stream()
                .filter(chain -> Math.abs(Plot.box(chain).right() - x) <= reach && Math.abs(Plot.box(chain).bottom() - y) <= reach).toList());
    }

    private static Optional<Chain> frame(Plot plot, double x, double y, double zoom) {
        double reach = BORDER_REACH / zoom;
        return last(plot.frames().stream().filter(chain -> {
            Box box = Plot.box(chain);
            boolean title = box.contains(x, y) && y <= box.y() + TITLE_HEIGHT;
            return title || box.grown(reach).contains(x, y) && !box.grown(-reach).contains(x, y);
        }).toList());
    }

    private static Optional<Note> note(Plot plot, double x, double y) {
        return last(plot.notes().stream().filter(note -> Plot.box(note).contains(x, y)).toList());
    }

    private static <T> Optional<T> last(List<T> things) {
        return things.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(things).getLast());
    }
}
