package edgeos.model.format;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.Note;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A drawing as text for people, for a mail or a lab book: each way through it on a line of its own, then frames with what is inside, then notes. A kind stands where its node is named first; a port where a node has
 * several that are wired; {@code =>} where a wire shares rather than copies. Stateless; any thread.
 *
 * <pre>
 *   Acme clients [generator] -> Firewall [firewall] -> NAT [nat] outside -> Internet [sink]
 *   frame Acme (per flow, tenant acme): Firewall, NAT
 * </pre>
 */
public final class DrawingProse {
    private final Drawing drawing;
    private final Set<String> named = new HashSet<>();
    private final Set<String> told = new HashSet<>();
    private final List<String> lines = new ArrayList<>();

    private DrawingProse(Drawing drawing) {
        this.drawing = drawing;
    }

    /** All of a drawing, ending in a line break. */
    public static String of(Drawing drawing) {
        return new DrawingProse(drawing).text();
    }

    private String text() {
        if (!drawing.title().isBlank()) {
            lines.add(line(drawing.title()));
            lines.add("");
        }
        Set<String> reached = drawing.links().stream().map(link -> link.to().node()).collect(Collectors.toSet());
        drawing.nodes().stream().filter(node -> !reached.contains(node.id())).forEach(this::ways);
        drawing.nodes().forEach(this::ways);
        drawing.nodes().stream().filter(node -> !named.contains(node.id())).forEach(node -> lines.add(name(node)));
        drawing.chains().forEach(chain -> lines.add(frame(chain)));
        drawing.notes().stream().map(Note::text).filter(words -> !words.isBlank()).forEach(words -> lines.add("note: " + line(words)));
        return String.join("\n", lines) + "\n";
    }

    /** A line for each way that begins at a node and was not told yet. */
    private void ways(Node start) {
        Optional<Link> first = next(start);
        while (first.isPresent()) {
            StringBuilder way = new StringBuilder(name(start));
            for (Optional<Link> link = first; link.isPresent(); link = drawing.node(link.get().to().node()).flatMap(this::next)) {
                told.add(link.get().id());
                step(way, link.get());
            }
            lines.add(way.toString());
            first = next(start);
        }
    }

    private void step(StringBuilder way, Link link) {
        boolean several = drawing.links().stream().filter(each -> each.from().node().equals(link.from().node())).count() > 1;
        boolean joins = drawing.links().stream().filter(each -> each.to().node().equals(link.to().node())).map(each -> each.to().port()).distinct().count() > 1;
        way.append(several ? " " + link.from().port() : "").append(link.mode() == Link.Mode.SHARE ? " => " : " -> ").append(joins ? link.to().port() + " " : "")
                .append(drawing.node(link.to().node()).map(this::name).orElse("?"));
    }

    private Optional<Link> next(Node node) {
        return drawing.links().stream().filter(link -> link.from().node().equals(node.id()) && !told.contains(link.id())).findFirst();
    }

    private String name(Node node) {
        boolean first = named.add(node.id());
        return line(node.name()) + (first ? " [" + node.kind() + (node.disabled() ? ", disabled" : "") + "]" : "");
    }

    private String frame(Chain chain) {
        String inside = drawing.nodes().stream().filter(node -> chain.id().equals(node.chain())).map(node -> line(node.name())).collect(Collectors.joining(", "));
        String policy = chain.policy().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "frame " + line(chain.name()) + " (" + policy + (chain.tenant().isBlank() ? "" : ", tenant " + chain.tenant()) + "): " + (inside.isEmpty() ? "nothing" : inside);
    }

    private static String line(String words) {
        return words.strip().replaceAll("\\s+", " ");
    }
}
