package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Edits of parts one by one: add, move, name, delete. Each gives a new drawing and leaves the old one as it was. Any thread. */
public final class Edits {
    private static final double NOTE_WIDTH = 72;
    private static final double NOTE_HEIGHT = 36;

    private Edits() { }

    /**
     * A new node with the kind's defaults, snapped to the grid, inside of the frame in which it lands.
     *
     * @param id of the new node, such as {@link Ids#node} gives
     * @param x left edge
     * @param y top edge
     */
    public static Drawing addNode(Drawing drawing, String id, String kind, double x, double y) {
        String title = Catalogue.kind(kind).map(Kind::title).orElse(kind);
        Node node = new Node(id, kind, Ids.name(drawing, title), Extent.snap(x), Extent.snap(y), null, Settings.NONE, Extras.NONE);
        return Frames.settle(drawing.withNodes(appended(drawing.nodes(), node)), Set.of(id));
    }

    /** A new note. */
    public static Drawing addNote(Drawing drawing, String id, String text, double x, double y) {
        return drawing.withNotes(appended(drawing.notes(), new Note(id, text, Extent.snap(x), Extent.snap(y), 240, 72, Extras.NONE)));
    }

    /** Moves parts; a frame takes the nodes inside along. No membership changes: see {@link Frames#settle}. */
    public static Drawing move(Drawing drawing, Parts parts, double dx, double dy) {
        Set<String> moving = moving(drawing, parts);
        return drawing
                .withNodes(drawing.nodes().stream()
                        .map(node -> moving.contains(node.id()) ? node.at(node.x() + dx, node.y() + dy) : node).toList())
                .withChains(drawing.chains().stream().map(chain -> parts.chains().contains(chain.id())
                        ? chain.at(chain.x() + dx, chain.y() + dy, chain.width(), chain.height()) : chain).toList())
                .withNotes(drawing.notes().stream()
                        .map(note -> parts.notes().contains(note.id()) ? at(note, note.x() + dx, note.y() + dy) : note).toList());
    }

    /** Ids of all nodes that move with these parts: the nodes themselves and those inside of the frames. */
    public static Set<String> moving(Drawing drawing, Parts parts) {
        return drawing.nodes().stream()
                .filter(node -> parts.nodes().contains(node.id()) || node.chain() != null && parts.chains().contains(node.chain()))
                .map(Node::id).collect(Collectors.toSet());
    }

    /** Gives a node another name; a blank one changes nothing. */
    public static Drawing rename(Drawing drawing, String id, String name) {
        return name.isBlank() ? drawing : drawing.withNodes(drawing.nodes().stream()
                .map(node -> node.id().equals(id) ? node.named(name.strip()) : node).toList());
    }

    /** Gives a chain another name; a blank one changes nothing. */
    public static Drawing renameChain(Drawing drawing, String id, String name) {
        return name.isBlank() ? drawing : drawing.withChains(drawing.chains().stream()
                .map(chain -> chain.id().equals(id) ? named(chain, name.strip()) : chain).toList());
    }

    /** Lets a note say something else; without a text it goes away. */
    public static Drawing rewrite(Drawing drawing, String id, String text) {
        return text.isBlank() ? Groups.prune(drawing, drawing.withNotes(without(drawing.notes(), note -> note.id().equals(id))))
                : drawing.withNotes(drawing.notes().stream().map(note -> note.id().equals(id)
                        ? new Note(id, text, note.x(), note.y(), note.width(), note.height(), note.extras()) : note).toList());
    }

    /** Gives a note another size, no smaller than a line of a few words. */
    public static Drawing resizeNote(Drawing drawing, String id, double width, double height) {
        return drawing.withNotes(drawing.notes().stream().map(note -> note.id().equals(id)
                ? new Note(id, note.text(), note.x(), note.y(), Math.max(NOTE_WIDTH, width), Math.max(NOTE_HEIGHT, height), note.extras()) : note).toList());
    }

    /** Takes parts away, with the links of its nodes, and what was granted to them, on them, and about them. Nodes in a deleted frame stay, outside of any. */
    public static Drawing delete(Drawing drawing, Parts parts) {
        List<Link> links = without(drawing.links(), link -> parts.links().contains(link.id())
                || parts.nodes().contains(link.from().node()) || parts.nodes().contains(link.to().node()));
        List<Node> nodes = without(drawing.nodes(), node -> parts.nodes().contains(node.id())).stream()
                .map(node -> node.chain() != null && parts.chains().contains(node.chain()) ? node.inside(null) : node).toList();
        return Pruning.prune(drawing, drawing.withLinks(links).withNodes(nodes)
                .withChains(without(drawing.chains(), chain -> parts.chains().contains(chain.id())))
                .withNotes(without(drawing.notes(), note -> parts.notes().contains(note.id()))));
    }

    /** Exchanges a link that has this id. */
    public static Drawing exchange(Drawing drawing, Link changed) {
        return drawing.withLinks(drawing.links().stream().map(link -> link.id().equals(changed.id()) ? changed : link).toList());
    }

    static <T> List<T> appended(List<T> things, T thing) {
        List<T> longer = new ArrayList<>(things);
        longer.add(thing);
        return longer;
    }

    static <T> List<T> joined(List<T> things, List<T> more) {
        return Stream.concat(things.stream(), more.stream()).toList();
    }

    static <T> List<T> without(List<T> things, Predicate<T> gone) {
        return things.stream().filter(gone.negate()).toList();
    }

    static Note at(Note note, double x, double y) {
        return new Note(note.id(), note.text(), x, y, note.width(), note.height(), note.extras());
    }

    private static Chain named(Chain chain, String name) {
        return new Chain(chain.id(), name, chain.x(), chain.y(), chain.width(), chain.height(), chain.tenant(), chain.policy(),
                chain.flowBy(), chain.clients(), chain.createAhead(), chain.limit(), chain.idleMillis(), chain.extras());
    }
}
