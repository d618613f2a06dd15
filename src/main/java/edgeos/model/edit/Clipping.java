package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Parts cut out of a drawing and put into one: a fragment is itself a drawing, so that it travels as a file does. Any thread. */
public final class Clipping {
    private Clipping() { }

    /**
     * A drawing with new parts in it.
     *
     * @param drawing the whole
     * @param parts the new parts, under the ids they got
     */
    public record Pasted(Drawing drawing, Parts parts) { }

    /** A drawing of these parts alone: with a frame come the nodes inside, with nodes the links between them and what they were granted, and groups that are wholly among them. */
    public static Drawing copy(Drawing drawing, Parts parts) {
        Set<String> nodes = Edits.moving(drawing, parts);
        Drawing fragment = Drawing.EMPTY
                .withNodes(drawing.nodes().stream().filter(node -> nodes.contains(node.id()))
                        .map(node -> node.chain() != null && parts.chains().contains(node.chain()) ? node : node.inside(null)).toList())
                .withLinks(drawing.links().stream()
                        .filter(link -> nodes.contains(link.from().node()) && nodes.contains(link.to().node())).toList())
                .withChains(drawing.chains().stream().filter(chain -> parts.chains().contains(chain.id())).toList())
                .withNotes(drawing.notes().stream().filter(note -> parts.notes().contains(note.id())).toList());
        return Overrides.copy(drawing, fragment.withGroups(Groups.whole(drawing, nodes, parts.notes())), nodes);
    }

    /** True if there is nothing in a fragment that could be pasted. */
    public static boolean isEmpty(Drawing fragment) {
        return fragment.nodes().isEmpty() && fragment.chains().isEmpty() && fragment.notes().isEmpty();
    }

    /** Puts a fragment into a drawing, its upper left corner at this point, under new ids where those are taken. */
    public static Pasted paste(Drawing drawing, Drawing fragment, double x, double y) {
        if (isEmpty(fragment)) {
            return new Pasted(drawing, Parts.ofNodes(Set.of()));
        }
        double dx = Extent.snap(x - left(fragment));
        double dy = Extent.snap(y - top(fragment));
        return shifted(drawing, fragment, dx, dy);
    }

    /** Puts a fragment into a drawing, away by so much from where its parts were. */
    public static Pasted shifted(Drawing drawing, Drawing fragment, double dx, double dy) {
        Map<String, String> chainIds = new HashMap<>();
        Set<String> takenChains = new HashSet<>(drawing.chains().stream().map(Chain::id).toList());
        List<Chain> chains = new ArrayList<>(drawing.chains());
        for (Chain chain : fragment.chains()) {
            String id = take(chain.id(), takenChains);
            chainIds.put(chain.id(), id);
            chains.add(chain.as(id).at(chain.x() + dx, chain.y() + dy, chain.width(), chain.height()));
        }
        Map<String, String> nodeIds = new HashMap<>();
        Drawing grown = drawing.withChains(chains);
        Set<String> takenNodes = Ids.nodes(drawing);
        Set<String> loose = new HashSet<>();
        for (Node node : fragment.nodes()) {
            String id = take(node.id(), takenNodes);
            nodeIds.put(node.id(), id);
            String chain = node.chain() == null ? null : chainIds.get(node.chain());
            if (chain == null) {
                loose.add(id);
            }
            Node placed = node.as(id).named(Ids.name(grown, node.name())).at(node.x() + dx, node.y() + dy).inside(chain);
            grown = grown.withNodes(Edits.appended(grown.nodes(), placed));
        }
        grown = Frames.settle(grown, loose);
        Map<String, String> linkIds = new HashMap<>();
        grown = grown.withLinks(Edits.joined(grown.links(), links(grown, fragment, nodeIds, linkIds)));
        grown = Overrides.paste(grown, fragment, nodeIds, linkIds);
        return withNotes(grown, fragment, nodeIds, dx, dy, new Parts(Set.copyOf(nodeIds.values()), Set.of(), Set.copyOf(chainIds.values()), Set.of()));
    }

    private static List<Link> links(Drawing drawing, Drawing fragment, Map<String, String> nodeIds, Map<String, String> linkIds) {
        Set<String> taken = new HashSet<>(drawing.links().stream().map(Link::id).toList());
        List<Link> links = new ArrayList<>();
        for (Link link : fragment.links()) {
            if (nodeIds.containsKey(link.from().node()) && nodeIds.containsKey(link.to().node())) {
                String id = take(link.id(), taken);
                linkIds.putIfAbsent(link.id(), id);
                links.add(new Link(id, new Link.End(nodeIds.get(link.from().node()), link.from().port()),
                        new Link.End(nodeIds.get(link.to().node()), link.to().port()), link.mode(), link.whenFull(), link.extras()));
            }
        }
        return links;
    }

    private static Pasted withNotes(Drawing drawing, Drawing fragment, Map<String, String> nodeIds, double dx, double dy, Parts parts) {
        Set<String> taken = new HashSet<>(drawing.notes().stream().map(Note::id).toList());
        Map<String, String> noteIds = new HashMap<>();
        List<Note> notes = new ArrayList<>();
        for (Note note : fragment.notes()) {
            String id = take(note.id(), taken);
            noteIds.putIfAbsent(note.id(), id);
            notes.add(new Note(id, note.text(), note.x() + dx, note.y() + dy, note.width(), note.height(), note.extras()));
        }
        Drawing noted = drawing.withNotes(Edits.joined(drawing.notes(), notes));
        return new Pasted(withGroups(noted, fragment, nodeIds, noteIds),
                new Parts(parts.nodes(), parts.links(), parts.chains(), Set.copyOf(notes.stream().map(Note::id).toList())));
    }

    private static Drawing withGroups(Drawing drawing, Drawing fragment, Map<String, String> nodeIds, Map<String, String> noteIds) {
        Set<String> taken = new HashSet<>(drawing.groups().stream().map(Group::id).toList());
        Map<String, String> groupIds = new HashMap<>();
        fragment.groups().forEach(group -> groupIds.computeIfAbsent(group.id(), id -> take(id, taken)));
        List<Group> groups = new ArrayList<>(drawing.groups());
        for (Group group : fragment.groups()) {
            Group pasted = group.as(groupIds.get(group.id())).holding(known(group.nodes(), nodeIds), known(group.groups(), groupIds), known(group.notes(), noteIds));
            if (!pasted.isEmpty()) {
                groups.add(pasted.named(Ids.name(group.name(), groups.stream().map(Group::name).collect(Collectors.toSet()))));
            }
        }
        return drawing.withGroups(groups);
    }

    private static List<String> known(List<String> ids, Map<String, String> renamed) {
        return ids.stream().map(renamed::get).filter(Objects::nonNull).toList();
    }

    private static String take(String wanted, Set<String> taken) {
        String word = wanted.replaceFirst("\\d+$", "");
        String id = Ids.fresh(taken.contains(wanted) && !word.isEmpty() ? word : wanted, taken);
        taken.add(id);
        return id;
    }

    private static double left(Drawing fragment) {
        return least(Stream.of(fragment.nodes().stream().mapToDouble(Node::x), fragment.chains().stream().mapToDouble(Chain::x),
                fragment.notes().stream().mapToDouble(Note::x)));
    }

    private static double top(Drawing fragment) {
        return least(Stream.of(fragment.nodes().stream().mapToDouble(Node::y), fragment.chains().stream().mapToDouble(Chain::y),
                fragment.notes().stream().mapToDouble(Note::y)));
    }

    private static double least(Stream<DoubleStream> positions) {
        return positions.flatMapToDouble(each -> each).min().orElse(0);
    }
}
