package edgeos.ui.inspector.capability;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.capability.Capability;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.check.Finding;
import edgeos.telemetry.Protection;
import edgeos.ui.editor.CapabilityEdits;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One capability: who holds it, for what, where it comes from, what was refused by it; and revoking, granting again, minting. */
public final class CapabilityPage implements Page {
    private static final Texts TEXTS = Texts.of(CapabilityPage.class);
    private static final double ICON = 34;

    private final Editor editor;
    private final CapabilityEdits edits;
    private final String id;
    private final VBox box = new VBox();
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final FindingList about;
    private final LinkRows facts = new LinkRows();
    private final Lineage lineage;
    private final Button again;
    private final Button revoke;
    private final Button mint;
    private final MintForm form;
    private final Label refused = Parts.note("");
    private final Label waiting = Parts.note("");

    /** A page about this capability, as long as it is in the graph. */
    public CapabilityPage(Editor editor, Capability capability) {
        this.editor = editor;
        edits = new CapabilityEdits(editor);
        id = capability.id();
        about = new FindingList(editor, false);
        lineage = new Lineage(editor);
        form = new MintForm(editor, id);
        again = Parts.worded("capability.again", TEXTS.get("grantAgain"), true, () -> edits.grantAgain(id));
        revoke = Parts.worded("capability.revoke", TEXTS.get("revoke"), true, () -> edits.revoke(id));
        mint = Parts.worded("capability.mint", TEXTS.get("mint"), false, form::toggle);
        title.getStyleClass().add(Styles.NAME);
        title.setWrapText(true);
        refused.setId("capability.refused");
        waiting.setId("capability.waiting");
        IconTile icon = new IconTile(ICON);
        icon.show("capability", "network");
        HBox buttons = new HBox(8, again, revoke, mint);
        buttons.getStyleClass().add("lab-buttons");
        for (Button button : List.of(again, revoke, mint)) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.managedProperty().bind(button.visibleProperty());
        }
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, title, subtitle), about, Parts.heading(TEXTS.get("capability")), facts, Parts.heading(TEXTS.get("derivedFrom")), lineage,
                buttons, form, Parts.heading(TEXTS.get("faults")), refused, waiting);
        waiting.managedProperty().bind(waiting.visibleProperty());
    }

    @Override
    public javafx.scene.Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        CapabilityGraph graph = editor.graph();
        Optional<Capability> found = graph.capability(id);
        if (found.isEmpty()) {
            return false;
        }
        Capability capability = found.get();
        title.setText(GraphWords.name(graph, capability.object()));
        subtitle.setText(TEXTS.get(capability.revoked() ? "capability.is.revoked" : "capability.is", GraphWords.rights(capability.rights()), GraphWords.slot(graph, capability)));
        facts(graph, drawing, capability);
        lineage.show(graph, capability);
        boolean owner = capability.origin() == Capability.Origin.OWNER;
        again.setVisible(capability.revoked());
        revoke.setVisible(!capability.revoked() && !owner);
        mint.setVisible(!capability.revoked());
        form.refresh(graph, capability);
        about.show(findings.stream().filter(finding -> finding.subject().equals(id)).toList());
        figures();
        return true;
    }

    @Override
    public void figures() {
        Protection protection = editor.snapshotProperty().get().protection();
        long count = protection.capabilities().stream().filter(each -> each.id().equals(id)).mapToLong(Protection.CapabilityFigures::refused).sum();
        refused.setText(TEXTS.get("refused", count, Amounts.count(count)));
        long messages = protection.denials().stream().filter(each -> each.capability().equals(id)).mapToLong(Protection.Denial::waiting).sum();
        waiting.setVisible(messages > 0);
        waiting.setText(TEXTS.get("waiting.for", messages, Amounts.count(messages)));
    }

    private void facts(CapabilityGraph graph, Drawing drawing, Capability capability) {
        facts.begin();
        facts.link(TEXTS.get("fact.holder"), GraphWords.name(graph, capability.holder()), () -> editor.select(DomainPage.selection(capability.holder())));
        facts.link(TEXTS.get("fact.object"), GraphWords.name(graph, capability.object()), () -> editor.select(Selection.ofGraph(capability.object().toString())));
        facts.text(TEXTS.get("fact.rights"), GraphWords.rights(capability.rights()));
        if (capability.badge() != 0) {
            facts.text(TEXTS.get("fact.badge"), Long.toString(capability.badge()));
        }
        facts.text(TEXTS.get("fact.why"), switch (capability.origin()) {
            case OWNER -> TEXTS.get("fact.why.owner");
            case DERIVED -> capability.links().isEmpty() ? TEXTS.get("fact.why.fwp") : capability.links().size() == 1 ? TEXTS.get("fact.why.wire") : TEXTS.get("fact.why.wires");
            case USER -> TEXTS.get("fact.why.you");
        });
        capability.links().stream().sorted().forEach(link -> drawing.link(link).ifPresent(found ->
                facts.link(TEXTS.get("fact.wire"), wire(drawing, found), () -> edits.showWire(link))));
        facts.end();
    }

    private static String wire(Drawing drawing, Link link) {
        return drawing.node(link.from().node()).map(Node::name).orElse(link.from().node()) + " → "
                + drawing.node(link.to().node()).map(Node::name).orElse(link.to().node());
    }
}
