package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.check.Finding;
import edgeos.model.edit.Assets;
import edgeos.model.edit.Groups;
import edgeos.model.group.GroupTree;
import edgeos.model.field.Field;
import edgeos.model.field.SharedFields;
import edgeos.notation.Quantity;
import edgeos.telemetry.Snapshot.NodeFigures;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.part.FigureRows;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Amounts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Several things: how many, or which group they are, what they do together, and what can be set for all of them at once. */
final class ManyPage implements Page {
    private static final double ICON = 34;
    private static final double NOTE_BELOW = 8;
    private static final Duration REST = Duration.millis(120);
    private static final Texts TEXTS = Texts.of(ManyPage.class);

    private final Editor editor;
    private final Selection selection;
    private final VBox box = new VBox();
    private final FigureRows now = new FigureRows(Meanings::of);
    private final FindingList about;
    private final PauseTransition settled = new PauseTransition(REST);
    private final Optional<GroupHead> group;
    private FieldSheet sheet;

    ManyPage(Editor editor, Selection selection) {
        this.editor = editor;
        this.selection = selection;
        about = new FindingList(editor, true);
        group = GroupHead.of(drawing(), selection).map(chosen -> new GroupHead(editor, chosen));
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(group.<Node>map(head -> head).orElseGet(this::count), about, Parts.heading(TEXTS.get("many.now")), now);
        settled.setOnFinished(_ -> settings());
        settled.play();
    }

    private Node count() {
        Label title = new Label(TEXTS.get("many.title", selection.size()));
        title.getStyleClass().add(Styles.NAME);
        IconTile icon = new IconTile(ICON);
        icon.show("drawing", "network");
        return Parts.header(icon, title, new Label(parts()));
    }

    /** While a rubber band goes on, what is selected changes with each move: settings are made ready when it rests. */
    private void settings() {
        if (box.getScene() == null) {
            return;
        }
        boolean plain = selection.notes().isEmpty() && selection.graph().isEmpty();
        List<Field> fields = plain ? SharedFields.of(drawing(), selection.nodes(), selection.links(), selection.chains()) : List.of();
        if (fields.isEmpty()) {
            box.getChildren().add(below("many.nothing"));
        } else {
            sheet = new FieldSheet(fields, editor);
            box.getChildren().addAll(Parts.heading(TEXTS.get("many.settings")), sheet.node(), below("many.own"));
        }
    }

    /** A note on what stands above it, a little apart from it. */
    private static Node below(String key) {
        Node note = Parts.note(TEXTS.get(key));
        VBox.setMargin(note, new Insets(NOTE_BELOW, 0, 0, 0));
        return note;
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        if (!GroupHead.of(drawing, selection).map(Group::id).equals(group.map(GroupHead::group))) {
            return false;
        }
        group.ifPresent(head -> head.refresh(drawing));
        about.show(findings.stream().filter(this::concerned).toList());
        if (sheet != null) {
            sheet.refresh(findings);
        }
        figures();
        return true;
    }

    @Override
    public void figures() {
        group.ifPresent(GroupHead::figures);
        Live rates = Live.of(editor);
        List<NodeFigures> nodes = editor.snapshotProperty().get().nodes().stream().filter(node -> selection.nodes().contains(node.id())).toList();
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put(TEXTS.get("many.in"), Quantity.rate(rates.rate(sample -> nodes.stream().mapToDouble(node -> sample.nodeRate(node.id())).sum())));
        figures.put(TEXTS.get("many.core"), Quantity.percent(rates.rate(sample -> nodes.stream().mapToDouble(node -> sample.nodeShare(node.id())).sum())));
        figures.put(TEXTS.get("many.instances"), Amounts.count(nodes.stream().mapToLong(NodeFigures::instances).sum()));
        figures.put(TEXTS.get("many.dropped"), Amounts.count(nodes.stream().mapToLong(NodeFigures::dropped).sum()));
        now.show(figures);
    }

    private boolean concerned(Finding finding) {
        return switch (finding.place()) {
            case NODE -> selection.nodes().contains(finding.subject());
            case LINK -> selection.links().contains(finding.subject());
            case CHAIN -> selection.chains().contains(finding.subject());
            case GROUP -> Groups.chosen(GroupTree.of(drawing()), selection.parts()).stream().anyMatch(group -> group.id().equals(finding.subject()));
            case NOTE -> selection.notes().contains(finding.subject());
            case GRANT -> selection.graph().contains(finding.subject());
            case POLICY -> selection.contains(Selection.ofPolicy(finding.subject()));
            case ASSET -> Assets.find(drawing(), finding.subject()).filter(asset -> selection.contains(Selection.ofAsset(asset))).isPresent();
            case DRAWING, EXPECTATION -> false;
        };
    }

    private Drawing drawing() {
        return editor.drawing();
    }

    private String parts() {
        StringJoiner parts = new StringJoiner(", ");
        count(parts, selection.nodes().size(), "node");
        count(parts, selection.links().size(), "link");
        count(parts, selection.chains().size(), "chain");
        count(parts, selection.notes().size(), "note");
        count(parts, selection.graph().size(), "part");
        return parts.toString();
    }

    private static void count(StringJoiner parts, int size, String what) {
        if (size > 0) {
            parts.add(TEXTS.get("many." + what, size));
        }
    }
}
