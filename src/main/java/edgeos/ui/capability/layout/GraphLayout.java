package edgeos.ui.capability.layout;

import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.capability.KernelObject;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.ui.canvas.geometry.Box;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lays a capability graph out: roles, protection domains, and objects in three columns, tenant by tenant in the drawing's order.
 *
 * <p>Each object has a row for each edge that arrives, so that neither lines nor pills meet; each domain stands beside its own objects, between
 * the rows of the mover, whose edges pass it. The same graph always gives the same picture, and what an edit does not touch keeps its order.
 * Linear in the graph's size but for sorting. One for each picture; not thread-safe.
 */
public final class GraphLayout {
    private static final Texts TEXTS = Texts.of(GraphLayout.class);

    private final CapabilityGraph graph;
    private final Choice choice;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final Map<Object, String> keyOf = new HashMap<>();
    private final Map<DomainRef, Domain> nodes = new HashMap<>();
    private final Map<String, List<Bundle>> arriving = new HashMap<>();
    private final Map<String, Double> rowY = new HashMap<>();
    private List<Bundle> bundles = List.of();
    private double y;

    private GraphLayout(CapabilityGraph graph, Choice choice) {
        this.graph = graph;
        this.choice = choice;
    }

    /** Capabilities that become one edge. */
    private record Bundle(String key, String from, String to, List<Capability> capabilities) {
        boolean ofRole() {
            return capabilities.getFirst().holder().kind() == DomainRef.Kind.ROLE;
        }
    }

    /** The picture of a graph. */
    public static Picture of(CapabilityGraph graph, Choice choice) {
        return new GraphLayout(graph, choice).picture();
    }

    private Picture picture() {
        List<Section> sections = Section.of(graph);
        Map<Section, Folds.Fold> folds = Folds.of(graph, sections);
        graph.domains().forEach(domain -> nodes.put(domain.ref(), domain));
        List<Section> hidden = new ArrayList<>();
        folds.values().stream().filter(fold -> !choice.open().contains(fold.key())).forEach(fold -> {
            hidden.addAll(fold.folded());
            fold.folded().forEach(section -> join(section, fold.key()));
        });
        bundles = bundle();
        bundles.forEach(bundle -> arriving.computeIfAbsent(bundle.to, _ -> new ArrayList<>()).add(bundle));
        for (Section section : sections) {
            Folds.Fold fold = folds.get(section);
            if (fold != null) {
                fold(fold);
            }
            if (!hidden.contains(section)) {
                section(section);
            }
        }
        roles();
        List<Card> all = new ArrayList<>(cards.values());
        all.sort(Comparator.comparingInt((Card card) -> card.kind().column()).thenComparingDouble(card -> card.box().y()));
        return new Picture(graph, choice, all, edges());
    }

    private void join(Section section, String fold) {
        section.allDomains().forEach(domain -> keyOf.put(domain.ref(), fold));
        section.allObjects().forEach(object -> keyOf.put(object.ref(), objectsOf(fold)));
    }

    private static String objectsOf(String fold) {
        return fold + "/objects";
    }

    /** What becomes one edge: each capability by itself; of folded domains, those with equal ends, rights, and reasons. */
    private List<Bundle> bundle() {
        Map<String, Bundle> found = new LinkedHashMap<>();
        for (Capability capability : graph.capabilities()) {
            if (!Shown.shows(capability, choice)) {
                continue;
            }
            boolean fwp = Shown.isAboutFwp(capability) && nodes.containsKey(DomainRef.node(capability.object().of()));
            Object target = fwp ? DomainRef.node(capability.object().of()) : capability.object();
            String from = keyOf.getOrDefault(capability.holder(), capability.holder().toString());
            String to = keyOf.getOrDefault(target, target.toString());
            boolean folded = keyOf.containsKey(capability.holder()) || keyOf.containsKey(target);
            String key = folded ? "edge:" + from + '>' + to + capability.rights() + Shown.style(capability) : capability.id();
            found.computeIfAbsent(key, _ -> new Bundle(key, from, to, new ArrayList<>())).capabilities.add(capability);
        }
        return List.copyOf(found.values());
    }

    private void section(Section section) {
        double top = y;
        section.head.ifPresent(this::head);
        section.domains.forEach((ref, domain) -> group(domain, section.groups.get(ref), section.head.isPresent() && domain.tenant().equals(section.tenant)));
        for (KernelObject object : section.assets) {
            object(object, "");
        }
        if (y > top) {
            y += Columns.SECTION_GAP - Columns.GROUP_GAP;
        }
    }

    private void head(Domain tenant) {
        Box box = new Box(Columns.DOMAINS_X, y, Columns.DOMAIN_WIDTH, Columns.CARD_HEIGHT);
        put(new Card(tenant.ref().toString(), Card.Kind.TENANT, box, tenant.name(), Words.subtitle(tenant, graph, false), "tenant", tenant.ref().of(), List.of()));
        y += Columns.CARD_HEIGHT + Columns.GAP + 4;
    }

    private void group(Domain domain, List<KernelObject> own, boolean indented) {
        double top = y;
        List<KernelObject> ordered = own.stream().filter(this::isShown)
                .sorted(Comparator.comparingInt((KernelObject object) -> Section.rank(object.ref().kind()))).toList();
        for (KernelObject object : ordered) {
            object(object, domain.name());
        }
        double bottom = Math.max(y - (ordered.isEmpty() ? 0 : Columns.GAP), top + Columns.CARD_HEIGHT);
        double cardY = beside(ordered, top, bottom);
        double left = Columns.DOMAINS_X + (indented ? Columns.INDENT : 0);
        Card.Kind kind = domain.ref().kind() == DomainRef.Kind.DRAWN ? Card.Kind.DRAWN : Card.Kind.NODE;
        put(new Card(domain.ref().toString(), kind, new Box(left, cardY, Columns.DOMAINS_X + Columns.DOMAIN_WIDTH - left, Columns.CARD_HEIGHT), domain.name(),
                Words.subtitle(domain, graph, indented), kind == Card.Kind.DRAWN ? "domain" : domain.kind(), domain.tenant(), List.of()));
        rows(domain.ref().toString(), cardY, Columns.CARD_HEIGHT);
        y = Math.max(bottom, cardY + Columns.CARD_HEIGHT) + Columns.GROUP_GAP;
    }

    /** Where the domain stands: in the middle of its objects, or as near to it as no edge passes behind it; below all if there is no such place. */
    private double beside(List<KernelObject> own, double top, double bottom) {
        List<Double> passing = own.stream().flatMap(object -> arriving.getOrDefault(object.ref().toString(), List.of()).stream())
                .filter(Bundle::ofRole).map(bundle -> rowY.get(bundle.key)).toList();
        double half = Columns.CARD_HEIGHT / 2 + 7;
        double middle = (top + bottom) / 2;
        List<Double> candidates = new ArrayList<>(List.of(middle));
        passing.forEach(row -> candidates.addAll(List.of(row - half, row + half)));
        return candidates.stream().filter(at -> at >= top + Columns.CARD_HEIGHT / 2)
                .filter(at -> passing.stream().allMatch(row -> Math.abs(row - at) >= half - 0.01))
                .min(Comparator.comparingDouble(at -> Math.abs(at - middle))).orElse(middle) - Columns.CARD_HEIGHT / 2;
    }

    /** What only its owner holds is shown with the owners, unless it is somebody's own that others may be granted. */
    private boolean isShown(KernelObject object) {
        ObjectRef.Kind kind = object.ref().kind();
        return choice.owners() || arriving.containsKey(object.ref().toString())
                || kind != ObjectRef.Kind.THREAD && kind != ObjectRef.Kind.HYPERCALL_GATE;
    }

    private void object(KernelObject object, String owner) {
        String key = object.ref().toString();
        double height = heightFor(key, Columns.OBJECT_HEIGHT);
        boolean asset = object.ref().kind().isAsset();
        String name = asset ? object.name() : Words.kind(object.ref().kind());
        put(new Card(key, Card.Kind.OBJECT, new Box(Columns.OBJECTS_X, y, Columns.OBJECT_WIDTH, height), name, Words.subtitle(object, owner),
                object.ref().kind().text(), object.tenant(), List.of()));
        rows(key, y, height);
        y += height + Columns.GAP;
    }

    private void fold(Folds.Fold fold) {
        boolean open = choice.open().contains(fold.key());
        List<String> domains = fold.folded().stream().flatMap(section -> section.allDomains().stream()).map(domain -> domain.ref().toString()).toList();
        List<String> objects = fold.folded().stream().flatMap(section -> section.allObjects().stream()).map(object -> object.ref().toString()).toList();
        String many = TEXTS.get("fold", fold.folded().size());
        String key = fold.key();
        double cardHeight = open ? Columns.CARD_HEIGHT : heightFor(key, Columns.CARD_HEIGHT);
        long passing = arriving.getOrDefault(objectsOf(key), List.of()).stream().filter(Bundle::ofRole).count();
        double height = open ? cardHeight : Math.max(heightFor(objectsOf(key), 0), cardHeight + Columns.GAP + passing * Columns.ROW);
        put(new Card(key, Card.Kind.FOLD, new Box(Columns.DOMAINS_X, y, Columns.DOMAIN_WIDTH, cardHeight), many,
                open ? TEXTS.get("fold.open") : TEXTS.get("fold.closed"), "tenant", "", open ? List.of() : domains));
        if (!open) {
            rows(key, y, cardHeight);
            put(new Card(objectsOf(key), Card.Kind.FOLDED_OBJECTS, new Box(Columns.OBJECTS_X, y, Columns.OBJECT_WIDTH, height),
                    TEXTS.get("fold.objects", objects.size()), TEXTS.get("fold.of", many), "memory", "", objects));
            passingBelow(objectsOf(key), y, height);
        }
        y += height + Columns.SECTION_GAP;
    }

    private void roles() {
        List<Domain> roles = Words.roles().stream().filter(nodes::containsKey).map(nodes::get).toList();
        double room = Math.max(0, y - Columns.SECTION_GAP - Columns.CARD_HEIGHT);
        double pitch = Math.clamp(room / Math.max(1, roles.size() - 1), Columns.ROLE_PITCH_LEAST, Columns.ROLE_PITCH_MOST);
        for (int at = 0; at < roles.size(); at++) {
            Domain role = roles.get(at);
            put(new Card(role.ref().toString(), Card.Kind.ROLE, new Box(Columns.ROLES_X, at * pitch, Columns.ROLE_WIDTH, Columns.CARD_HEIGHT), role.name(),
                    Words.subtitle(role, graph, false), role.ref().of(), "", List.of()));
        }
    }

    private double heightFor(String key, double least) {
        return Math.max(least, arriving.getOrDefault(key, List.of()).size() * Columns.ROW + 6);
    }

    /** Gives each edge that arrives a row: what roles hold before the rest, but below it where the role only reads; then downwards by holder. */
    private void rows(String key, double top, double height) {
        List<Bundle> sorted = new ArrayList<>(arriving.getOrDefault(key, List.of()));
        boolean last = key.startsWith(ObjectRef.Kind.OUT_RING.text() + ":");
        sorted.sort(Comparator.comparingInt(bundle -> bundle.ofRole() == last ? 1 : 0));
        double first = top + height / 2 - (sorted.size() - 1) * Columns.ROW / 2;
        for (int at = 0; at < sorted.size(); at++) {
            rowY.put(sorted.get(at).key, first + at * Columns.ROW);
        }
    }

    /** Gives what roles hold the last rows, so that it passes below the card of the fold, and all else the first. */
    private void passingBelow(String key, double top, double height) {
        double first = top + 3 + Columns.ROW / 2;
        double last = top + height - 3 - Columns.ROW / 2;
        for (Bundle bundle : arriving.getOrDefault(key, List.of())) {
            rowY.put(bundle.key, bundle.ofRole() ? last : first);
            last -= bundle.ofRole() ? Columns.ROW : 0;
            first += bundle.ofRole() ? 0 : Columns.ROW;
        }
    }

    private void put(Card card) {
        cards.put(card.key(), card);
    }

    private List<Edge> edges() {
        Map<String, List<Bundle>> leaving = new HashMap<>();
        bundles.stream().filter(bundle -> cards.containsKey(bundle.from) && cards.containsKey(bundle.to))
                .forEach(bundle -> leaving.computeIfAbsent(bundle.from, _ -> new ArrayList<>()).add(bundle));
        List<Edge> edges = new ArrayList<>();
        for (Card from : cards.values()) {
            List<Bundle> fan = leaving.getOrDefault(from.key(), new ArrayList<>());
            fan.sort(Comparator.comparingDouble(bundle -> rowY.get(bundle.key)));
            double spread = Math.min(7, (from.box().height() - 14) / Math.max(1, fan.size() - 1));
            for (int at = 0; at < fan.size(); at++) {
                Bundle bundle = fan.get(at);
                double y0 = from.box().centreY() + (at - (fan.size() - 1) / 2.0) * spread;
                double end = from.kind() == Card.Kind.ROLE ? Columns.DOMAINS_X : Columns.OBJECTS_X;
                Capability first = bundle.capabilities.getFirst();
                edges.add(new Edge(bundle.key, bundle.capabilities, from, cards.get(bundle.to), y0, end - Columns.STRAIGHT, rowY.get(bundle.key),
                        Shown.style(first), Words.label(first, bundle.capabilities.size())));
            }
        }
        return edges;
    }
}
