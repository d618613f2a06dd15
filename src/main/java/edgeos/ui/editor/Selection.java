package edgeos.ui.editor;

import edgeos.model.Asset;
import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.edit.Groups;
import edgeos.model.edit.Parts;
import edgeos.model.group.GroupTree;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is selected, by id. Immutable.
 *
 * @param nodes ids of nodes
 * @param links ids of links
 * @param chains ids of chains
 * @param notes ids of notes
 * @param graph parts of the capability graph that are no parts of the chains: references of domains and objects as text, ids of capabilities,
 * and {@code policy/} with ids of policies
 */
public record Selection(Set<String> nodes, Set<String> links, Set<String> chains, Set<String> notes, Set<String> graph) {
    private static final String POLICY = "policy/";

    /** Nothing. */
    public static final Selection NONE = new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Selection {
        nodes = Set.copyOf(nodes);
        links = Set.copyOf(links);
        chains = Set.copyOf(chains);
        notes = Set.copyOf(notes);
        graph = Set.copyOf(graph);
    }

    /** One node. */
    public static Selection ofNode(String id) {
        return new Selection(Set.of(id), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** These nodes. */
    public static Selection ofNodes(Collection<String> ids) {
        return new Selection(Set.copyOf(ids), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** One link. */
    public static Selection ofLink(String id) {
        return new Selection(Set.of(), Set.of(id), Set.of(), Set.of(), Set.of());
    }

    /** One chain. */
    public static Selection ofChain(String id) {
        return new Selection(Set.of(), Set.of(), Set.of(id), Set.of(), Set.of());
    }

    /** All that is in a group: who has it has the group. */
    public static Selection ofMembers(Drawing drawing, String group) {
        return of(Groups.parts(GroupTree.of(drawing), group));
    }

    /** Parts of chains. */
    public static Selection of(Parts parts) {
        return new Selection(parts.nodes(), parts.links(), parts.chains(), parts.notes(), Set.of());
    }

    /** What of this an edit of chains can be about. */
    public Parts parts() {
        return new Parts(nodes, links, chains, notes);
    }

    /** One note. */
    public static Selection ofNote(String id) {
        return new Selection(Set.of(), Set.of(), Set.of(), Set.of(id), Set.of());
    }

    /** One part of the capability graph: a reference of a domain or object as text, or the id of a capability. */
    public static Selection ofGraph(String part) {
        return new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(part));
    }

    /** Something that a user drew into the capability graph. */
    public static Selection ofAsset(Asset asset) {
        return ofGraph(switch (asset.kind()) {
            case TENANT -> DomainRef.tenant(asset.name()).toString();
            case DOMAIN -> new DomainRef(DomainRef.Kind.DRAWN, asset.id()).toString();
            case SHARED_MEMORY -> new ObjectRef(ObjectRef.Kind.SHARED_MEMORY, asset.id()).toString();
            case SERVICE -> new ObjectRef(ObjectRef.Kind.SERVICE, asset.id()).toString();
            case KEY -> new ObjectRef(ObjectRef.Kind.KEY, asset.id()).toString();
        });
    }

    /** One isolation policy. */
    public static Selection ofPolicy(String id) {
        return ofGraph(POLICY + id);
    }

    /** The id of the policy that this text, a member of {@link #graph}, stands for; empty: it stands for something else. */
    public static Optional<String> policy(String part) {
        return part.startsWith(POLICY) ? Optional.of(part.substring(POLICY.length())) : Optional.empty();
    }

    /** All that the chains of a drawing show. */
    public static Selection all(Drawing drawing) {
        return new Selection(ids(drawing.nodes(), Node::id), ids(drawing.links(), Link::id), ids(drawing.chains(), Chain::id),
                ids(drawing.notes(), Note::id), Set.of());
    }

    /** What of this is still in a drawing. */
    public Selection within(Drawing drawing) {
        Selection there = all(drawing);
        return new Selection(both(nodes, there.nodes), both(links, there.links), both(chains, there.chains), both(notes, there.notes), graph.isEmpty() ? graph : both(graph, parts(drawing)));
    }

    /** This and more. */
    public Selection with(Selection more) {
        return new Selection(either(nodes, more.nodes), either(links, more.links), either(chains, more.chains), either(notes, more.notes), either(graph, more.graph));
    }

    /** This without that. */
    public Selection without(Selection less) {
        return new Selection(minus(nodes, less.nodes), minus(links, less.links), minus(chains, less.chains), minus(notes, less.notes), minus(graph, less.graph));
    }

    /** True if all of that is selected. */
    public boolean contains(Selection part) {
        return nodes.containsAll(part.nodes) && links.containsAll(part.links) && chains.containsAll(part.chains)
                && notes.containsAll(part.notes) && graph.containsAll(part.graph);
    }

    /** True if nothing is selected. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** How many things are selected. */
    public int size() {
        return nodes.size() + links.size() + chains.size() + notes.size() + graph.size();
    }

    private static Set<String> parts(Drawing drawing) {
        CapabilityGraph there = CapabilityGraph.of(drawing);
        Set<String> parts = ids(there.capabilities(), Capability::id);
        parts = either(parts, ids(drawing.isolation().policies(), policy -> POLICY + policy.id()));
        return either(either(parts, ids(there.domains(), domain -> domain.ref().toString())), ids(there.objects(), object -> object.ref().toString()));
    }

    private static <T> Set<String> ids(Collection<T> things, Function<T, String> id) {
        return things.stream().map(id).collect(Collectors.toSet());
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> kept = new LinkedHashSet<>(one);
        kept.retainAll(other);
        return kept;
    }

    private static Set<String> either(Set<String> one, Set<String> other) {
        Set<String> joined = new LinkedHashSet<>(one);
        joined.addAll(other);
        return joined;
    }

    private static Set<String> minus(Set<String> one, Set<String> other) {
        Set<String> left = new LinkedHashSet<>(one);
        left.removeAll(other);
        return left;
    }
}
