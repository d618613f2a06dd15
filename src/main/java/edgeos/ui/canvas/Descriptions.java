package edgeos.ui.canvas;

import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.edit.Groups;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Hit;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.Optional;
import javafx.geometry.Point2D;

/** Parts of a drawing in words, for who cannot see them, and their middles, for menus opened by keys. Stateless. */
final class Descriptions {
    private static final Texts TEXTS = Texts.of(Descriptions.class);

    private Descriptions() { }

    /** What is selected, in words; the wires of a single node are told with it. */
    static String of(Plot plot, Selection selection) {
        Optional<Group> group = plot.drawing().groups().isEmpty() ? Optional.empty() : Groups.exactly(plot.tree(), selection.parts());
        if (group.isPresent() && (selection.size() > 1 || plot.node(selection.nodes().stream().findFirst().orElse("")).isEmpty())) {
            return TEXTS.get("spoken.group", group.get().name(), plot.tree().nodes(group.get().id()).size());
        }
        if (selection.size() != 1) {
            return selection.isEmpty() ? TEXTS.get("spoken.drawing", plot.drawing().title()) : TEXTS.get("spoken.many", selection.size());
        }
        return selection.links().stream().findFirst().flatMap(plot.drawing()::link).map(link -> link(plot, link))
                .or(() -> selection.nodes().stream().findFirst().map(id -> node(plot, id)))
                .or(() -> selection.chains().stream().findFirst().flatMap(plot.drawing()::chain).map(chain -> TEXTS.get("spoken.frame", chain.name())))
                .orElse(TEXTS.get("spoken.note"));
    }

    /** What people call the node, link, or chain of this id. */
    static String name(Plot plot, String id) {
        return plot.drawing().node(id).map(node -> node.name()).or(() -> plot.drawing().chain(id).map(chain -> chain.name()))
                .or(() -> plot.drawing().link(id).map(link -> TEXTS.get("spoken.wireTo", name(plot, link.to().node())))).orElse(id);
    }

    /** A wire in words. */
    static String link(Plot plot, Link link) {
        return TEXTS.get("spoken.wire." + link.mode().name(), name(plot, link.from()), name(plot, link.to()));
    }

    /** Where a menu for this belongs, in the drawing. */
    static Point2D middle(Hit hit, Board board) {
        return switch (hit) {
            case Hit.OnNode(var spot) -> middle(spot.box());
            case Hit.OnGroup(var spot, _) -> middle(spot.handle());
            case Hit.OnPort(var port) -> new Point2D(port.x(), port.y());
            case Hit.OnWire(var wire, var t) -> new Point2D(wire.curve().x(t), wire.curve().y(t));
            case Hit.OnCorner(var chain) -> middle(Plot.box(chain));
            case Hit.OnFrame(var chain) -> new Point2D(chain.x() + 24, chain.y() + 24);
            case Hit.OnNote(var note) -> middle(Plot.box(note));
            case Hit.OnCanvas() -> middle(board.seen());
        };
    }

    private static String node(Plot plot, String id) {
        StringBuilder words = new StringBuilder(TEXTS.get("spoken.node", plot.drawing().node(id).map(node -> node.name()).orElse(id)));
        plot.drawing().links().stream().filter(link -> link.from().node().equals(id))
                .forEach(link -> words.append(TEXTS.get("spoken.node.out", link.from().port(), name(plot, link.to()))));
        return words.toString();
    }

    private static String name(Plot plot, Link.End end) {
        return TEXTS.get("spoken.port", plot.drawing().node(end.node()).map(node -> node.name()).orElse(end.node()), end.port());
    }

    private static Point2D middle(Box box) {
        return new Point2D(box.centreX(), box.centreY());
    }
}
