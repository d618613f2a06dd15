package edgeos.model.field;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.Policy;
import edgeos.model.check.Finding.Place;
import edgeos.model.edit.Assets;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The fields of each part of a drawing. Stateless; any thread. */
public final class Fields {
    private static final int MOST_INSTANCES = 1_000_000;
    private static final int MOST_IDLE_MILLIS = 86_400_000;

    private Fields() { }

    /** A node's settings, in its kind's order. */
    public static List<Field> of(Node node, Kind kind) {
        return kind.settings().stream().map(setting -> new Field(setting, "Set " + setting.title().toLowerCase(Locale.ROOT)
                + " of " + node.name(), Place.NODE, node.id(),
                drawing -> drawing.node(node.id()).map(now -> value(now, setting)).orElse(null),
                (drawing, value) -> withNode(drawing, node.id(), now -> now.with(value.equals(setting.defaultValue())
                        ? now.settings().without(setting.name()) : now.settings().with(setting.name(), value))))).toList();
    }

    private static Object value(Node node, Setting setting) {
        return node.settings().has(setting.name()) ? node.settings().get(setting.name()) : setting.defaultValue();
    }

    /** How a link copies, and what happens when its destination is full. */
    public static List<Field> of(Link link) {
        return List.of(
                choice("mode", "Mode", Link.Mode.class, "Copied into the receiver's memory, or shared with it: not isolated, the baseline.",
                        Place.LINK, link.id(), drawing -> drawing.link(link.id()).map(Link::mode).orElse(null),
                        (drawing, mode) -> withLink(drawing, link.id(), now -> now.with(mode))),
                choice("whenFull", "When full", Link.WhenFull.class,
                        "What happens when the destination has no room. Auto: frames wait within a tenant and are dropped between two, byte streams wait, datagrams are dropped.", Place.LINK,
                        link.id(), drawing -> drawing.link(link.id()).map(Link::whenFull).orElse(null),
                        (drawing, full) -> withLink(drawing, link.id(), now -> now.with(full))));
    }

    /** A chain's policy and pool. */
    public static List<Field> of(Chain chain) {
        String id = chain.id();
        return List.of(
                choice("policy", "Policy", Chain.Policy.class, "Which messages share an instance.", Place.CHAIN, id,
                        drawing -> drawing.chain(id).map(Chain::policy).orElse(null),
                        (drawing, policy) -> withChain(drawing, id, now -> now.with(policy))),
                choice("flowBy", "Flow by", Chain.FlowBy.class, "What counts as one flow.", Place.CHAIN, id,
                        drawing -> drawing.chain(id).map(Chain::flowBy).orElse(null),
                        (drawing, flowBy) -> withChain(drawing, id, now -> ChainParts.of(now).flowBy(flowBy).chain())),
                chainField(id, new Setting.Text("tenant", "Tenant", null, "", "Whose it is. Links between two tenants drop when full."),
                        Chain::tenant, (now, value) -> ChainParts.of(now).tenant((String) value).chain()),
                chainField(id, new Setting.Whole("clients", "Clients", "", 1, MOST_INSTANCES, 1,
                        "How many are expected; with the policy 'hashed', how many instances there are."),
                        now -> (long) now.clients(), (now, value) -> ChainParts.of(now).clients((Long) value).chain()),
                chainField(id, new Setting.Whole("createAhead", "Create ahead", "chains", -1, MOST_INSTANCES, -1,
                        "How many are created before the first message; -1: as many as clients.", Map.of(-1L, "one a client")),
                        now -> (long) now.createAhead(), (now, value) -> ChainParts.of(now).createAhead((Long) value).chain()),
                chainField(id, new Setting.Whole("limit", "At most", "chains", 1, MOST_INSTANCES, 1000,
                        "How many may exist at once; a client beyond it is refused, and counted."),
                        now -> (long) now.limit(), (now, value) -> ChainParts.of(now).limit((Long) value).chain()),
                chainField(id, new Setting.Whole("idleMillis", "End when idle", "ms", 0, MOST_IDLE_MILLIS, 0,
                        "After so long without a message an instance is terminated and recycled; 0: never.", Map.of(0L, "never")),
                        now -> (long) now.idleMillis(), (now, value) -> ChainParts.of(now).idleMillis((Long) value).chain()));
    }

    /** What a policy demands. */
    public static List<Field> of(Policy policy) {
        String id = policy.id();
        return List.of(choice("rule", "Rule", Policy.Rule.class, "What must hold.", Place.POLICY, id,
                drawing -> policy(drawing, id).map(Policy::rule).orElse(null),
                (drawing, rule) -> policy(drawing, id).map(now -> Assets.state(drawing,
                        new Policy(id, now.name(), rule, now.subjects(), now.object(), now.extras()))).orElse(drawing)));
    }

    private static Optional<Policy> policy(Drawing drawing, String id) {
        return drawing.isolation().policies().stream().filter(policy -> policy.id().equals(id)).findFirst();
    }

    public static Drawing withNode(Drawing drawing, String id, UnaryOperator<Node> change) {
        return drawing.withNodes(drawing.nodes().stream().map(node -> node.id().equals(id) ? change.apply(node) : node).toList());
    }

    static Drawing withLink(Drawing drawing, String id, UnaryOperator<Link> change) {
        return drawing.withLinks(drawing.links().stream().map(link -> link.id().equals(id) ? change.apply(link) : link).toList());
    }

    public static Drawing withChain(Drawing drawing, String id, UnaryOperator<Chain> change) {
        return drawing.withChains(drawing.chains().stream().map(chain -> chain.id().equals(id) ? change.apply(chain) : chain).toList());
    }

    public static Drawing withNote(Drawing drawing, String id, UnaryOperator<Note> change) {
        return drawing.withNotes(drawing.notes().stream().map(note -> note.id().equals(id) ? change.apply(note) : note).toList());
    }

    private static Field chainField(String id, Setting setting, Function<Chain, Object> get, BiFunction<Chain, Object, Chain> set) {
        return new Field(setting, "Set " + setting.title().toLowerCase(Locale.ROOT), Place.CHAIN, id,
                drawing -> drawing.chain(id).map(get).orElse(null),
                (drawing, value) -> withChain(drawing, id, now -> set.apply(now, value)));
    }

    /** A field of an enum: its values are shown as words, {@code PER_FLOW} as {@code per flow}. */
    static <E extends Enum<E>> Field choice(String name, String title, Class<E> type, String help, Place place, String subject,
            Function<Drawing, E> get, BiFunction<Drawing, E, Drawing> set) {
        List<String> words = Stream.of(type.getEnumConstants()).map(Fields::word).toList();
        return new Field(new Setting.Choice(name, title, words, words.getFirst(), help),
                "Set " + title.toLowerCase(Locale.ROOT), place, subject,
                drawing -> get.apply(drawing) == null ? null : word(get.apply(drawing)),
                (drawing, value) -> set.apply(drawing, type.getEnumConstants()[words.indexOf((String) value)]));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
