package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.Group;
import edgeos.model.Link;
import edgeos.model.Node;
import edgeos.model.edit.Groups;
import edgeos.model.group.GroupTree;
import edgeos.notation.Quantity;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.IconTile;
import edgeos.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is said of a group above what its parts have together: its name, what can be done with it, what is in it, and which wires lead in and out. JavaFX application thread only. */
final class GroupHead extends VBox {
    private static final Texts TEXTS = Texts.of(GroupHead.class);
    private static final double ICON = 34;
    private static final int MOST = 12;

    private final Editor editor;
    private final String id;
    private final TextField name;
    private final Label subtitle = new Label();
    private final Button fold = Parts.worded("inspector.group.fold", "", true, this::fold);
    private final Button unpack = Parts.worded("inspector.group.unpack", TEXTS.get("group.unpack"), false, this::unpack);
    private final Button disable = Parts.worded("inspector.group.disable", "", false, this::disable);
    private final VBox members = new VBox();
    private final VBox in = new VBox();
    private final VBox out = new VBox();
    private final Map<String, Label> rates = new LinkedHashMap<>();
    private List<Object> shown = List.of();

    GroupHead(Editor editor, Group group) {
        this.editor = editor;
        id = group.id();
        name = Parts.name(TEXTS.get("group.name"), new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                editor.applyMerging(TEXTS.get("rename", text), "name:" + id, drawing -> Groups.rename(drawing, id, text));
            }

            @Override
            public void ended() {
                editor.endMerging();
            }
        });
        IconTile icon = new IconTile(ICON);
        icon.show("group", "network");
        FlowPane actions = new FlowPane(8, 8, fold, unpack, disable);
        actions.getStyleClass().add("lab-group-actions");
        List.of(fold, unpack, disable).forEach(button -> button.disableProperty().bind(editor.run().recordedProperty()));
        getStyleClass().add("lab-page-part");
        getChildren().setAll(Parts.header(icon, name, subtitle), actions, Parts.heading(TEXTS.get("group.members")), members, Parts.heading(TEXTS.get("group.in")), in, Parts.heading(TEXTS.get("group.out")), out);
    }

    /** The group that is selected as it is in this drawing, and nothing else; wires in it are a part of it, one that leads in or out is something else. */
    static Optional<Group> of(Drawing drawing, Selection selection) {
        boolean parts = !drawing.groups().isEmpty() && selection.graph().isEmpty() && (selection.nodes().size() > 0 || selection.notes().size() > 0);
        if (!parts) {
            return Optional.empty();
        }
        GroupTree tree = GroupTree.of(drawing);
        return Groups.exactly(tree, selection.parts()).filter(group -> selection.links().stream().flatMap(id -> drawing.link(id).stream())
                .allMatch(link -> tree.nodes(group.id()).contains(link.from().node()) && tree.nodes(group.id()).contains(link.to().node())));
    }

    /** The id of the group. */
    String group() {
        return id;
    }

    /** Shows what has changed. */
    void refresh(Drawing drawing) {
        GroupTree tree = GroupTree.of(drawing);
        Group group = tree.group(id).orElseThrow();
        Set<String> inside = tree.nodes(id);
        List<Node> nodes = drawing.nodes().stream().filter(node -> inside.contains(node.id())).toList();
        Parts.show(name, group.name());
        subtitle.setText(TEXTS.get("group.is", nodes.size(), nodes.stream().filter(Node::disabled).count(), group.collapsed() ? 1 : 0));
        fold.setText(TEXTS.get(group.collapsed() ? "group.expand" : "group.collapse"));
        disable.setText(TEXTS.get(isOut(nodes) ? "group.enable" : "group.disable"));
        List<Link> entering = crossing(drawing, link -> !inside.contains(link.from().node()) && inside.contains(link.to().node()));
        List<Link> leaving = crossing(drawing, link -> inside.contains(link.from().node()) && !inside.contains(link.to().node()));
        List<Object> now = List.of(group, tree.within(id), nodes.stream().map(node -> List.of(node.id(), node.name(), node.disabled())).toList(), entering, leaving,
                Stream.concat(entering.stream(), leaving.stream()).map(link -> words(drawing, link)).toList());
        if (!now.equals(shown)) {
            shown = now;
            rates.clear();
            members(tree, group, nodes);
            wires(in, drawing, entering);
            wires(out, drawing, leaving);
        }
        figures();
    }

    /** Shows what crosses now. */
    void figures() {
        Live now = Live.of(editor);
        rates.forEach((link, label) -> label.setText(Quantity.rate(now.rate(sample -> sample.linkRate(link)))));
    }

    private void members(GroupTree tree, Group group, List<Node> nodes) {
        Stream<HBox> groups = tree.within(id).stream().map(inner -> row(TEXTS.get("group.inner", inner.name()), () -> editor.select(Selection.ofMembers(editor.drawing(), inner.id()))));
        Stream<HBox> own = nodes.stream().filter(node -> group.nodes().contains(node.id()))
                .map(node -> row(node.disabled() ? TEXTS.get("group.off", node.name()) : node.name(), () -> editor.select(Selection.ofNode(node.id()))));
        fill(members, Stream.concat(groups, own).toList());
    }

    private void wires(VBox rows, Drawing drawing, List<Link> links) {
        fill(rows, links.stream().map(link -> {
            HBox row = row(words(drawing, link), () -> editor.select(Selection.ofLink(link.id())));
            Label rate = new Label();
            rate.getStyleClass().add(Styles.FIGURE);
            rate.setMinWidth(Region.USE_PREF_SIZE);
            rates.put(link.id(), rate);
            row.getChildren().add(rate);
            return row;
        }).toList());
    }

    private static void fill(VBox rows, List<HBox> all) {
        rows.getChildren().setAll(all.subList(0, Math.min(MOST, all.size())));
        if (all.isEmpty()) {
            rows.getChildren().add(Parts.note(TEXTS.get("group.none")));
        } else if (all.size() > MOST) {
            rows.getChildren().add(Parts.note(TEXTS.get("group.more", all.size() - MOST)));
        }
    }

    private static HBox row(String words, Runnable select) {
        Button go = new Button(words);
        go.getStyleClass().add("lab-member");
        go.setMnemonicParsing(false);
        go.setWrapText(true);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setMinHeight(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> select.run());
        HBox.setHgrow(go, Priority.ALWAYS);
        HBox row = new HBox(8, go);
        row.getStyleClass().add("lab-member-row");
        return row;
    }

    private static List<Link> crossing(Drawing drawing, Predicate<Link> which) {
        return drawing.links().stream().filter(which).toList();
    }

    private static String words(Drawing drawing, Link link) {
        return TEXTS.get("group.wire", name(drawing, link.from().node()), name(drawing, link.to().node()));
    }

    private static String name(Drawing drawing, String node) {
        return drawing.node(node).map(Node::name).orElse(node);
    }

    private static boolean isOut(List<Node> nodes) {
        return !nodes.isEmpty() && nodes.stream().allMatch(Node::disabled);
    }

    private void fold() {
        GroupTree.of(editor.drawing()).group(id).ifPresent(group -> {
            editor.apply(TEXTS.get(group.collapsed() ? "group.edit.expand" : "group.edit.collapse", group.name()), drawing -> Groups.collapse(drawing, List.of(id), !group.collapsed()));
            editor.select(Selection.ofMembers(editor.drawing(), id));
        });
    }

    private void unpack() {
        GroupTree.of(editor.drawing()).group(id).ifPresent(group -> editor.apply(TEXTS.get("group.edit.unpack", group.name()), drawing -> Groups.unpack(drawing, List.of(id))));
    }

    private void disable() {
        Set<String> inside = GroupTree.of(editor.drawing()).nodes(id);
        boolean enable = isOut(editor.drawing().nodes().stream().filter(node -> inside.contains(node.id())).toList());
        editor.apply(TEXTS.get(enable ? "group.edit.enable" : "group.edit.disable", name.getText()),
                drawing -> drawing.withNodes(drawing.nodes().stream().map(node -> inside.contains(node.id()) ? node.disabled(!enable) : node).toList()));
    }
}
