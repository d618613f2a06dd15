package edgeos.ui.outline;

import edgeos.model.Chain;
import edgeos.model.Drawing;
import edgeos.model.Expectation;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.group.GroupTree;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.LinkState;
import edgeos.telemetry.Snapshot.NodeState;
import edgeos.ui.canvas.paint.Live;
import edgeos.ui.editor.Editor;
import edgeos.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the lines of the outline say, as of one moment. */
final class Words {
    private static final Texts TEXTS = Texts.of(Words.class);

    private final Drawing drawing;
    private final GroupTree groups;
    private final Live live;
    private final Map<String, List<Finding>> findings = new HashMap<>();
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Link> links = new HashMap<>();
    private final Set<String> denied;

    Words(Editor editor) {
        drawing = editor.drawing();
        groups = GroupTree.of(drawing);
        live = new Live(editor.snapshotProperty().get(), editor.rates(), editor.run().stateProperty().get().isOn());
        editor.findingsProperty().get().forEach(finding -> findings.computeIfAbsent(finding.place() + finding.subject(), _ -> new ArrayList<>()).add(finding));
        drawing.nodes().forEach(node -> nodes.putIfAbsent(node.id(), node));
        drawing.links().forEach(link -> links.putIfAbsent(link.id(), link));
        denied = drawing.isolation().revoked().isEmpty() ? Set.of()
                : drawing.links().stream().map(Link::id).filter(link -> !editor.graph().denying(link).isEmpty()).collect(Collectors.toSet());
    }

    /** What a part is called. */
    String name(Part part) {
        return switch (part.sort()) {
            case DRAWING -> drawing.title().isBlank() ? TEXTS.get("drawing") : drawing.title();
            case GROUP -> groups.group(part.id()).map(group -> group.name()).orElse("");
            case CHAIN -> drawing.chain(part.id()).map(Chain::name).orElse("");
            case NODE -> Optional.ofNullable(nodes.get(part.id())).map(Words::name).orElse("");
            case WIRE -> wire(part.id());
            case NOTES -> TEXTS.get("notes", drawing.notes().size());
            case NOTE -> drawing.notes().stream().filter(note -> note.id().equals(part.id())).map(note -> note.text().strip().lines().findFirst().orElse("")).findFirst().orElse("");
            case EXPECTATIONS -> TEXTS.get("expectations", drawing.expectations().size());
            case EXPECTATION -> expectation(part).map(Expectation::name).orElse("");
        };
    }

    /** What it does at the moment, and what is wrong with it; empty: there is nothing to say. */
    String status(Part part) {
        List<String> words = new ArrayList<>();
        switch (part.sort()) {
            case GROUP -> group(part.id(), words);
            case CHAIN -> drawing.chain(part.id()).filter(chain -> !chain.tenant().isEmpty()).ifPresent(chain -> words.add(TEXTS.get("tenant", chain.tenant())));
            case NODE -> node(part.id(), words);
            case WIRE -> link(part.id(), words);
            case DRAWING, NOTES, NOTE, EXPECTATIONS, EXPECTATION -> { }
        }
        long errors = found(part).stream().filter(finding -> finding.severity() == Finding.Severity.ERROR).count();
        long warnings = found(part).size() - errors;
        if (errors > 0) {
            words.add(TEXTS.get("errors", errors));
        }
        if (warnings > 0) {
            words.add(TEXTS.get("warnings", warnings));
        }
        return String.join(TEXTS.get("between"), words);
    }

    /** The worst that is wrong with it. */
    Optional<Finding.Severity> worst(Part part) {
        return found(part).stream().map(Finding::severity).sorted().findFirst();
    }

    /** All of it in one sentence, with the sort of part, for who hears it. */
    String spoken(Part part) {
        String status = status(part);
        String named = TEXTS.get("spoken." + part.sort().name().toLowerCase(Locale.ROOT), name(part));
        return status.isEmpty() ? named : TEXTS.get("spoken", named, status);
    }

    /** The name of the icon. */
    String icon(Part part) {
        return switch (part.sort()) {
            case DRAWING -> "drawing";
            case GROUP -> "group";
            case CHAIN -> "chain";
            case NODE -> Optional.ofNullable(nodes.get(part.id())).map(Node::kind).filter(kind -> Catalogue.kind(kind).isPresent()).orElse("unknown");
            case WIRE -> "link";
            case NOTES, NOTE -> "note";
            case EXPECTATIONS, EXPECTATION -> "check";
        };
    }

    private List<Finding> found(Part part) {
        return switch (part.sort()) {
            case GROUP -> about(Finding.Place.GROUP, part.id());
            case CHAIN -> about(Finding.Place.CHAIN, part.id());
            case NODE -> about(Finding.Place.NODE, part.id());
            case WIRE -> about(Finding.Place.LINK, part.id());
            case NOTE -> about(Finding.Place.NOTE, part.id());
            case EXPECTATION -> expectation(part).map(found -> about(Finding.Place.EXPECTATION, found.name())).orElse(List.of());
            case DRAWING -> about(Finding.Place.DRAWING, "");
            case NOTES, EXPECTATIONS -> List.of();
        };
    }

    private List<Finding> about(Finding.Place place, String id) {
        return findings.getOrDefault(place + id, List.of());
    }

    private Optional<Expectation> expectation(Part part) {
        int at = Integer.parseInt(part.id());
        return at < drawing.expectations().size() ? Optional.of(drawing.expectations().get(at)) : Optional.empty();
    }

    private void group(String id, List<String> words) {
        words.add(TEXTS.get("nodes", groups.nodes(id).size()));
        groups.group(id).filter(group -> group.collapsed()).ifPresent(_ -> words.add(TEXTS.get("collapsed")));
    }

    private void node(String id, List<String> words) {
        Node node = nodes.get(id);
        if (node == null) {
            return;
        }
        if (node.disabled()) {
            words.add(TEXTS.get("disabled"));
        } else if (live.running()) {
            live.node(id).ifPresent(figures -> words.add(state(figures.state())));
            words.add(Quantity.rate(live.nodeRate(id)));
            live.fault(id).filter(fault -> fault.faults() > 0).ifPresent(fault -> words.add(TEXTS.get("faults", fault.faults())));
        } else if (!node.name().equals(Catalogue.kind(node.kind()).map(Kind::title).orElse(""))) {
            words.add(Catalogue.kind(node.kind()).map(Kind::title).orElse(node.kind()));
        }
    }

    private void link(String id, List<String> words) {
        if (denied.contains(id)) {
            words.add(TEXTS.get("denied"));
        } else if (live.running()) {
            live.link(id).filter(figures -> figures.state() == LinkState.BACK_PRESSURED).ifPresent(_ -> words.add(TEXTS.get("held")));
            live.link(id).filter(figures -> figures.state() == LinkState.DENIED).ifPresent(_ -> words.add(TEXTS.get("denied")));
        }
    }

    private static String state(NodeState state) {
        return TEXTS.get("state." + state.name());
    }

    private String wire(String id) {
        Link link = links.get(id);
        return link == null ? "" : TEXTS.get("wire", link.from().port(), Optional.ofNullable(nodes.get(link.to().node())).map(Words::name).orElse(link.to().node()));
    }

    private static String name(Node node) {
        return node.name().isBlank() ? node.id() : node.name();
    }
}
