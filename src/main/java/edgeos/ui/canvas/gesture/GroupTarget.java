package edgeos.ui.canvas.gesture;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.model.group.GroupTree;
import edgeos.ui.canvas.geometry.GroupSpot;
import edgeos.ui.canvas.geometry.Plot;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The groups that dragged parts may be put into, as they stood when the drag began: outlines stretch with what is taken out of them. Immutable. */
final class GroupTarget {
    private final GroupTree tree;
    private final Parts parts;
    private final List<GroupSpot> spots;

    /** What becomes of parts that are let go over a group: the drawing with them in it, or why it stays as it is. */
    record Outcome(GroupSpot spot, Drawing drawing, Optional<String> refusal) { }

    GroupTarget(Plot plot, Parts parts) {
        this.tree = plot.tree();
        this.parts = parts;
        List<Group> dragged = Groups.chosen(tree, parts);
        spots = plot.groups().stream().filter(spot -> !holdsAll(spot.group().id()) && dragged.stream().noneMatch(group -> tree.path(spot.group().id()).contains(group)))
                .sorted(Comparator.comparingInt((GroupSpot spot) -> tree.path(spot.group().id()).size()).reversed()).toList();
    }

    /** The innermost one at a place of the drawing, unless the parts are in it already. */
    Optional<GroupSpot> at(double x, double y) {
        return spots.stream().filter(spot -> spot.box().contains(x, y) || spot.handle().contains(x, y)).findFirst();
    }

    /**
     * Lets parts go over a group. Who is put on a card does not see the frames below it, and joins one of them only where the group would tear it otherwise.
     *
     * @param moved the drawing with the parts where they are let go
     * @param settled the same with nodes in the frames where they are
     */
    Outcome put(GroupSpot spot, Drawing moved, Drawing settled) {
        String id = spot.group().id();
        Drawing first = spot.card() ? moved : settled;
        Optional<String> refusal = Groups.putRefusal(first, id, parts);
        if (refusal.isPresent() && spot.card()) {
            first = settled;
            refusal = Groups.putRefusal(settled, id, parts);
        }
        return new Outcome(spot, refusal.isPresent() ? settled : Groups.put(first, id, parts), refusal);
    }

    private boolean holdsAll(String id) {
        return tree.nodes(id).containsAll(parts.nodes()) && tree.notes(id).containsAll(parts.notes()) && tree.frames(id).containsAll(parts.chains());
    }
}
