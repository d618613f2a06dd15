package edgeos.ui.canvas.find;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.ui.command.Fuzzy;
import edgeos.ui.editor.Selection;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Searches a drawing: nodes by name, kind, and settings, wires by their ends, chains by name and tenant, groups, and notes line by line. Immutable. */
final class Finder {
    private static final Texts TEXTS = Texts.of(Finder.class);
    /** A name is what people look for first. */
    private static final int NAME_FIRST = 30;
    private static final int KIND_FIRST = 10;
    private static final int MOST = 500;

    private final Drawing drawing;
    private final String typed;
    private final Map<String, String> names = new HashMap<>();
    private final List<Found> found = new ArrayList<>();

    private Finder(Drawing drawing, String typed) {
        this.drawing = drawing;
        this.typed = typed;
        drawing.nodes().forEach(node -> names.putIfAbsent(node.id(), node.name().isBlank() ? node.id() : node.name()));
    }

    /** What fits best first; nothing for nothing typed. */
    static List<Found> find(Drawing drawing, String typed) {
        return typed.isBlank() ? List.of() : new Finder(drawing, typed).all();
    }

    private List<Found> all() {
        drawing.nodes().forEach(this::node);
        drawing.chains().forEach(this::chain);
        drawing.groups().forEach(this::group);
        drawing.links().forEach(this::wire);
        drawing.notes().forEach(this::note);
        return found.stream().sorted(Comparator.comparingInt(Found::score).reversed()).limit(MOST).toList();
    }

    private void node(Node node) {
        String name = names.get(node.id());
        Function<String, Found> as = why -> new Found(Selection.ofNode(node.id()), Catalogue.kind(node.kind()).isPresent() ? node.kind() : "unknown", name, why, 0);
        List<Found> ways = new ArrayList<>();
        way(ways, name, NAME_FIRST, as.apply(""));
        String kind = Catalogue.kind(node.kind()).map(Kind::title).orElse(node.kind());
        way(ways, kind, KIND_FIRST, as.apply(kind));
        node.settings().asMap().forEach((key, value) -> {
            for (Object line : value instanceof List<?> lines ? lines : List.of(value)) {
                way(ways, String.valueOf(line), 0, as.apply(TEXTS.get("setting", key, line)));
            }
        });
        ways.stream().max(Comparator.comparingInt(Found::score)).ifPresent(found::add);
    }

    private void chain(Chain chain) {
        List<Found> ways = new ArrayList<>();
        way(ways, chain.name(), NAME_FIRST, new Found(Selection.ofChain(chain.id()), "chain", chain.name(), "", 0));
        way(ways, chain.tenant(), 0, new Found(Selection.ofChain(chain.id()), "chain", chain.name(), TEXTS.get("tenant", chain.tenant()), 0));
        ways.stream().max(Comparator.comparingInt(Found::score)).ifPresent(found::add);
    }

    private void group(Group group) {
        way(found, group.name(), NAME_FIRST, new Found(Selection.ofMembers(drawing, group.id()), "group", group.name(), "", 0));
    }

    private void wire(Link link) {
        String words = TEXTS.get("wire", names.getOrDefault(link.from().node(), link.from().node()), names.getOrDefault(link.to().node(), link.to().node()));
        way(found, words, 0, new Found(Selection.ofLink(link.id()), "link", words, TEXTS.get("ports", link.from().port(), link.to().port()), 0));
    }

    private void note(Note note) {
        List<Found> ways = new ArrayList<>();
        note.text().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> way(ways, line, 0, new Found(Selection.ofNote(note.id()), "note", line, "", 0)));
        ways.stream().max(Comparator.comparingInt(Found::score)).ifPresent(found::add);
    }

    private void way(List<Found> ways, String text, int more, Found as) {
        Optional<Fuzzy.Match> match = text.isBlank() ? Optional.empty() : Fuzzy.match(typed, text);
        match.ifPresent(fit -> ways.add(new Found(as.part(), as.icon(), as.name(), as.why(), fit.score() + more)));
    }
}
