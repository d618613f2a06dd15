package edgeos.ui.inspector.capability;

import edgeos.model.Drawing;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.Domain;
import edgeos.model.check.Finding;
import edgeos.notation.DomainRef;
import edgeos.notation.ObjectRef;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.IconTile;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One protection domain that is no node: a role, a tenant, or a drawn one. Its table, and all that it can reach. */
public final class DomainPage implements Page {
    private static final Texts TEXTS = Texts.of(DomainPage.class);
    private static final double ICON = 34;
    private static final int MOST_NAMES = 12;

    private final Editor editor;
    private final DomainRef ref;
    private final VBox box = new VBox();
    private final Optional<AssetPart> asset;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label reach = Parts.note("");
    private final IconTile icon = new IconTile(ICON);
    private final FindingList about;
    private final CapabilityRows table;

    /** A page about this domain, which is not a node's. */
    public DomainPage(Editor editor, DomainRef ref) {
        this.editor = editor;
        this.ref = ref;
        asset = AssetFields.of(editor.drawing(), ref).map(found -> new AssetPart(editor, found));
        about = new FindingList(editor, false);
        table = new CapabilityRows(editor, capability -> GraphWords.apart(editor.graph(), capability.object()));
        reach.setId("inspector.reach");
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, AssetPart.title(asset, title), subtitle), about, Parts.heading(TEXTS.get("table")), table,
                Parts.heading(TEXTS.get("reach")), reach);
        asset.ifPresent(part -> box.getChildren().addAll(part.nodes()));
    }

    /** What selects a domain: a node's is the node itself. */
    public static Selection selection(DomainRef ref) {
        return ref.kind() == DomainRef.Kind.NODE ? Selection.ofNode(ref.of()) : Selection.ofGraph(ref.toString());
    }

    /** What a domain can come to affect and see, in words. */
    public static String reach(Editor editor, DomainRef ref) {
        CapabilityGraph graph = editor.graph();
        List<String> domains = editor.influence().reach(ref).stream().filter(other -> !other.equals(ref))
                .map(other -> other.kind() == DomainRef.Kind.TENANT ? TEXTS.get("tenant", GraphWords.name(graph, other)) : GraphWords.name(graph, other)).sorted().toList();
        List<String> objects = editor.influence().objects(ref).stream().filter(object -> object.kind().isAsset())
                .map((ObjectRef object) -> GraphWords.name(graph, object)).sorted().toList();
        if (domains.isEmpty() && objects.isEmpty()) {
            return TEXTS.get("reach.nobody");
        }
        String affects = domains.isEmpty() ? TEXTS.get("reach.affectsNobody") : TEXTS.get("reach.affects", listed(domains));
        return objects.isEmpty() ? affects : TEXTS.get("reach.sees", affects, listed(objects));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        CapabilityGraph graph = editor.graph();
        Optional<Domain> domain = graph.domain(ref);
        if (domain.isEmpty() || AssetFields.of(drawing, ref).isPresent() != asset.isPresent()) {
            return false;
        }
        icon.show(GraphWords.icon(domain.get()), GraphWords.tile(domain.get()));
        title.setText(domain.get().name());
        subtitle.setText(meaning(drawing, domain.get()));
        table.show(graph.table(ref));
        reach.setText(ref.kind() == DomainRef.Kind.ROLE ? TEXTS.get("reach.role") : reach(editor, ref));
        asset.ifPresent(part -> part.refresh(drawing, findings));
        about.show(findings.stream().filter(finding -> finding.subject().equals(ref.toString()) || finding.subject().equals(ref.of())
                && finding.place() != Finding.Place.NODE).filter(finding -> finding.setting().isEmpty()).toList());
        return true;
    }

    @Override
    public void figures() { }

    private String meaning(Drawing drawing, Domain domain) {
        return switch (ref.kind()) {
            case ROLE -> switch (ref.of()) {
                case "controller" -> TEXTS.get("domain.controller");
                case "manager" -> TEXTS.get("domain.manager");
                case "scheduler" -> TEXTS.get("domain.scheduler");
                default -> TEXTS.get("domain.mover");
            };
            case TENANT -> {
                long chains = drawing.chains().stream().filter(chain -> chain.tenant().equals(ref.of())).count();
                yield TEXTS.get("domain.tenant", chains, Amounts.count(chains));
            }
            case DRAWN -> domain.tenant().isEmpty() ? TEXTS.get("domain.drawn") : TEXTS.get("domain.drawnOf", domain.tenant());
            case NODE -> "";
        };
    }

    private static String listed(List<String> names) {
        String some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
        return names.size() > MOST_NAMES ? TEXTS.get("more.listed", some, names.size() - MOST_NAMES) : some;
    }
}
