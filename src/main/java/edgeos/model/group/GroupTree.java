package edgeos.model.group;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is in which group of a drawing. A drawing from a file may say nonsense, which the checks find: of several groups that hold a part the first counts, members that there are not count for nothing, and a group
 * that holds itself, or lies deeper than {@link #MOST_DEPTH}, is in none. Immutable.
 */
public final class GroupTree {
    /** How deep groups may lie in groups. */
    public static final int MOST_DEPTH = 16;

    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> holderOfGroup = new HashMap<>();
    private final Map<String, String> holderOfNode = new HashMap<>();
    private final Map<String, String> holderOfNote = new HashMap<>();
    private final Map<String, Set<String>> nodesOf = new HashMap<>();
    private final Map<String, Set<String>> notesOf = new HashMap<>();
    private final Map<String, List<Group>> inside = new HashMap<>();
    /** By chain, how many nodes are in it; by group and chain, how many of these are in the group. */
    private final Map<String, Integer> sizes = new HashMap<>();
    private final Map<String, Map<String, Integer>> chainsOf = new HashMap<>();

    private GroupTree(Drawing drawing) {
        drawing.groups().forEach(group -> groups.putIfAbsent(group.id(), group));
        for (Group group : groups.values()) {
            group.groups().stream().filter(groups::containsKey).filter(inner -> !holderOfGroup.containsKey(inner) && !above(group.id()).contains(inner))
                    .forEach(inner -> holderOfGroup.put(inner, group.id()));
            group.nodes().forEach(node -> holderOfNode.putIfAbsent(node, group.id()));
            group.notes().forEach(note -> holderOfNote.putIfAbsent(note, group.id()));
        }
        groups.keySet().forEach(id -> {
            if (above(id).size() > MOST_DEPTH) {
                holderOfGroup.remove(id);
            }
        });
        groups.values().forEach(group -> inside.computeIfAbsent(holderOfGroup.getOrDefault(group.id(), ""), _ -> new ArrayList<>()).add(group));
        drawing.nodes().forEach(node -> gather(node.id(), holderOfNode, nodesOf));
        drawing.nodes().stream().filter(node -> node.chain() != null).forEach(this::count);
        drawing.notes().forEach(note -> gather(note.id(), holderOfNote, notesOf));
    }

    /** The groups of a drawing. */
    public static GroupTree of(Drawing drawing) {
        return new GroupTree(drawing);
    }

    /** The group of this id. */
    public Optional<Group> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    /** All groups, in the drawing's order. */
    public List<Group> all() {
        return List.copyOf(groups.values());
    }

    /** The group that a node is directly in. */
    public Optional<Group> ofNode(String node) {
        return Optional.ofNullable(holderOfNode.get(node)).map(groups::get);
    }

    /** The group that a note is directly in. */
    public Optional<Group> ofNote(String note) {
        return Optional.ofNullable(holderOfNote.get(note)).map(groups::get);
    }

    /** The group that a group is directly in. */
    public Optional<Group> ofGroup(String group) {
        return Optional.ofNullable(holderOfGroup.get(group)).map(groups::get);
    }

    /** The groups directly in this one; of the empty id, those that are in none. */
    public List<Group> within(String id) {
        return List.copyOf(inside.getOrDefault(id, List.of()));
    }

    /** From the outermost group to this one; empty if there is no such group. */
    public List<Group> path(String id) {
        return groups.containsKey(id) ? List.copyOf(above(id).stream().map(groups::get).toList().reversed()) : List.of();
    }

    /** Ids of all nodes that there are in a group and in the groups inside. */
    public Set<String> nodes(String id) {
        return nodesOf.getOrDefault(id, Set.of());
    }

    /** Ids of all notes that there are in a group and in the groups inside. */
    public Set<String> notes(String id) {
        return notesOf.getOrDefault(id, Set.of());
    }

    /** Ids of the frames that are whole in a group: they have nodes, and all of these are in it. */
    public Set<String> frames(String id) {
        return chains(id, inside -> inside.getValue().equals(sizes.get(inside.getKey())));
    }

    /** Ids of the frames that a group crosses: some of their nodes are in it, and some of its nodes are not in them. */
    public Set<String> crossed(String id) {
        return chains(id, inside -> inside.getValue() < sizes.get(inside.getKey()) && inside.getValue() < nodes(id).size());
    }

    private Set<String> chains(String id, Predicate<Map.Entry<String, Integer>> which) {
        return chainsOf.getOrDefault(id, Map.of()).entrySet().stream().filter(which).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Ids of the frames that a group of these nodes would cross. */
    public static Set<String> crossed(Drawing drawing, Set<String> nodes) {
        Set<String> within = new LinkedHashSet<>();
        drawing.nodes().stream().filter(node -> node.chain() != null && nodes.contains(node.id())).forEach(node -> within.add(node.chain()));
        Set<String> shared = drawing.nodes().stream().filter(node -> !nodes.contains(node.id())).map(Node::chain).filter(within::contains).collect(Collectors.toSet());
        return shared.stream().filter(chain -> drawing.nodes().stream().anyMatch(node -> nodes.contains(node.id()) && !chain.equals(node.chain()))).collect(Collectors.toSet());
    }

    /**
     * The group as whose card a node is shown.
     *
     * @param scope the group that is looked into; empty: none, but the whole drawing
     * @return the outermost collapsed group around the node below the scope; empty: the node itself is shown, or is not in the scope at all
     */
    public Optional<Group> cardOf(String node, String scope) {
        return card(holderOfNode.get(node), scope);
    }

    /** As {@link #cardOf}, of a note. */
    public Optional<Group> cardOfNote(String note, String scope) {
        return card(holderOfNote.get(note), scope);
    }

    /** True if a group is itself shown, as a card or as an outline, when {@code scope} is looked into. */
    public boolean isShown(String id, String scope) {
        List<Group> path = path(id);
        int from = scope.isEmpty() ? 0 : 1 + path.stream().map(Group::id).toList().indexOf(scope);
        boolean inside = scope.isEmpty() || from > 0;
        return inside && from < path.size() && path.subList(from, path.size() - 1).stream().noneMatch(Group::collapsed);
    }

    /** True if a node is in the scope. */
    public boolean holds(String scope, String node) {
        return scope.isEmpty() || nodes(scope).contains(node);
    }

    /** What to look into so that a node is seen: the innermost collapsed group around it; empty: the whole drawing. */
    public String scopeOf(String node) {
        return innermost(holderOfNode.get(node));
    }

    /** As {@link #scopeOf}, of a note. */
    public String scopeOfNote(String note) {
        return innermost(holderOfNote.get(note));
    }

    /** What to look into so that a group is seen, as a card or as an outline. */
    public String scopeOfGroup(String group) {
        return innermost(holderOfGroup.get(group));
    }

    private String innermost(String holder) {
        return holder == null ? "" : path(holder).reversed().stream().filter(Group::collapsed).map(Group::id).findFirst().orElse("");
    }

    private Optional<Group> card(String holder, String scope) {
        if (holder == null) {
            return Optional.empty();
        }
        List<Group> path = path(holder);
        int from = scope.isEmpty() ? 0 : 1 + path.stream().map(Group::id).toList().indexOf(scope);
        return !scope.isEmpty() && from == 0 ? Optional.empty() : path.subList(from, path.size()).stream().filter(Group::collapsed).findFirst();
    }

    private void gather(String part, Map<String, String> holders, Map<String, Set<String>> into) {
        String holder = holders.get(part);
        if (holder != null) {
            above(holder).forEach(id -> into.computeIfAbsent(id, _ -> new LinkedHashSet<>()).add(part));
        }
    }

    private void count(Node node) {
        sizes.merge(node.chain(), 1, Integer::sum);
        String holder = holderOfNode.get(node.id());
        if (holder != null) {
            above(holder).forEach(id -> chainsOf.computeIfAbsent(id, _ -> new HashMap<>()).merge(node.chain(), 1, Integer::sum));
        }
    }

    /** This group and those around it, from the inside; one more than may be, if there are more. */
    private List<String> above(String id) {
        List<String> path = new ArrayList<>();
        for (String at = id; at != null && path.size() <= MOST_DEPTH; at = holderOfGroup.get(at)) {
            path.add(at);
        }
        return path;
    }
}
