package edgeos.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A whole drawing. Lists keep the order of the file; ids are unique among nodes, among links, among chains, and among notes of a drawing
 * that {@code model.check} finds nothing wrong with, which a drawing read from a file need not be.
 *
 * @param title what the title bar says
 * @param description what it shows, in a sentence or two
 * @param machine how the machine under it is set up
 * @param nodes templates of FWPs, and gateways
 * @param links wires between ports
 * @param chains frames around nodes
 * @param notes free text on the canvas
 * @param expectations what must hold when it runs
 * @param isolation who may do what, beside what nodes and wires need by themselves
 * @param watching where it stops by itself, and what is pinned to wires
 * @param groups parts under one name, which are drawing only
 * @param extras what the file held that this version does not know
 */
public record Drawing(String title, String description, Machine machine, List<Node> nodes, List<Link> links,
        List<Chain> chains, List<Note> notes, List<Expectation> expectations, Isolation isolation, Watching watching, List<Group> groups, Extras extras) {

    /** An empty drawing, called "Untitled". */
    public static final Drawing EMPTY = new Drawing("Untitled", "", Machine.DEFAULT, List.of(), List.of(), List.of(),
            List.of(), List.of(), Isolation.NONE, Watching.NONE, List.of(), Extras.NONE);

    public Drawing {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
        chains = List.copyOf(chains);
        notes = List.copyOf(notes);
        expectations = List.copyOf(expectations);
        groups = List.copyOf(groups);
    }

    /** A drawing that adds nothing to what its nodes and wires need. */
    public Drawing(String title, String description, Machine machine, List<Node> nodes, List<Link> links, List<Chain> chains, List<Note> notes,
            List<Expectation> expectations, Extras extras) {
        this(title, description, machine, nodes, links, chains, notes, expectations, Isolation.NONE, Watching.NONE, List.of(), extras);
    }

    /** The first node with this id. */
    public Optional<Node> node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The first link with this id. */
    public Optional<Link> link(String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst();
    }

    /** The first chain with this id. */
    public Optional<Chain> chain(String id) {
        return chains.stream().filter(chain -> chain.id().equals(id)).findFirst();
    }

    /** The nodes inside this chain's frame, in the drawing's order. */
    public List<Node> inside(String chainId) {
        return nodes.stream().filter(node -> chainId.equals(node.chain())).toList();
    }

    /** What of this drawing runs: without disabled nodes, and the links from and to them. */
    public Drawing enabled() {
        if (nodes.stream().noneMatch(Node::disabled)) {
            return this;
        }
        Set<String> out = nodes.stream().filter(Node::disabled).map(Node::id).collect(Collectors.toSet());
        return withNodes(nodes.stream().filter(node -> !node.disabled()).toList())
                .withLinks(links.stream().filter(link -> !out.contains(link.from().node()) && !out.contains(link.to().node())).toList());
    }

    /** This drawing with other nodes. */
    public Drawing withNodes(List<Node> changed) {
        return new Drawing(title, description, machine, changed, links, chains, notes, expectations, isolation, watching, groups, extras);
    }

    /** This drawing with other links. */
    public Drawing withLinks(List<Link> changed) {
        return new Drawing(title, description, machine, nodes, changed, chains, notes, expectations, isolation, watching, groups, extras);
    }

    /** This drawing with other chains. */
    public Drawing withChains(List<Chain> changed) {
        return new Drawing(title, description, machine, nodes, links, changed, notes, expectations, isolation, watching, groups, extras);
    }

    /** This drawing with other notes. */
    public Drawing withNotes(List<Note> changed) {
        return new Drawing(title, description, machine, nodes, links, chains, changed, expectations, isolation, watching, groups, extras);
    }

    /** This drawing with other expectations. */
    public Drawing withExpectations(List<Expectation> changed) {
        return new Drawing(title, description, machine, nodes, links, chains, notes, changed, isolation, watching, groups, extras);
    }

    /** This drawing on another machine. */
    public Drawing withMachine(Machine changed) {
        return new Drawing(title, description, changed, nodes, links, chains, notes, expectations, isolation, watching, groups, extras);
    }

    /** This drawing with another title and description. */
    public Drawing withTitle(String changedTitle, String changedDescription) {
        return new Drawing(changedTitle, changedDescription, machine, nodes, links, chains, notes, expectations, isolation, watching, groups, extras);
    }

    /** This drawing with other words on who may do what. */
    public Drawing withIsolation(Isolation changed) {
        return new Drawing(title, description, machine, nodes, links, chains, notes, expectations, changed, watching, groups, extras);
    }

    /** This drawing, watched otherwise. */
    public Drawing withWatching(Watching changed) {
        return new Drawing(title, description, machine, nodes, links, chains, notes, expectations, isolation, changed, groups, extras);
    }

    /** This drawing with other groups. */
    public Drawing withGroups(List<Group> changed) {
        return new Drawing(title, description, machine, nodes, links, chains, notes, expectations, isolation, watching, changed, extras);
    }
}
