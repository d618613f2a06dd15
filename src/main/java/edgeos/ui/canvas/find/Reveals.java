package edgeos.ui.canvas.find;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.Groups;
import edgeos.model.group.GroupTree;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.canvas.geometry.Plot;
import edgeos.ui.canvas.gesture.Board;
import edgeos.ui.canvas.group.Scopes;
import edgeos.ui.editor.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Brings parts of the drawing into view, wherever they lie: looks into folded groups, and moves the camera if need be. JavaFX application thread. */
public final class Reveals {
    private final Board board;
    private final Scopes scopes;
    private final Consumer<Box> look;

    /** Shows parts of what is on this board; {@code look} moves the camera until it shows a box. */
    public Reveals(Board board, Scopes scopes, Consumer<Box> look) {
        this.board = board;
        this.scopes = scopes;
        this.look = look;
    }

    /** Shows these parts, or the first of them where not all fit: a whole group as such, anything else itself. */
    public void show(Selection parts) {
        Optional<String> group = board.plot().drawing().groups().isEmpty() ? Optional.empty()
                : Groups.exactly(board.plot().tree(), parts.parts()).map(found -> found.id()).filter(_ -> parts.size() > 1);
        if (group.isPresent()) {
            scopes.showGroup(group.get());
            board.plot().group(group.get()).ifPresent(spot -> look.accept(spot.box()));
            return;
        }
        first(parts).ifPresent(scopes::show);
        parts.notes().stream().sorted().findFirst().filter(_ -> parts.nodes().isEmpty()).ifPresent(scopes::showNote);
        Box.around(boxes(parts)).ifPresent(box -> look.accept(box.width() <= board.seen().width() && box.height() <= board.seen().height() ? box : boxes(parts).getFirst()));
    }

    /** Moves the camera, if need be, until these parts are seen where they are seen now; what is in folded groups stays there. */
    public void glance(Selection parts) {
        boxes(parts).stream().findFirst().ifPresent(look);
    }

    /** Where parts are seen now, itself or as parts of cards; empty for what is out of sight. */
    public List<Box> boxes(Selection parts) {
        Plot plot = board.plot();
        return Stream.of(parts.nodes().stream().sorted().flatMap(id -> plot.place(id).stream()),
                parts.links().stream().sorted().flatMap(id -> plot.wire(id).map(wire -> wire.curve().bounds()).or(() -> plot.drawing().link(id).flatMap(link -> plot.place(link.from().node()))).stream()),
                plot.frames().stream().filter(chain -> parts.chains().contains(chain.id())).map(Plot::box),
                plot.drawing().notes().stream().filter(note -> parts.notes().contains(note.id())).flatMap(note -> place(note).stream())).flatMap(each -> each).toList();
    }

    private Optional<Box> place(Note note) {
        Plot plot = board.plot();
        return plot.notes().contains(note) ? Optional.of(Plot.box(note)) : plot.tree().cardOfNote(note.id(), plot.scope()).flatMap(card -> plot.group(card.id())).map(spot -> spot.box());
    }

    /** A node that is seen where these parts are. */
    private Optional<String> first(Selection parts) {
        Drawing drawing = board.plot().drawing();
        return parts.nodes().stream().sorted().findFirst().or(() -> parts.links().stream().sorted().flatMap(id -> drawing.link(id).stream()).map(this::end).findFirst())
                .or(() -> parts.chains().stream().sorted().filter(id -> board.plot().frames().stream().noneMatch(chain -> chain.id().equals(id)))
                        .flatMap(id -> drawing.inside(id).stream()).map(Node::id).findFirst());
    }

    /** The end of a wire that lies deeper in groups: where it is seen, so is the wire, or it leads out of sight. */
    private String end(Link link) {
        GroupTree tree = board.plot().tree();
        int from = tree.path(tree.scopeOf(link.from().node())).size();
        int to = tree.path(tree.scopeOf(link.to().node())).size();
        return board.plot().wire(link.id()).isPresent() ? board.plot().node(link.from().node()).map(spot -> spot.node().id()).orElse(link.to().node()) : to > from ? link.to().node() : link.from().node();
    }
}
