package edgeos.ui.inspector.capability;

import edgeos.model.Drawing;
import edgeos.model.capability.CapabilityGraph;
import edgeos.model.capability.KernelObject;
import edgeos.model.check.Finding;
import edgeos.notation.ObjectRef;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconTile;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** One object: what it is, whose, and who holds capabilities for it. */
public final class ObjectPage implements Page {
    private static final Texts TEXTS = Texts.of(ObjectPage.class);
    private static final double ICON = 34;

    private final Editor editor;
    private final ObjectRef ref;
    private final VBox box = new VBox();
    private final Optional<AssetPart> asset;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final FindingList about;
    private final CapabilityRows holders;
    private final LinkRows owner = new LinkRows();

    /** A page about this object. */
    public ObjectPage(Editor editor, ObjectRef ref) {
        this.editor = editor;
        this.ref = ref;
        asset = AssetFields.of(editor.drawing(), ref).map(found -> new AssetPart(editor, found));
        about = new FindingList(editor, false);
        holders = new CapabilityRows(editor, capability -> GraphWords.apart(editor.graph(), capability.holder()));
        IconTile icon = new IconTile(ICON);
        icon.show(GraphWords.icon(ref), GraphWords.tile(ref));
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, AssetPart.title(asset, title), subtitle), about, owner, Parts.heading(TEXTS.get("object.slots")), holders);
        asset.ifPresent(part -> box.getChildren().addAll(part.nodes()));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        CapabilityGraph graph = editor.graph();
        Optional<KernelObject> object = graph.object(ref);
        if (object.isEmpty()) {
            return false;
        }
        title.setText(object.get().name());
        subtitle.setText(what() + (object.get().bytes() == 0 ? "" : ", " + Quantity.bytes(object.get().bytes()))
                + (object.get().tenant().isEmpty() ? "" : ", " + object.get().tenant()));
        owner.begin();
        if (!ref.kind().isAsset()) {
            drawing.node(ref.of()).ifPresent(node -> owner.link(TEXTS.get("object.owner"), node.name(), () -> editor.select(Selection.ofNode(node.id()))));
        }
        owner.end();
        holders.show(graph.on(ref));
        asset.ifPresent(part -> part.refresh(drawing, findings));
        about.show(findings.stream().filter(finding -> finding.subject().equals(ref.toString()) || ref.kind().isAsset() && finding.subject().equals(ref.of()))
                .filter(finding -> finding.setting().isEmpty()).toList());
        return true;
    }

    @Override
    public void figures() { }

    private String what() {
        return TEXTS.get("object." + ref.kind().name());
    }
}
