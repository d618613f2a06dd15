package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Node;
import edgeos.model.check.Finding;
import edgeos.model.field.Field;
import edgeos.model.field.Fields;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Kind;
import edgeos.model.kind.Setting;
import edgeos.notation.DomainRef;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.telemetry.SwarmFigures;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.editor.View;
import edgeos.ui.inspector.capability.CapabilityRows;
import edgeos.ui.inspector.capability.DomainPage;
import edgeos.ui.inspector.part.CopyRow;
import edgeos.ui.inspector.part.FigureRows;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.inspector.setting.LinesEditor;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Tip;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** One node: what it is, its figures now, its settings, its rules. */
final class NodePage implements Page {
    private static final Texts TEXTS = Texts.of(NodePage.class);
    private static final double ICON = 34;
    private static final long STANDARD_BUDGET_MICROS = 100;

    private final Editor editor;
    private String id;
    private final Optional<Kind> kind;
    private final boolean inChain;
    private final VBox box = new VBox();
    private final TextField name;
    private final Label subtitle = new Label();
    private final FigureRows now = new FigureRows(Meanings::of);
    private final FindingList about;
    private final List<LinesEditor> lines = new ArrayList<>();
    private final Optional<FieldSheet> sheet;
    private final Optional<InstancePicker> picker;
    private final Optional<DigitPad> pad;
    private final CopyRow address = new CopyRow("inspector.address", TEXTS.get("node.listens"), TEXTS.get("node.listens.tip"));
    private final CertificateRows certificate = new CertificateRows();
    private final FaultRows faults = new FaultRows();
    private DomainRef domain;
    private final CapabilityRows table;
    private final javafx.scene.control.Label reach = Parts.note("");

    NodePage(Editor editor, Node node) {
        this.editor = editor;
        id = node.id();
        kind = Catalogue.kind(node.kind());
        inChain = node.chain() != null;
        name = Parts.name(TEXTS.get("node.name"), renaming());
        about = new FindingList(editor, false);
        domain = DomainRef.node(id);
        table = new CapabilityRows(editor, capability -> GraphWords.apart(editor.graph(), capability.object()));
        reach.setId("inspector.reach");
        picker = inChain ? Optional.of(new InstancePicker(editor, id)) : Optional.empty();
        pad = node.kind().equals("digits") || node.kind().equals("inference") ? Optional.of(new DigitPad(editor, id, System::nanoTime)) : Optional.empty();
        List<Field> fields = kind.map(found -> Fields.of(node, found)).orElse(List.of());
        List<Field> scalar = fields.stream().filter(field -> !(field.setting() instanceof Setting.Lines)).toList();
        sheet = scalar.isEmpty() ? Optional.empty() : Optional.of(new FieldSheet(scalar, editor));
        fields.stream().filter(field -> field.setting() instanceof Setting.Lines).forEach(field -> lines.add(new LinesEditor(field, editor)));
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(IconTile.ofKind(node.kind(), ICON), name, subtitle), about, faults);
        if (hasSource(node)) {
            box.getChildren().add(source());
        }
        boolean first = editor.viewProperty().get() == View.CAPABILITIES;
        if (first) {
            box.getChildren().addAll(capabilities());
        }
        pad.ifPresent(found -> box.getChildren().addAll(Parts.heading(TEXTS.get("node.digit")), found));
        box.getChildren().addAll(Parts.heading(TEXTS.get("now")), address, now, certificate);
        picker.ifPresent(found -> box.getChildren().addAll(Parts.heading(TEXTS.get("node.instance")), found));
        lines.forEach(each -> box.getChildren().addAll(Parts.heading(each.title(), each.add()), each));
        sheet.ifPresent(found -> box.getChildren().addAll(Parts.heading(TEXTS.get("settings")), found.node()));
        if (!first) {
            box.getChildren().addAll(capabilities());
        }
    }

    private Parts.TextEdit renaming() {
        return new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                editor.applyMerging(TEXTS.get("rename", text), "name:" + id, drawing -> Fields.withNode(drawing, id, now -> now.named(text)));
            }

            @Override
            public void ended() {
                editor.endMerging();
            }
        };
    }

    /** Shows another node, for which {@link Form} is the same. */
    void become(Node node) {
        id = node.id();
        domain = DomainRef.node(id);
        List<Field> fields = kind.map(found -> Fields.of(node, found)).orElse(List.of());
        sheet.ifPresent(found -> found.become(fields.stream().filter(field -> !(field.setting() instanceof Setting.Lines)).toList()));
        List<Field> listed = fields.stream().filter(field -> field.setting() instanceof Setting.Lines).toList();
        for (int index = 0; index < lines.size(); index++) {
            lines.get(index).become(listed.get(index));
        }
        picker.ifPresent(found -> found.become(id));
        pad.ifPresent(found -> found.become(id));
    }

    /**
     * What a page consists of: nodes of one form have pages that differ in what they say only.
     *
     * @param kind of the node
     * @param inChain whether it is in a chain, and has instances
     * @param source whether it has a source that can be edited
     * @param first whether its table comes first
     */
    record Form(String kind, boolean inChain, boolean source, boolean first) {
        /** The form of a node's page as of now. */
        static Form of(Editor editor, Node node) {
            return new Form(node.kind(), node.chain() != null, hasSource(node), editor.viewProperty().get() == View.CAPABILITIES);
        }
    }

    private static boolean hasSource(Node node) {
        return node.kind().equals("wasm") && node.settings().text("file", "").endsWith(".c");
    }

    private javafx.scene.Node source() {
        Button edit = new Button(TEXTS.get("node.edit"));
        edit.setId("inspector.source");
        edit.setMaxWidth(Double.MAX_VALUE);
        Tip.on(edit, TEXTS.get("node.edit.tip"));
        edit.setOnAction(_ -> editor.errands().editSource(id));
        edit.disableProperty().bind(editor.run().recordedProperty());
        VBox.setMargin(edit, new Insets(12, 0, 0, 0));
        return edit;
    }

    private List<javafx.scene.Node> capabilities() {
        boolean clients = kind.filter(found -> found.role() == Kind.Role.CLIENTS).isPresent();
        return clients ? List.of() : List.of(Parts.heading(TEXTS.get("node.table")), table, Parts.heading(TEXTS.get("node.reach")), reach);
    }

    @Override
    public javafx.scene.Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        Optional<Node> node = drawing.node(id);
        if (node.isEmpty() || (node.get().chain() != null) != inChain) {
            return false;
        }
        Parts.show(name, node.get().name());
        List<Finding> own = findings.stream().filter(finding -> finding.place() == Finding.Place.NODE && finding.subject().equals(id)).toList();
        about.show(own.stream().filter(finding -> kind.flatMap(found -> found.setting(finding.setting())).isEmpty()).toList());
        sheet.ifPresent(found -> found.refresh(own));
        lines.forEach(each -> each.refresh(own));
        table.show(editor.graph().table(domain));
        reach.setText(DomainPage.reach(editor, domain));
        figures();
        return true;
    }

    @Override
    public void figures() {
        Optional<NodeFigures> node = editor.snapshotProperty().get().node(id);
        Live rates = Live.of(editor);
        long budget = kind.filter(found -> found.role() == Kind.Role.FWP)
                .map(_ -> editor.drawing().node(id).map(drawn -> drawn.settings().whole("budgetMicros", STANDARD_BUDGET_MICROS)).orElse(0L))
                .orElse(0L);
        Optional<SwarmFigures> swarm = editor.snapshotProperty().get().swarm(id);
        now.show(swarm.isPresent() ? NodeFigureText.of(swarm.get(), rates) : node.map(figures -> NodeFigureText.of(figures, rates, budget)).orElse(Map.of(TEXTS.get("figure.messages"), TEXTS.get("figure.notStarted"))));
        String instances = node.filter(_ -> inChain).map(figures -> TEXTS.get("node.instances", figures.instances(), Amounts.count(figures.instances()))).orElse("");
        boolean saidByName = !instances.isEmpty() && editor.drawing().node(id).filter(drawn -> drawn.name().equals(kindName())).isPresent();
        subtitle.setText(saidByName ? instances : (kindName() + "\n" + instances).strip());
        picker.ifPresent(InstancePicker::figures);
        pad.ifPresent(DigitPad::figures);
        address.show(editor.listensAt(id));
        certificate.show(editor.shown().sights().certificate(id));
        faults.show(editor.snapshotProperty().get().protection(), editor.drawing().node(id));
    }

    private String kindName() {
        return kind.map(Kind::title).orElseGet(() -> editor.drawing().node(id).map(node -> TEXTS.get("node.unknown", node.kind())).orElse(""));
    }
}
