package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.capability.Capability;
import edgeos.model.check.Finding;
import edgeos.model.field.Fields;
import edgeos.model.kind.Catalogue;
import edgeos.model.kind.Port;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.LinkFigures;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.GraphWords;
import edgeos.ui.inspector.capability.CapabilityRows;
import edgeos.ui.inspector.capability.DenialPane;
import edgeos.ui.inspector.part.FigureRows;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Styles;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** One link: what crosses it, how it copies, and a capture of it. */
final class LinkPage implements Page {
    private static final Texts TEXTS = Texts.of(LinkPage.class);
    private static final double ICON = 34;

    private final Editor editor;
    private final String id;
    private final VBox box = new VBox();
    private final Label ends = new Label();
    private final Label subtitle = new Label();
    private final FigureRows now = new FigureRows(Meanings::of);
    private final FindingList about;
    private final FieldSheet sheet;
    private final Button capture = new Button();
    private final DenialPane denial;
    private final CapabilityRows needs;
    private final WatchRows watched;

    LinkPage(Editor editor, Link link) {
        this.editor = editor;
        id = link.id();
        about = new FindingList(editor, false);
        sheet = new FieldSheet(Fields.of(link), editor);
        denial = new DenialPane(editor, id);
        watched = new WatchRows(editor, id);
        needs = new CapabilityRows(editor, capability -> GraphWords.name(editor.graph(), capability.holder()) + ": "
                + GraphWords.name(editor.graph(), capability.object()));
        ends.getStyleClass().add(Styles.NAME);
        ends.setWrapText(true);
        IconTile icon = new IconTile(ICON);
        icon.show("link", "network");
        capture.setId("inspector.capture");
        capture.setMaxWidth(Double.MAX_VALUE);
        capture.setOnAction(_ -> toggleCapture());
        capture.disableProperty().bind(editor.run().recordedProperty());
        VBox.setMargin(capture, new Insets(8, 0, 0, 0));
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, ends, subtitle), about, denial, Parts.heading(TEXTS.get("now")), now, Parts.heading(TEXTS.get("settings")),
                sheet.node(), Parts.heading(TEXTS.get("watch")), watched, Parts.heading(TEXTS.get("link.capture")), Parts.note(TEXTS.get("link.capture.note")),
                capture, Parts.heading(TEXTS.get("link.allowedBy")), needs);
    }

    @Override
    public javafx.scene.Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        Optional<Link> link = drawing.link(id);
        if (link.isEmpty()) {
            return false;
        }
        ends.setText(end(drawing, link.get().from()) + " → " + end(drawing, link.get().to()));
        subtitle.setText(link.get().mode() == Link.Mode.SHARE ? TEXTS.get("link.shared") : isLastHop(drawing, link.get()) ? TEXTS.get("link.last")
                : isStream(drawing, link.get()) ? TEXTS.get("link.stream") : TEXTS.get("link.copied"));
        List<Finding> own = findings.stream().filter(finding -> finding.place() == Finding.Place.LINK && finding.subject().equals(id)).toList();
        about.show(own.stream().filter(finding -> finding.setting().isEmpty()).toList());
        sheet.refresh(own);
        watched.refresh(drawing);
        denial.refresh(editor.graph());
        needs.show(editor.graph().capabilities().stream().filter(capability -> capability.links().contains(id)
                && capability.origin() != Capability.Origin.OWNER).toList());
        figures();
        return true;
    }

    @Override
    public void figures() {
        Optional<LinkFigures> link = editor.snapshotProperty().get().link(id);
        Live rates = Live.of(editor);
        now.show(link.map(figures -> of(figures, rates)).orElse(Map.of(TEXTS.get("figure.messages"), TEXTS.get("figure.notStarted"))));
        denial.figures(editor.snapshotProperty().get().protection());
        capture.setText(editor.shown().captured().contains(id) ? TEXTS.get("link.capture.stop") : TEXTS.get("link.capture.begin"));
    }

    private static Map<String, String> of(LinkFigures link, Live rates) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(TEXTS.get("figure.messages"), Quantity.rate(rates.rate(sample -> sample.linkRate(link.id()))));
        figures.put(TEXTS.get("figure.payload"), Quantity.bitRate(rates.rate(sample -> sample.linkBits(link.id()))));
        figures.put(TEXTS.get("figure.crossed"), TEXTS.get("figure.amountAndBytes", Amounts.count(link.messages()), Quantity.bytes(link.bytes())));
        figures.put(TEXTS.get("figure.receiverRing"), Quantity.percent(link.fill()));
        figures.put(TEXTS.get("figure.full"), Amounts.count(link.stalls()));
        figures.put(TEXTS.get("figure.droppedHere"), Amounts.count(link.dropped()));
        figures.put(TEXTS.get("figure.state"), NodeFigureText.words(link.state().name().replace('_', ' ')));
        return figures;
    }

    private static boolean isLastHop(Drawing drawing, Link link) {
        return drawing.node(link.to().node()).filter(node -> Catalogue.isTransmit(node.kind())).isPresent();
    }

    private static boolean isStream(Drawing drawing, Link link) {
        return drawing.node(link.from().node()).flatMap(node -> Catalogue.kind(node.kind())).flatMap(kind -> kind.outPort(link.from().port()))
                .filter(port -> port.carries() == Port.Carries.STREAM).isPresent();
    }

    private static String end(Drawing drawing, Link.End end) {
        return drawing.node(end.node()).map(Node::name).orElse(end.node()) + "." + end.port();
    }

    private void toggleCapture() {
        if (editor.shown().captured().contains(id)) {
            editor.live().ifPresent(session -> session.endCapture(id));
        } else {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(TEXTS.get("link.capture.title"));
            chooser.setInitialFileName("capture.pcap");
            chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(TEXTS.get("link.capture.files"), "*.pcap"));
            File file = chooser.showSaveDialog(box.getScene().getWindow());
            if (file != null) {
                editor.live().ifPresent(session -> session.capture(id, file.toPath()));
            }
        }
        figures();
    }
}
