package edgeos.ui.inspector.part;

import edgeos.model.check.Finding;
import edgeos.model.edit.Assets;
import edgeos.ui.editor.Editor;
import edgeos.ui.editor.Selection;
import edgeos.ui.editor.View;
import edgeos.ui.text.Texts;
import edgeos.ui.theme.Icons;
import edgeos.ui.theme.Pressing;
import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Findings, each with its remedy; a click, Enter, or the space bar selects what it points at. */
public final class FindingList extends VBox {
    private static final Texts TEXTS = Texts.of(FindingList.class);
    private static final double BELOW_HEADER = 10;

    private final Editor editor;
    private final boolean jumps;
    private List<Finding> shown = List.of();

    /**
     * No findings yet.
     *
     * @param jumps whether a finding leads to what it points at, and says its name: on a page that is not about that
     */
    public FindingList(Editor editor, boolean jumps) {
        super(6);
        this.editor = editor;
        this.jumps = jumps;
        setId("inspector.findings");
    }

    /** Shows these findings, and no others. */
    public void show(List<Finding> findings) {
        if (!findings.equals(shown)) {
            shown = findings;
            setPadding(new Insets(jumps || findings.isEmpty() ? 0 : BELOW_HEADER, 0, 0, 0));
            getChildren().setAll(findings.stream().map(this::row).toList());
        }
    }

    private HBox row(Finding finding) {
        boolean error = finding.severity() == Finding.Severity.ERROR;
        var sign = Icons.shape(error ? "error" : "warning");
        sign.getStyleClass().add(error ? "lab-sign-error" : "lab-sign-warning");
        sign.setScaleX(0.66);
        sign.setScaleY(0.66);
        Label what = new Label(where(finding) + together(finding.what()));
        what.setWrapText(true);
        what.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(1, what);
        if (!finding.remedy().isBlank()) {
            text.getChildren().add(Parts.note(finding.remedy()));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(8, new Group(sign), text);
        row.getStyleClass().addAll("lab-finding-row", error ? "error" : "warning");
        row.setAccessibleText(TEXTS.get(error ? "finding.error" : "finding.warning", finding.what(), finding.remedy()));
        if (jumps) {
            row.setFocusTraversable(true);
            row.setAccessibleRole(AccessibleRole.BUTTON);
            Pressing.on(row, () -> jump(finding));
        }
        return row;
    }

    /** No line ends between a share and its sign. */
    private static String together(String words) {
        return words.replace(" %", "\u00a0%");
    }

    /** The name of what it points at, where the list is of the whole drawing. */
    private String where(Finding finding) {
        if (!jumps || finding.place() != Finding.Place.NODE) {
            return "";
        }
        return editor.drawing().node(finding.subject()).map(node -> (node.name().isBlank() ? node.id() : node.name()) + ": ").orElse("");
    }

    private void jump(Finding finding) {
        String id = finding.subject();
        switch (finding.place()) {
            case NODE -> editor.select(Selection.ofNode(id));
            case LINK -> editor.select(Selection.ofLink(id));
            case CHAIN -> editor.select(Selection.ofChain(id));
            case GROUP -> editor.select(Selection.ofMembers(editor.drawing(), id));
            case NOTE -> editor.select(Selection.ofNote(id));
            case ASSET -> {
                editor.viewProperty().set(View.CAPABILITIES);
                editor.select(Assets.find(editor.drawing(), id).map(Selection::ofAsset).orElse(Selection.NONE));
            }
            case GRANT -> {
                editor.viewProperty().set(View.CAPABILITIES);
                editor.select(Selection.ofGraph(id));
            }
            case POLICY -> editor.select(Selection.ofPolicy(id));
            case DRAWING, EXPECTATION -> editor.select(Selection.NONE);
        }
    }
}
