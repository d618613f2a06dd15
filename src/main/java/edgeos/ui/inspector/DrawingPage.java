package edgeos.ui.inspector;

import edgeos.model.Drawing;
import edgeos.model.check.Finding;
import edgeos.model.field.MachineFields;
import edgeos.ui.editor.Editor;
import edgeos.ui.inspector.capability.PolicyRows;
import edgeos.ui.inspector.expectation.ExpectationsPane;
import edgeos.ui.inspector.part.FindingList;
import edgeos.ui.inspector.part.Page;
import edgeos.ui.inspector.part.Parts;
import edgeos.ui.inspector.setting.FieldSheet;
import edgeos.ui.theme.IconTile;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The drawing as a whole: title, description, findings, expectations, machine. */
final class DrawingPage implements Page {
    private static final double ICON = 34;
    private static final int ROWS = 1;

    private final VBox box = new VBox();
    private final TextField title;
    private final TextArea description;
    private final Label subtitle = new Label();
    private final FindingList findingList;
    private final Label findingsHeading = Parts.heading("Findings");
    private final ExpectationsPane expectations;
    private final FieldSheet machine;
    private final PolicyRows policies;
    private final Label policiesHeading = Parts.heading("Policies");

    DrawingPage(Editor editor) {
        title = Parts.name("Title of the drawing", edit(editor, "title", (drawing, text) -> drawing.withTitle(text, drawing.description())));
        description = Parts.text("What the drawing shows", ROWS,
                edit(editor, "description", (drawing, text) -> drawing.withTitle(drawing.title(), text)));
        description.getStyleClass().add("lab-quiet-text");
        description.setPromptText("What it shows, in a sentence or two");
        findingList = new FindingList(editor, true);
        expectations = new ExpectationsPane(editor);
        machine = new FieldSheet(MachineFields.all(), editor);
        policies = new PolicyRows(editor);
        IconTile icon = new IconTile(ICON);
        icon.show("drawing", "traffic");
        box.getStyleClass().add("lab-page");
        box.getChildren().addAll(Parts.header(icon, title, subtitle), description, findingsHeading, findingList,
                Parts.heading("Expectations", expectations.add()), expectations,
                policiesHeading, policies, Parts.heading("Machine"), machine.node());
        policiesHeading.managedProperty().bind(policiesHeading.visibleProperty());
        findingsHeading.managedProperty().bind(findingsHeading.visibleProperty());
    }

    private static Parts.TextEdit edit(Editor editor, String what, java.util.function.BiFunction<Drawing, String, Drawing> set) {
        return new Parts.TextEdit() {
            @Override
            public void typed(String text) {
                editor.applyMerging("Change the " + what, what, drawing -> set.apply(drawing, text));
            }

            @Override
            public void ended() {
                editor.endMerging();
            }
        };
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public boolean refresh(Drawing drawing, List<Finding> findings) {
        Parts.show(title, drawing.title());
        Parts.show(description, drawing.description());
        subtitle.setText(counted(drawing.nodes().size(), "node") + ", " + counted(drawing.links().size(), "link") + ", "
                + counted(drawing.chains().size(), "chain"));
        findingsHeading.setVisible(!findings.isEmpty());
        findingList.show(findings);
        expectations.refresh(drawing, findings);
        policiesHeading.setVisible(!drawing.isolation().policies().isEmpty());
        policies.show(drawing.isolation().policies());
        machine.refresh(findings);
        return true;
    }

    @Override
    public void figures() {
        expectations.figures();
    }

    private static String counted(int size, String what) {
        return size + " " + what + (size == 1 ? "" : "s");
    }
}
