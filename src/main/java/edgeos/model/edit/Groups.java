package edgeos.model.edit;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Group;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.group.GroupTree;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Groups of parts. What is selected of a group are its members: who has all of them has the group, so that all that is done to parts is done to groups. A group that an edit leaves empty goes away.
 * Stateless; any thread.
 */
public final class Groups {
    /** What a new group is called. */
    public static final String NEW_NAME = "Group";

    private static final String TOO_DEEP = "groups cannot lie deeper in each other";

    private Groups() { }

    /** All that is in a group, in the groups inside, and the frames that are whole in it. */
    public static Parts parts(GroupTree tree, String id) {
        return new Parts(tree.nodes(id), Set.of(), tree.frames(id), tree.notes(id));
    }

    /** The groups all of whose parts are among these, and that lie in no other such group. */
    public static List<Group> chosen(GroupTree tree, Parts parts) {
        return tree.all().stream().filter(group -> isAmong(tree, group.id(), parts.nodes(), parts.notes()))
                .filter(group -> tree.ofGroup(group.id()).filter(outer -> isAmong(tree, outer.id(), parts.nodes(), parts.notes())).isEmpty()).toList();
    }

    /** The one group that these parts are, neither more nor less; empty: they are none. A group that holds nothing but another one is not told from that: the outer one is meant. */
    public static Optional<Group> exactly(GroupTree tree, Parts parts) {
        return chosen(tree, parts).stream().filter(group -> tree.nodes(group.id()).containsAll(parts.nodes()) && tree.notes(group.id()).containsAll(parts.notes())
                && tree.frames(group.id()).containsAll(parts.chains())).findFirst();
    }

    /** Why these parts cannot be grouped, in words for the user; empty if they can. */
    public static Optional<String> refusal(Drawing drawing, Parts parts) {
        Set<String> nodes = Edits.moving(drawing, parts);
        if (nodes.isEmpty() && parts.notes().isEmpty()) {
            return Optional.of("select what belongs together first");
        }
        GroupTree tree = GroupTree.of(drawing);
        if (exactly(tree, new Parts(nodes, Set.of(), Set.of(), parts.notes())).isPresent()) {
            return Optional.of("this is a group already");
        }
        if (chosen(tree, new Parts(nodes, Set.of(), Set.of(), parts.notes())).stream().anyMatch(group -> height(tree, group) + tree.path(home(tree, nodes, parts.notes())).size() >= GroupTree.MOST_DEPTH - 1)) {
            return Optional.of(TOO_DEEP);
        }
        return GroupTree.crossed(drawing, nodes).stream().sorted().findFirst().map(chain -> torn(drawing, chain));
    }

    /** Why these parts cannot be put into a group that there is, in words for the user; empty if they can. */
    public static Optional<String> putRefusal(Drawing drawing, String id, Parts parts) {
        GroupTree tree = GroupTree.of(drawing);
        if (chosen(tree, parts).stream().anyMatch(group -> height(tree, group) + tree.path(id).size() >= GroupTree.MOST_DEPTH)) {
            return Optional.of(TOO_DEEP);
        }
        GroupTree then = GroupTree.of(put(drawing, id, parts));
        return then.all().stream().flatMap(group -> then.crossed(group.id()).stream().filter(chain -> !tree.crossed(group.id()).contains(chain))).sorted().findFirst().map(chain -> torn(drawing, chain));
    }

    private static String torn(Drawing drawing, String chain) {
        return "a group holds a whole frame or lies inside it: " + drawing.chain(chain).map(Chain::name).orElse(chain) + " would be torn";
    }

    /** Puts parts together into a new group, in the innermost group that holds all of them. Groups that are wholly among them lie in it; other nodes leave the groups that they were in. */
    public static Drawing group(Drawing drawing, String id, Parts parts) {
        Set<String> nodes = Edits.moving(drawing, parts);
        GroupTree tree = GroupTree.of(drawing);
        String home = home(tree, nodes, parts.notes());
        List<Group> inner = chosen(tree, new Parts(nodes, Set.of(), Set.of(), parts.notes()));
        Set<String> inside = new HashSet<>();
        inner.forEach(group -> inside.addAll(tree.nodes(group.id())));
        inner.forEach(group -> inside.addAll(tree.notes(group.id())));
        String name = Ids.name(NEW_NAME, drawing.groups().stream().map(Group::name).collect(Collectors.toSet()));
        Group made = new Group(id, name, drawing.nodes().stream().map(Node::id).filter(nodes::contains).filter(node -> !inside.contains(node)).toList(), inner.stream().map(Group::id).toList(),
                drawing.notes().stream().map(Note::id).filter(parts.notes()::contains).filter(note -> !inside.contains(note)).toList(), false, Extras.NONE);
        Drawing without = each(drawing, group -> group.holding(minus(group.nodes(), made.nodes()), minus(group.groups(), made.groups()), minus(group.notes(), made.notes())));
        Drawing placed = home.isEmpty() ? without : each(without, group -> group.id().equals(home) ? group.holding(group.nodes(), Edits.appended(group.groups(), id), group.notes()) : group);
        return tidy(drawing, placed.withGroups(Edits.appended(placed.groups(), made)));
    }

    /** Takes groups away; what is in them stays where it is, in the group around, if there is one. */
    public static Drawing unpack(Drawing drawing, Collection<String> ids) {
        Drawing unpacked = drawing;
        for (String id : ids) {
            Optional<Group> gone = GroupTree.of(unpacked).group(id);
            if (gone.isPresent()) {
                unpacked = each(unpacked, group -> group.groups().contains(id) ? group.holding(Edits.joined(group.nodes(), gone.get().nodes()),
                        Edits.joined(minus(group.groups(), List.of(id)), gone.get().groups()), Edits.joined(group.notes(), gone.get().notes())) : group);
                unpacked = unpacked.withGroups(Edits.without(unpacked.groups(), group -> group.id().equals(id)));
            }
        }
        return unpacked;
    }

    /** Shows groups as cards, or not. */
    public static Drawing collapse(Drawing drawing, Collection<String> ids, boolean on) {
        return each(drawing, group -> ids.contains(group.id()) ? group.collapsed(on) : group);
    }

    /** Gives a group another name; a blank one changes nothing. */
    public static Drawing rename(Drawing drawing, String id, String name) {
        return name.isBlank() ? drawing : each(drawing, group -> group.id().equals(id) ? group.named(name.strip()) : group);
    }

    /** Puts parts into a group, with the groups that are wholly among them, out of whatever group they were in; into the empty id: into none. A group is never put into itself. */
    public static Drawing put(Drawing drawing, String id, Parts parts) {
        Set<String> moving = Edits.moving(drawing, parts);
        GroupTree tree = GroupTree.of(drawing);
        Set<String> path = tree.path(id).stream().map(Group::id).collect(Collectors.toSet());
        List<Group> inner = chosen(tree, new Parts(moving, Set.of(), parts.chains(), parts.notes())).stream().filter(group -> !path.contains(group.id())).toList();
        List<String> groups = inner.stream().map(Group::id).toList();
        List<String> nodes = drawing.nodes().stream().map(Node::id).filter(moving::contains).filter(node -> inner.stream().noneMatch(group -> tree.nodes(group.id()).contains(node))).toList();
        List<String> notes = drawing.notes().stream().map(Note::id).filter(parts.notes()::contains).filter(note -> inner.stream().noneMatch(group -> tree.notes(group.id()).contains(note))).toList();
        Drawing without = each(drawing, group -> group.holding(minus(group.nodes(), nodes), minus(group.groups(), groups), minus(group.notes(), notes)));
        return tidy(drawing, each(without, group -> group.id().equals(id)
                ? group.holding(Edits.joined(group.nodes(), nodes), Edits.joined(group.groups(), groups), Edits.joined(group.notes(), notes)) : group));
    }

    /** What is new since {@code before} and in no group belongs to the group of this id, which somebody looks into: what is added there stays there. */
    public static Drawing adopt(Drawing before, Drawing after, String scope) {
        GroupTree tree = GroupTree.of(after);
        if (scope.isEmpty() || tree.group(scope).isEmpty()) {
            return after;
        }
        Set<String> nodes = Ids.nodes(before);
        Set<String> notes = before.notes().stream().map(Note::id).collect(Collectors.toSet());
        Set<String> groups = before.groups().stream().map(Group::id).collect(Collectors.toSet());
        List<String> newNodes = after.nodes().stream().map(Node::id).filter(id -> !nodes.contains(id) && tree.ofNode(id).isEmpty()).toList();
        List<String> newNotes = after.notes().stream().map(Note::id).filter(id -> !notes.contains(id) && tree.ofNote(id).isEmpty()).toList();
        List<String> newGroups = tree.within("").stream().map(Group::id).filter(id -> !groups.contains(id)).toList();
        return newNodes.isEmpty() && newNotes.isEmpty() && newGroups.isEmpty() ? after : each(after, group -> group.id().equals(scope)
                ? group.holding(Edits.joined(group.nodes(), newNodes), Edits.joined(group.groups(), newGroups), Edits.joined(group.notes(), newNotes)) : group);
    }

    /** The groups that hold nothing but these, as a fragment has them. */
    static List<Group> whole(Drawing drawing, Set<String> nodes, Set<String> notes) {
        GroupTree tree = GroupTree.of(drawing);
        return tree.all().stream().filter(group -> isAmong(tree, group.id(), nodes, notes)).toList();
    }

    /** Takes out of groups what an edit took out of the drawing, and groups away that this leaves empty. */
    static Drawing prune(Drawing before, Drawing after) {
        if (after.groups().isEmpty()) {
            return after;
        }
        Set<String> goneNodes = Ids.nodes(before);
        goneNodes.removeAll(Ids.nodes(after));
        Set<String> goneNotes = before.notes().stream().map(Note::id).collect(Collectors.toCollection(HashSet::new));
        after.notes().forEach(note -> goneNotes.remove(note.id()));
        return goneNodes.isEmpty() && goneNotes.isEmpty() ? after
                : tidy(before, each(after, group -> group.holding(minus(group.nodes(), goneNodes), group.groups(), minus(group.notes(), goneNotes))));
    }

    /** Without the groups that were not empty before and are now. */
    private static Drawing tidy(Drawing before, Drawing after) {
        Set<String> wereEmpty = before.groups().stream().filter(Group::isEmpty).map(Group::id).collect(Collectors.toSet());
        Drawing tidied = after;
        while (true) {
            Set<String> gone = tidied.groups().stream().filter(group -> group.isEmpty() && !wereEmpty.contains(group.id())).map(Group::id).collect(Collectors.toSet());
            if (gone.isEmpty()) {
                return tidied;
            }
            tidied = each(tidied.withGroups(Edits.without(tidied.groups(), group -> gone.contains(group.id()))), group -> group.holding(group.nodes(), minus(group.groups(), gone), group.notes()));
        }
    }

    /** The innermost group that holds all of these; empty: none does. */
    private static String home(GroupTree tree, Set<String> nodes, Set<String> notes) {
        return tree.all().stream().filter(group -> tree.nodes(group.id()).containsAll(nodes) && tree.notes(group.id()).containsAll(notes))
                .filter(group -> !isAmong(tree, group.id(), nodes, notes))
                .max(Comparator.comparingInt(group -> tree.path(group.id()).size())).map(Group::id).orElse("");
    }

    private static int height(GroupTree tree, Group group) {
        return 1 + tree.within(group.id()).stream().mapToInt(inner -> height(tree, inner)).max().orElse(0);
    }

    private static boolean isAmong(GroupTree tree, String id, Set<String> nodes, Set<String> notes) {
        Set<String> own = tree.nodes(id);
        Set<String> ownNotes = tree.notes(id);
        return own.size() + ownNotes.size() > 0 && nodes.containsAll(own) && notes.containsAll(ownNotes);
    }

    private static Drawing each(Drawing drawing, UnaryOperator<Group> edit) {
        List<Group> edited = drawing.groups().stream().map(edit).toList();
        return edited.equals(drawing.groups()) ? drawing : drawing.withGroups(edited);
    }

    private static List<String> minus(List<String> ids, Collection<String> gone) {
        return ids.stream().anyMatch(gone::contains) ? Edits.without(ids, gone::contains) : ids;
    }
}
