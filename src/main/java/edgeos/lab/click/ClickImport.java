package edgeos.lab.click;

import edgeos.lab.click.Body.End;
import edgeos.lab.click.Body.Wire;
import edgeos.lab.click.Network.Element;
import edgeos.model.Drawing;
import edgeos.model.Extras;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import edgeos.model.check.Checker;
import edgeos.model.check.Finding;
import edgeos.model.check.Finding.Place;
import edgeos.model.check.Finding.Severity;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Port;
import edgeos.notation.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a drawing of a Click configuration. Each import is used once, by one thread. */
public final class ClickImport {
    /** The setting of a disabled node that keeps what the element was given. */
    static final String ARGUMENTS = "arguments";
    private static final int MOST_CHARACTERS = 1 << 20;
    private static final int MOST_NAMED = 8;
    private static final double NOTE_WIDTH = 432;
    private static final double NOTE_HEIGHT = 72;
    private static final double ABOVE = 120;

    /** How elements that follow each other are joined. */
    public enum Joining {
        /** As one FWP wherever that is possible: what Click does. */
        SHARE,
        /** Each element as an FWP of its own. */
        COPY
    }

    /**
     * What a configuration became.
     *
     * @param drawing what could be read of it
     * @param findings what could not, and what is not as in Click; each names element and line
     */
    public record Result(Drawing drawing, List<Finding> findings) { }

    private final Issues issues = new Issues();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<String> unmapped = new ArrayList<>();
    private final Set<String> wired = new HashSet<>();

    private ClickImport() { }

    /**
     * The drawing of a configuration, whatever the text holds.
     *
     * @param title what the drawing is called
     */
    public static Result read(String text, String title, Joining joining) {
        return new ClickImport().make(text, title, joining);
    }

    private Result make(String text, String title, Joining joining) {
        if (text.length() > MOST_CHARACTERS) {
            issues.error(1, "", "the file is too long: characters=" + text.length() + " most=" + MOST_CHARACTERS, "Import parts of it.");
            return new Result(Drawing.EMPTY.withTitle(title, ""), issues.findings());
        }
        Network all = Flattener.flatten(Parser.parse(text, issues), issues);
        Map<String, Integer> outputs = new HashMap<>();
        all.wires().forEach(wire -> outputs.merge(wire.from().element(), wire.from().port() + 1, Math::max));
        all.wires().forEach(wire -> wired.addAll(List.of(wire.from().element(), wire.to().element())));
        Network network = withoutIdle(all);
        network.elements().forEach(this::name);
        var names = new Mnemonics(network.elements());
        List<Node> nodes = network.elements().stream().map(element -> node(names.filled(element), outputs.getOrDefault(element.name(), 0))).toList();
        Drawing drawing = Drawing.EMPTY.withTitle(title, "Imported from a Click configuration.").withNodes(nodes);
        drawing = placed(drawing.withLinks(links(drawing, network.wires())));
        drawing = joining == Joining.SHARE ? Sharing.join(drawing) : drawing;
        return new Result(drawing, findings(drawing));
    }

    /** Idle closes ports that Click wants connected; here they are just open. */
    private static Network withoutIdle(Network network) {
        Set<String> idle = network.elements().stream().filter(Elements::isIdle).map(Element::name).collect(Collectors.toSet());
        return new Network(network.elements().stream().filter(element -> !idle.contains(element.name())).toList(),
                network.wires().stream().filter(wire -> !idle.contains(wire.from().element()) && !idle.contains(wire.to().element())).toList());
    }

    private void name(Element element) {
        String wanted = element.name().replaceAll("[^A-Za-z0-9_-]", "-");
        String id = wanted;
        for (int number = 2; ids.containsValue(id); number++) {
            id = wanted + "-" + number;
        }
        ids.put(element.name(), id);
        lines.put(id, element.line());
    }

    private Node node(Element element, int outputs) {
        String id = ids.get(element.name());
        Optional<Mapping> mapping = Elements.map(element, outputs);
        if (mapping.isEmpty()) {
            if (!Mnemonics.isOnlyNames(element)) {
                unmapped.add(element.name());
                issues.warning(element.line(), element.name(), "no kind of the lab stands for it, so that its node is disabled: class=" + element.className(),
                        wired.contains(element.name()) ? "Put something in its place, or join what is before and behind it." : "Nothing flows through it: it may stay, or be taken out.");
            }
            return new Node(id, element.className(), element.name(), 0, 0, null,
                    Settings.of(Map.of(ARGUMENTS, Arguments.split(element.config()))), Extras.NONE).disabled(true);
        }
        if (!mapping.get().unlike().isEmpty()) {
            issues.warning(element.line(), element.name(), mapping.get().unlike(), mapping.get().remedy());
        }
        return new Node(id, mapping.get().kind(), element.name(), 0, 0, null, mapping.get().settings(), mapping.get().extras());
    }

    private List<Link> links(Drawing drawing, List<Wire> wires) {
        Map<String, Node> nodes = drawing.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
        List<Link> links = new ArrayList<>();
        Set<Link.End> used = new HashSet<>();
        for (Wire wire : wires) {
            Node from = nodes.get(ids.get(wire.from().element()));
            Node to = nodes.get(ids.get(wire.to().element()));
            String out = port(from, wire.from(), true);
            String in = port(to, wire.to(), false);
            if (out == null || in == null) {
                End end = out == null ? wire.from() : wire.to();
                issues.error(wire.line(), end.element(), "there is no such port here: " + (out == null ? "output=" : "input=") + end.port(),
                        "Use fewer ports, or put something else in its place.");
            } else if (!used.add(new Link.End(from.id(), out))) {
                issues.error(wire.line(), wire.from().element(), "this output is connected already: output=" + wire.from().port(), "Put a Tee between.");
            } else {
                boolean drops = to.kind().equals("clickQueue");
                links.add(new Link(from.id() + "-" + out + "-" + to.id() + "-" + in, new Link.End(from.id(), out), new Link.End(to.id(), in), Link.Mode.COPY,
                        drops ? Link.WhenFull.DROP : Link.WhenFull.AUTO, Extras.NONE));
            }
        }
        return links;
    }

    /** What the kind calls this port; null if it has none of this number. */
    private static String port(Node node, End end, boolean isOut) {
        Optional<Kind> kind = Catalogue.kind(node.kind());
        if (kind.isEmpty()) {
            return Integer.toString(end.port());
        }
        List<Port> ports = isOut ? kind.get().outPorts() : kind.get().inPorts();
        return end.port() < ports.size() ? ports.get(end.port()).name() : null;
    }

    private Drawing placed(Drawing drawing) {
        Map<String, Layers.Spot> spots = Layers.of(drawing.nodes().stream().map(Node::id).toList(),
                drawing.links().stream().map(link -> List.of(link.from().node(), link.to().node())).toList());
        Drawing laidOut = drawing.withNodes(drawing.nodes().stream().map(node -> node.at(spots.get(node.id()).x(), spots.get(node.id()).y())).toList());
        if (unmapped.isEmpty()) {
            return laidOut;
        }
        String named = unmapped.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")) + (unmapped.size() > MOST_NAMED ? ", ..." : "");
        return laidOut.withNotes(List.of(new Note("unmapped", "Disabled, since no kind of the lab stands for them: " + named, 0, -ABOVE, NOTE_WIDTH, NOTE_HEIGHT,
                Extras.NONE)));
    }

    /** The lines of a setting are the arguments of an element. */
    private static String ofArgument(String what) {
        return what.replaceFirst("^line ([0-9]+):", "argument $1:");
    }

    /** What was found on the way, and wrong arguments, each under the node's id. */
    private List<Finding> findings(Drawing drawing) {
        Checker.check(drawing).stream().filter(finding -> finding.place() == Place.NODE && finding.severity() == Severity.ERROR)
                .forEach(finding -> issues.error(lines.getOrDefault(finding.subject(), 0), finding.subject(), ofArgument(finding.what()), finding.remedy()));
        return issues.findings().stream().map(finding -> new Finding(finding.severity(), finding.place(), ids.getOrDefault(finding.subject(), finding.subject()),
                finding.setting(), finding.what(), finding.remedy())).toList();
    }
}
