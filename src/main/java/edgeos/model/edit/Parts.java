package edgeos.model.edit;

import java.util.Set;

/**
 * Some parts of a drawing, by id. Immutable; ids that are not in the drawing mean nothing.
 *
 * @param nodes ids of nodes
 * @param links ids of links
 * @param chains ids of chains
 * @param notes ids of notes
 */
public record Parts(Set<String> nodes, Set<String> links, Set<String> chains, Set<String> notes) {
    public Parts {
        nodes = Set.copyOf(nodes);
        links = Set.copyOf(links);
        chains = Set.copyOf(chains);
        notes = Set.copyOf(notes);
    }

    /** Only nodes. */
    public static Parts ofNodes(Set<String> ids) {
        return new Parts(ids, Set.of(), Set.of(), Set.of());
    }

    /** How many parts. */
    public int size() {
        return nodes.size() + links.size() + chains.size() + notes.size();
    }
}
