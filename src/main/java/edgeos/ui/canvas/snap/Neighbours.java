package edgeos.ui.canvas.snap;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.Edits;
import edgeos.model.edit.Parts;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.NodeSpot;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.geometry.WireSpot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What dragged parts line up with: nodes with nodes, frames with frames and what is in none, of what is seen. Stateless; any thread. */
public final class Neighbours {
    private Neighbours() { }

    /** What these parts line up with. */
    public static Snapping of(Plot plot, Parts parts, Box seen) {
        Drawing drawing = plot.drawing();
        Set<String> moving = Edits.moving(drawing, parts);
        boolean frames = !parts.chains().isEmpty();
        boolean notes = !parts.notes().isEmpty();
        Stream<Box> nodes = plot.nodes().stream().filter(spot -> !moving.contains(spot.node().id()) && (!frames || spot.node().chain() == null)).map(NodeSpot::box);
        Stream<Box> chains = plot.frames().stream().filter(chain -> (frames || notes) && !parts.chains().contains(chain.id())).map((Chain chain) -> Plot.box(chain));
        Stream<Box> others = plot.notes().stream().filter(note -> notes && !parts.notes().contains(note.id())).map((Note note) -> Plot.box(note));
        Set<GroupSpot> own = moving.stream().flatMap(node -> plot.cardOf(node).stream()).collect(Collectors.toSet());
        Stream<Box> cards = plot.groups().stream().filter(spot -> spot.card() && !own.contains(spot)).map(GroupSpot::box);
        List<Box> boxes = Stream.of(nodes, chains, others, cards).flatMap(each -> each).filter(seen::meets).toList();
        return new Snapping(boxes, moving.size() == 1 && parts.size() == 1 ? pulls(plot, moving.iterator().next()) : List.of());
    }

    /** What a node that is not in the drawing yet lines up with. */
    public static Snapping ofNew(Plot plot, Box seen) {
        return of(plot, Parts.ofNodes(Set.of()), seen);
    }

    /** The box around all that moves with these parts. */
    public static Optional<Box> around(Plot plot, Parts parts) {
        Drawing drawing = plot.drawing();
        return Box.around(Stream.of(Edits.moving(drawing, parts).stream().flatMap(node -> plot.place(node).stream()),
                drawing.chains().stream().filter(chain -> parts.chains().contains(chain.id())).map((Chain chain) -> Plot.box(chain)),
                drawing.notes().stream().filter(note -> parts.notes().contains(note.id())).map((Note note) -> Plot.box(note))).flatMap(each -> each).toList());
    }

    /** Where parts of a drawing will stand that an edit moves; without this node. */
    public static List<Box> given(Drawing before, Drawing after, String node) {
        return Stream.concat(after.nodes().stream().filter(each -> !each.id().equals(node) && before.node(each.id()).filter(was -> was.x() != each.x() || was.y() != each.y()).isPresent())
                .map((Node each) -> Plot.box(each)), after.chains().stream().filter(each -> before.chain(each.id()).filter(was -> !Plot.box(was).equals(Plot.box(each))).isPresent())
                .map((Chain each) -> Plot.box(each))).toList();
    }

    private static List<Snapping.Pull> pulls(Plot plot, String node) {
        double top = plot.node(node).map(spot -> spot.box().y()).orElse(0.0);
        List<Snapping.Pull> pulls = new ArrayList<>();
        for (WireSpot wire : plot.wires()) {
            boolean from = wire.link().from().node().equals(node);
            boolean to = wire.link().to().node().equals(node);
            if (wire.whole() && from != to) {
                pulls.add(from ? new Snapping.Pull(wire.curve().y0() - top, wire.curve().x3(), wire.curve().y3(), true)
                        : new Snapping.Pull(wire.curve().y3() - top, wire.curve().x0(), wire.curve().y0(), false));
            }
        }
        return pulls;
    }
}
