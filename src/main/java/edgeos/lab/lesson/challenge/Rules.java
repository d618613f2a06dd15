package edgeos.lab.lesson.challenge;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether a drawing keeps what a challenge wants to be kept, and changes only what may be changed. Stateless; any thread. */
public final class Rules {
    private static final int MOST = 20;

    private Rules() { }

    /**
     * What is not as it should be, a line each, in a fixed order; empty: all is.
     *
     * @param start what the challenge starts with
     * @param submitted what somebody made of it
     */
    public static List<String> broken(Challenge challenge, Drawing start, Drawing submitted) {
        var broken = new ArrayList<String>();
        for (Part part : challenge.kept()) {
            broken.addAll(changes(part, start, submitted));
        }
        if (!challenge.permits().isEmpty()) {
            Difference.between(start, submitted).stream().filter(change -> !change.isPermitted(challenge.permits())).map(change -> change.words() + ", which is not among what may be changed").forEach(broken::add);
        }
        return broken.stream().distinct().limit(MOST).toList();
    }

    private static List<String> changes(Part part, Drawing start, Drawing submitted) {
        return switch (part) {
            case Part.OneNode one -> nodes(start, submitted, node -> node.id().equals(one.id()));
            case Part.AllOfKind all -> nodes(start, submitted, node -> node.kind().equals(all.kind()));
            case Part.OneChain one -> chains(start, submitted, chain -> chain.id().equals(one.id()));
            case Part.OneWire one -> said(one.ends().in(start).stream().map(Rules::wire).toList().equals(one.ends().in(submitted).stream().map(Rules::wire).toList()), "the wire " + one.ends() + " was changed");
            case Part.OneSetting one -> said(Objects.equals(setting(start, one), setting(submitted, one)), "the setting " + one.node() + "." + one.name() + " was changed");
            case Part.AllOf all -> group(all.group(), start, submitted);
        };
    }

    private static List<String> group(Part.Group group, Drawing start, Drawing submitted) {
        return switch (group) {
            case SOURCES -> nodes(start, submitted, node -> hasRole(node, Kind.Role.SOURCE));
            case SINKS -> nodes(start, submitted, node -> hasRole(node, Kind.Role.TRANSMIT));
            case SWARMS -> nodes(start, submitted, node -> hasRole(node, Kind.Role.CLIENTS));
            case TENANTS -> said(tenants(start).equals(tenants(submitted)), "the chains, or whose they are, were changed");
            case WIRES -> said(wires(start).equals(wires(submitted)), "the wires were changed");
            case CHAINS -> chains(start, submitted, _ -> true);
            case CAPABILITIES -> said(sameCapabilities(start, submitted), "the capabilities were changed");
            case POLICIES -> said(start.isolation().policies().equals(submitted.isolation().policies()), "the policies were changed");
            case MACHINE -> said(sameMachine(start, submitted), "the machine was changed");
        };
    }

    private static List<String> said(boolean isKept, String otherwise) {
        return isKept ? List.of() : List.of(otherwise);
    }

    private static boolean hasRole(Node node, Kind.Role role) {
        return Catalogue.kind(node.kind()).filter(kind -> kind.role() == role).isPresent();
    }

    private static List<String> nodes(Drawing start, Drawing submitted, Predicate<Node> which) {
        var ids = new TreeSet<String>();
        start.nodes().stream().filter(which).forEach(node -> ids.add(node.id()));
        submitted.nodes().stream().filter(which).forEach(node -> ids.add(node.id()));
        return ids.stream().flatMap(id -> {
            boolean was = start.node(id).isPresent();
            boolean is = submitted.node(id).isPresent();
            return !was ? List.of("the node " + id + " was added").stream() : !is ? List.of("the node " + id + " is missing").stream()
                    : said(isSame(start.node(id).get(), submitted.node(id).get()), "the node " + id + " was changed").stream();
        }).toList();
    }

    private static boolean isSame(Node one, Node other) {
        return one.kind().equals(other.kind()) && Objects.equals(one.chain(), other.chain()) && one.disabled() == other.disabled() && settings(one).equals(settings(other));
    }

    /** What counts: what was set, over what the kind sets by itself. */
    static Map<String, Object> settings(Node node) {
        return Catalogue.kind(node.kind()).map(kind -> node.settings().over(kind.defaults())).orElse(node.settings()).asMap();
    }

    private static Object setting(Drawing drawing, Part.OneSetting of) {
        return drawing.node(of.node()).map(node -> settings(node).get(of.name())).orElse(null);
    }

    private static List<String> chains(Drawing start, Drawing submitted, Predicate<Chain> which) {
        var ids = new TreeSet<String>();
        start.chains().stream().filter(which).forEach(chain -> ids.add(chain.id()));
        submitted.chains().stream().filter(which).forEach(chain -> ids.add(chain.id()));
        return ids.stream().flatMap(id -> said(start.chain(id).map(Rules::plain).equals(submitted.chain(id).map(Rules::plain)), "the chain " + id + " was changed").stream()).toList();
    }

    /** A chain without its name and place. */
    static Chain plain(Chain chain) {
        return new Chain(chain.id(), "", 0, 0, 0, 0, chain.tenant(), chain.policy(), chain.flowBy(), chain.clients(), chain.createAhead(), chain.limit(), chain.idleMillis(), edgeos.model.Extras.NONE);
    }

    private static Map<String, String> tenants(Drawing drawing) {
        return drawing.chains().stream().collect(Collectors.toMap(Chain::id, Chain::tenant, (first, _) -> first));
    }

    /** What a wire is, whatever its id. */
    static List<Object> wire(Link link) {
        return List.of(link.from(), link.to(), link.mode(), link.whenFull());
    }

    static java.util.Set<List<Object>> wires(Drawing drawing) {
        return drawing.links().stream().map(Rules::wire).collect(Collectors.toSet());
    }

    static boolean sameCapabilities(Drawing start, Drawing submitted) {
        var one = start.isolation();
        var other = submitted.isolation();
        return one.assets().equals(other.assets()) && one.grants().equals(other.grants()) && new HashSet<>(one.revoked()).equals(new HashSet<>(other.revoked()));
    }

    static boolean sameMachine(Drawing start, Drawing submitted) {
        return start.machine().scheduling() == submitted.machine().scheduling() && start.machine().placement().equals(submitted.machine().placement());
    }
}
