package edgeos.ui.canvas.geometry;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.edit.Extent;
import edgeos.model.group.GroupTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a drawing is seen where some groups are cards and one group is looked into. Immutable. */
final class Sight {
    private static final double MARGIN = 16;

    private final Drawing drawing;
    private final GroupTree tree;
    private final String scope;
    private final Map<String, String> cards = new HashMap<>();
    private final List<Chain> frames;
    private final List<Note> notes;
    private final Map<String, Box> boxes = new LinkedHashMap<>();

    Sight(Drawing drawing, GroupTree tree, String scope) {
        this.drawing = drawing;
        this.tree = tree;
        this.scope = scope;
        if (!drawing.groups().isEmpty()) {
            drawing.nodes().forEach(node -> tree.cardOf(node.id(), scope).ifPresent(card -> cards.put(node.id(), card.id())));
        }
        Set<String> hidden = cards.values().stream().distinct().flatMap(card -> tree.frames(card).stream()).collect(Collectors.toSet());
        Set<String> inScope = drawing.nodes().stream().filter(node -> tree.holds(scope, node.id())).map(Node::chain).filter(chain -> chain != null).collect(Collectors.toSet());
        frames = drawing.chains().stream().filter(chain -> !hidden.contains(chain.id()) && (scope.isEmpty() || inScope.contains(chain.id()))).toList();
        notes = drawing.notes().stream().filter(note -> scope.isEmpty() || tree.notes(scope).contains(note.id())).filter(note -> tree.cardOfNote(note.id(), scope).isEmpty()).toList();
        Map<String, Node> nodes = new HashMap<>();
        drawing.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
        Map<String, Note> noteOf = new HashMap<>();
        drawing.notes().forEach(note -> noteOf.putIfAbsent(note.id(), note));
        tree.within(scope).forEach(group -> measure(group, nodes, noteOf));
    }

    /** The frames that are seen. */
    List<Chain> frames() {
        return frames;
    }

    /** The notes that are seen. */
    List<Note> notes() {
        return notes;
    }

    /** True if a node is itself seen. */
    boolean shows(Node node) {
        return tree.holds(scope, node.id()) && !cards.containsKey(node.id());
    }

    /** The group as whose card a node is seen. */
    Optional<String> card(String node) {
        return Optional.ofNullable(cards.get(node));
    }

    /** True if a link lies wholly within one card, or outside of what is looked into. */
    boolean hides(Link link) {
        String from = cards.get(link.from().node());
        boolean outside = !tree.holds(scope, link.from().node()) && !tree.holds(scope, link.to().node());
        return outside || from != null && from.equals(cards.get(link.to().node()));
    }

    /** The groups that are seen, those around others first; cards have no ports yet. */
    List<GroupSpot> groups() {
        List<GroupSpot> spots = new ArrayList<>();
        tree.within(scope).forEach(group -> add(group, spots));
        return spots;
    }

    private void add(Group group, List<GroupSpot> spots) {
        Box box = boxes.get(group.id());
        if (box != null) {
            spots.add(new GroupSpot(group, group.collapsed(), group.collapsed() ? card(box) : box, List.of()));
        }
        if (!group.collapsed()) {
            tree.within(group.id()).forEach(inner -> add(inner, spots));
        }
    }

    private static Box card(Box around) {
        return new Box(Extent.snap(around.centreX() - GroupSpot.WIDTH / 2), Extent.snap(around.centreY() - GroupSpot.HEIGHT / 2), GroupSpot.WIDTH, GroupSpot.HEIGHT);
    }

    /** Finds where a group lies, with all inside, and returns what it covers. */
    private Optional<Box> measure(Group group, Map<String, Node> nodes, Map<String, Note> noteOf) {
        Set<String> whole = tree.frames(group.id());
        Stream<Box> inner = tree.within(group.id()).stream().flatMap(each -> measure(each, nodes, noteOf).stream());
        List<Box> parts = Stream.of(inner, group.nodes().stream().filter(nodes::containsKey).filter(id -> tree.ofNode(id).filter(group::equals).isPresent()).map(nodes::get).map(Plot::box),
                group.notes().stream().filter(noteOf::containsKey).map(noteOf::get).map(Plot::box),
                drawing.chains().stream().filter(chain -> whole.contains(chain.id())).map(Plot::box)).flatMap(each -> each).toList();
        Optional<Box> box = Box.around(parts).map(around -> around.grown(MARGIN));
        box.ifPresent(found -> boxes.put(group.id(), found));
        return box.map(found -> new GroupSpot(group, group.collapsed(), group.collapsed() ? card(found) : found, List.of()).whole());
    }
}
