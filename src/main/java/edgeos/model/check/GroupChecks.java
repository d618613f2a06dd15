package edgeos.model.check;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.check.Finding.Place;
import edgeos.model.group.GroupTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Groups. Nothing that is wrong with them keeps a drawing from running: they are drawing only, so that all findings are warnings. */
final class GroupChecks {
    private final Drawing drawing;
    private final GroupTree tree;
    private final Findings findings;

    private GroupChecks(Drawing drawing, Findings findings) {
        this.drawing = drawing;
        this.tree = GroupTree.of(drawing);
        this.findings = findings;
    }

    static void check(Drawing drawing, Findings findings) {
        if (!drawing.groups().isEmpty()) {
            var checks = new GroupChecks(drawing, findings);
            checks.ids();
            checks.members("nodes", "node", ids(drawing.nodes(), Node::id), Group::nodes);
            checks.members("notes", "note", ids(drawing.notes(), Note::id), Group::notes);
            checks.members("groups", "group", ids(drawing.groups(), Group::id), Group::groups);
            checks.shape();
        }
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (Group group : drawing.groups()) {
            if (!seen.add(group.id())) {
                warn(group, "id", "more than one group has this id, and the first counts: id=" + group.id(), "Give each its own id in the file, or unpack one.");
            }
            if (group.isEmpty()) {
                warn(group, "", "nothing is in this group: group=" + group.id(), "Take it out of the file, or say there what is in it.");
            }
        }
    }

    private void members(String key, String sort, Set<String> there, Function<Group, List<String>> members) {
        Map<String, String> holders = new HashMap<>();
        for (Group group : tree.all()) {
            for (String member : members.apply(group)) {
                String holder = holders.putIfAbsent(member, group.id());
                if (!there.contains(member)) {
                    warn(group, key, "there is no such " + sort + " in the drawing: " + sort + "=" + member, "Take it out of the group in the file.");
                } else if (holder != null) {
                    warn(group, key, "this " + sort + " is in a group already, and the first counts: " + sort + "=" + member + " group=" + holder, "Take it out of one of them in the file.");
                }
            }
        }
    }

    private void shape() {
        for (Group group : tree.all()) {
            for (String inner : group.groups()) {
                if (tree.group(inner).isPresent() && tree.ofGroup(inner).isEmpty()) {
                    warn(group, "groups", "a group cannot be in itself, nor deeper than most=" + GroupTree.MOST_DEPTH + ": group=" + inner, "Take it out of the group in the file.");
                }
            }
            tree.crossed(group.id()).stream().sorted().forEach(chain -> warn(group, "nodes", "this group and a frame hold a part of each other: chain=" + chain,
                    "Let the group hold the whole frame or lie inside it: move nodes into the frame or out of it, or take them out of the group."));
        }
    }

    private void warn(Group group, String key, String what, String remedy) {
        findings.warning(Place.GROUP, group.id(), key, what, remedy);
    }

    private static <T> Set<String> ids(List<T> parts, Function<T, String> id) {
        return parts.stream().map(id).collect(Collectors.toSet());
    }
}
