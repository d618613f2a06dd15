package edgeos.model;

import java.util.List;

/**
 * Parts of a drawing under one name, that can be shown as one card. It is drawing only: what runs is the same with it and without. It has no place of its own: it is where its members are.
 *
 * @param id unique among the groups
 * @param name what its card says
 * @param nodes ids of the nodes that are directly in it
 * @param groups ids of the groups that are directly in it
 * @param notes ids of the notes that are directly in it
 * @param collapsed true if it is shown as one card
 * @param extras unknown keys of the file
 */
public record Group(String id, String name, List<String> nodes, List<String> groups, List<String> notes, boolean collapsed, Extras extras) {
    public Group {
        nodes = List.copyOf(nodes);
        groups = List.copyOf(groups);
        notes = List.copyOf(notes);
    }

    /** This group under another id. */
    public Group as(String newId) {
        return new Group(newId, name, nodes, groups, notes, collapsed, extras);
    }

    /** This group with another name. */
    public Group named(String newName) {
        return new Group(id, newName, nodes, groups, notes, collapsed, extras);
    }

    /** This group with other members. */
    public Group holding(List<String> newNodes, List<String> newGroups, List<String> newNotes) {
        return new Group(id, name, newNodes, newGroups, newNotes, collapsed, extras);
    }

    /** This group as one card, or not. */
    public Group collapsed(boolean isCard) {
        return new Group(id, name, nodes, groups, notes, isCard, extras);
    }

    /** True if nothing is in it. */
    public boolean isEmpty() {
        return nodes.isEmpty() && groups.isEmpty() && notes.isEmpty();
    }
}
